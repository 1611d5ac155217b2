import { useMemo } from 'react';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { bytes } from '../../client/format.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Json } from '../../ui/Json.tsx';
import { Facts } from '../inspector/Facts.tsx';
import styles from './ReceiverView.module.css';

/** One request as the receiver got it. */
export function ReceivedDetail({ request }: { readonly request: ReceivedRequest }) {
  const { method, path, headers, body, bodyBytes, bodyCut } = request;
  const text = useMemo(() => prettyOf(body), [body]);
  return (
    <section className={styles.detail} aria-label="Received request">
      <div className={styles.detailHead}>
        <code>
          <b>{method}</b> {path}
        </code>
        <span className={styles.quiet}>
          {bytes(bodyBytes)}
          {bodyCut ? ', cut' : ''} · answered 200
        </span>
        <span className={styles.space} />
        <CopyButton label="Copy body" text={() => body} />
      </div>
      <Json text={text} />
      <details className={styles.headers}>
        <summary>Headers</summary>
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
