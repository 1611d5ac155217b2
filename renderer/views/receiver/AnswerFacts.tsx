import type { ReceivedRequest, RelayedAnswer } from '../../../shared/contract/log.ts';
import { latency } from '../../client/format.ts';
import own from './Received.module.css';
import styles from './ReceiverView.module.css';

/** What was answered, and beside it what the real server behind the relay answered. */
export function AnswerFacts({ request }: { readonly request: ReceivedRequest }) {
  const { answer, rule, relayed } = request;
  return (
    <div className={own.answers}>
      <article className={own.answerCard}>
        <h3>Our answer</h3>
        <p>
          <b>{answer}</b>
        </p>
        <p className={styles.quiet}>
          {rule !== null
            ? `By the response rule “${rule}”.`
            : relayed === null
              ? 'No response rule matched.'
              : "The real server's, passed on."}
        </p>
      </article>
      {relayed && <Relayed answer={relayed} />}
    </div>
  );
}

function Relayed({ answer: { uri, response, problem, latencyMs } }: { readonly answer: RelayedAnswer }) {
  return (
    <article className={own.answerCard}>
      <h3>Answer of the real server</h3>
      <p>
        <b>{response === null ? 'none' : response.status}</b> after {latency(latencyMs)}
      </p>
      {problem !== null && <p>{problem}</p>}
      <p className={styles.quiet}>
        <code>{uri}</code>
      </p>
      {response !== null && response.body !== '' && (
        <pre className={own.relayedBody}>
          {response.body}
          {response.bodyCut ? ' … (cut)' : ''}
        </pre>
      )}
    </article>
  );
}
