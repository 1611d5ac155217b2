import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { utf8Length } from '../../../shared/export/utf8.ts';
import { t } from '../../../shared/strings/t.ts';
import { bytes } from '../../client/format.ts';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';

const method = 'POST';
const protocol = 'HTTP';

/** The request as it was handed to the connection, or as it would have been. */
export function RequestSection({ detail }: { readonly detail: NotificationDetail }) {
  const { uri, requestHeaders, body, loggedAt } = detail;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{t('inspector.exchange.request')}</h3>
      </div>
      {loggedAt === null && <p className={styles.quiet}>{t('inspector.exchange.neverSent')}</p>}
      <p className={styles.line} translate="no">
        <b>{method}</b> {uri}
      </p>
      <Facts facts={Object.entries(requestHeaders)} isMono />
      <p className={styles.quiet}>{t('inspector.exchange.requestBody', { size: bytes(utf8Length(body)) })}</p>
    </section>
  );
}

/** The answer, or the raw error where there was none. */
export function ResponseSection({ detail: { response, errorText } }: { readonly detail: NotificationDetail }) {
  if (response === null && errorText === null) return null;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{t(response === null ? 'inspector.exchange.noResponse' : 'inspector.exchange.response')}</h3>
      </div>
      {response !== null && (
        <>
          <p className={styles.line} translate="no">
            {protocol} <b>{response.status}</b>
          </p>
          <Facts facts={Object.entries(response.headers)} isMono />
          {response.body !== '' && (
            <pre className={styles.code} translate="no">
              {response.body}
            </pre>
          )}
          <p className={styles.quiet}>
            {t(response.bodyCut ? 'inspector.exchange.responseBodyCut' : 'inspector.exchange.responseBody', {
              size: bytes(response.bodyBytes),
              shown: bytes(utf8Length(response.body)),
            })}
          </p>
        </>
      )}
      {errorText !== null && (
        <>
          <p className={styles.quiet}>{t('inspector.exchange.rawError')}</p>
          <pre className={styles.code} translate="no">
            {errorText}
          </pre>
        </>
      )}
    </section>
  );
}
