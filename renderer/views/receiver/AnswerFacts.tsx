import type { ReactNode } from 'react';
import type { ReceivedRequest, RelayedAnswer } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { latency } from '../../client/format.ts';
import own from './Received.module.css';
import styles from './ReceiverView.module.css';

/** What was answered, and beside it what the real server behind the relay answered. */
export function AnswerFacts({ request }: { readonly request: ReceivedRequest }) {
  const { answer, rule, relayed } = request;
  return (
    <div className={own.answers}>
      <article className={own.answerCard}>
        <h3>{t('receiver.answers.ours')}</h3>
        <p>
          <b>{answer}</b>
        </p>
        <p className={styles.quiet}>
          {rule !== null
            ? t('receiver.answers.byRule', { rule })
            : relayed === null
              ? t('receiver.answers.noRule')
              : t('receiver.answers.passedOn')}
        </p>
      </article>
      {relayed && <Relayed answer={relayed} />}
    </div>
  );
}

const b = (words: ReactNode) => <b>{words}</b>;

function Relayed({ answer: { uri, response, problem, latencyMs } }: { readonly answer: RelayedAnswer }) {
  const time = latency(latencyMs);
  return (
    <article className={own.answerCard}>
      <h3>{t('receiver.answers.real')}</h3>
      <p>
        {response === null
          ? t.rich('receiver.answers.noneAfter', { time, b })
          : t.rich('receiver.answers.after', { status: String(response.status), time, b })}
      </p>
      {problem !== null && <p>{problem}</p>}
      <p className={styles.quiet}>
        <code translate="no">{uri}</code>
      </p>
      {response !== null && response.body !== '' && (
        <pre className={own.relayedBody}>
          {response.bodyCut ? t('receiver.answers.bodyCut', { body: response.body }) : response.body}
        </pre>
      )}
    </article>
  );
}
