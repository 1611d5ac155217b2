import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { utf8Length } from '../../../shared/export/utf8.ts';
import { bytes } from '../../client/format.ts';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';

/** The request as it was handed to the connection, or as it would have been. */
export function RequestSection({ detail }: { readonly detail: NotificationDetail }) {
  const { uri, requestHeaders, body, loggedAt } = detail;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>Request</h3>
      </div>
      {loggedAt === null && (
        <p className={styles.quiet}>It was never handed to a connection. This is what would have been sent.</p>
      )}
      <p className={styles.line}>
        <b>POST</b> {uri}
      </p>
      <Facts facts={Object.entries(requestHeaders)} isMono />
      <p className={styles.quiet}>Body: {bytes(utf8Length(body))}, see Payload.</p>
    </section>
  );
}

/** The answer, or the raw error where there was none. */
export function ResponseSection({ detail: { response, errorText } }: { readonly detail: NotificationDetail }) {
  if (response === null && errorText === null) return null;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{response === null ? 'No complete response' : 'Response'}</h3>
      </div>
      {response !== null && (
        <>
          <p className={styles.line}>
            HTTP <b>{response.status}</b>
          </p>
          <Facts facts={Object.entries(response.headers)} isMono />
          {response.body !== '' && <pre className={styles.code}>{response.body}</pre>}
          <p className={styles.quiet}>
            Body: {bytes(response.bodyBytes)}
            {response.bodyCut ? `, of which the first ${bytes(utf8Length(response.body))} are shown` : ''}
          </p>
        </>
      )}
      {errorText !== null && (
        <>
          <p className={styles.quiet}>The raw error:</p>
          <pre className={styles.code}>{errorText}</pre>
        </>
      )}
    </section>
  );
}
