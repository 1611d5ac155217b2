import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
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
    <section className={own.detail} aria-label="Received request">
      <div className={own.detailHead}>
        <code>
          <b>{method}</b> {path}
        </code>
        <span className={styles.quiet}>
          {bytes(bodyBytes)}
          {bodyCut ? ', cut' : ''}
          {request.secure ? ' · https' : ''}
        </span>
        <span className={styles.space} />
        {seq === null ? (
          <span className={styles.quiet}>Not sent by this console</span>
        ) : (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconListSearch size={14} />}
            onClick={() => void showRow(console, seq)}
          >
            Show in the log (row {seq})
          </Button>
        )}
        <CopyButton label="Copy body" text={() => body} />
      </div>
      <div className={own.judged}>
        <ReceiptMark verdict={request.verdict} problems={problems} />
        <span className={styles.quiet}>{verdictSentence[request.verdict]}</span>
      </div>
      {problems.length > 0 && (
        <ul className={own.problems} aria-label="Problems of the body">
          {problems.map(({ path: at, message }) => (
            <li key={`${at} ${message}`}>
              <code>{at === '' ? 'body' : at}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <AnswerFacts request={request} />
      {body === '' ? <p className={styles.quiet}>It has no body.</p> : <Json text={text} />}
      <details className={own.headers}>
        <summary>Headers</summary>
        <Facts facts={Object.entries(headers)} isMono />
      </details>
    </section>
  );
}

const verdictSentence: Readonly<Record<ReceivedRequest['verdict'], string>> = {
  understood: 'The receiver believes what it says.',
  problems: 'It breaks the JSON Schema; what can be read of it is believed.',
  rejected: 'It was not answered with 2xx, so the receiver has not taken it over.',
  unreadable: 'No Campaign Group can be read from it.',
};

function prettyOf(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
