import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { showRow } from '../../client/commands/log-moves.ts';
import { bytes } from '../../client/format.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Json } from '../../ui/Json.tsx';
import { useConsole } from '../../ui/use-window.ts';
import { Facts } from '../inspector/Facts.tsx';
import { AnswerFacts } from './AnswerFacts.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import own from './Received.module.css';
import styles from './ReceiverView.module.css';

/** One request as the receiver got it, what it made of it, and what it answered. */
export function ReceivedDetail({ request }: { readonly request: ReceivedRequest }) {
  const console = useConsole();
  const { method, path, headers, body, bodyBytes, bodyCut, seq, problems } = request;
  const text = useMemo(() => prettyOf(body), [body]);
  return (
    <section className={own.detail} aria-label={t('receiver.detail.label')}>
      <div className={own.detailHead}>
        <code translate="no">
          <b>{method}</b> {path}
        </code>
        <span className={styles.quiet}>
          {t('receiver.detail.size', {
            size: bytes(bodyBytes),
            isCut: String(bodyCut),
            isSecure: String(request.secure),
          })}
        </span>
        <span className={styles.space} />
        {seq === null ? (
          <span className={styles.quiet}>{t('receiver.detail.elsewhere')}</span>
        ) : (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconListSearch size={14} />}
            onClick={() => void showRow(console, seq)}
          >
            {t('receiver.detail.showRow', { row: String(seq) })}
          </Button>
        )}
        <CopyButton label={t('receiver.detail.copyBody')} text={() => body} />
      </div>
      <div className={own.judged}>
        <ReceiptMark verdict={request.verdict} problems={problems} />
        <span className={styles.quiet}>{t(`receiver.detail.verdicts.${request.verdict}`)}</span>
      </div>
      {problems.length > 0 && (
        <ul className={own.problems} aria-label={t('receiver.detail.problems')}>
          {problems.map(({ path: at, message }) => (
            <li key={`${at} ${message}`}>
              <code>{at === '' ? t('receiver.detail.wholeBody') : at}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <AnswerFacts request={request} />
      {body === '' ? <p className={styles.quiet}>{t('receiver.detail.noBody')}</p> : <Json text={text} />}
      <details className={own.headers}>
        <summary>{t('receiver.detail.headers')}</summary>
        <Facts facts={Object.entries(headers)} isMono />
      </details>
    </section>
  );
}

function prettyOf(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
