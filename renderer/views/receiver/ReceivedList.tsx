import { UnstyledButton } from '@mantine/core';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { actionName } from '../../client/loss-words.ts';
import { everyTime } from '../../client/time.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Reading } from '../../ui/Moment.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import styles from './Received.module.css';

interface ReceivedListProps {
  readonly requests: readonly ReceivedRequest[];
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** What was received, newest first. */
export function ReceivedList({ requests, chosen, onChoose }: ReceivedListProps) {
  return (
    <ul className={styles.list} aria-label={t('receiver.received.label')} data-testid="received">
      {requests.map((request) => {
        const { group, what } = summaryOf(request);
        return (
          <li key={request.number}>
            <Hint label={everyTime(request.at)}>
              <UnstyledButton
                className={styles.request ?? ''}
                aria-current={request.number === chosen || undefined}
                onClick={() => onChoose(request.number)}
              >
                <span className={styles.number}>{request.number}</span>
                <time className={styles.mono}>
                  <Reading at={request.at} look="clock" />
                </time>
                <span className={styles.group} translate="no">
                  {group}
                </span>
                <span className={styles.what}>{what}</span>
                <ReceiptMark verdict={request.verdict} problems={request.problems} />
                <span className={styles.answer} title={answerTitle(request)}>
                  {answerText(request)}
                </span>
              </UnstyledButton>
            </Hint>
          </li>
        );
      })}
    </ul>
  );
}

/** Our answer, and beside it the real server's. */
function answerText({ answer, relayed }: ReceivedRequest): string {
  if (relayed === null) return answer;
  return relayed.response === null
    ? t('receiver.received.relayedNone', { answer })
    : t('receiver.received.relayed', { answer, status: String(relayed.response.status) });
}

function answerTitle({ rule, answer, relayed }: ReceivedRequest): string {
  const own =
    rule === null
      ? t('receiver.received.answered', { answer })
      : t('receiver.received.answeredByRule', { answer, rule });
  if (relayed === null) return own;
  const real = relayed.response?.status ?? relayed.problem;
  const theirs =
    real === null ? t('receiver.received.realServerNone') : t('receiver.received.realServer', { answer: String(real) });
  return `${own}\n${theirs}`;
}

/** Campaign Group and action of a body; where it is no notification, the request line. */
function summaryOf({ body, method, path }: ReceivedRequest): { readonly group: string; readonly what: string } {
  try {
    const { GSW_CAMPAIGN_GROUP_NAME: group, GSW_CAMPAIGN_GROUP_ACTION: action } = JSON.parse(body) as Record<
      string,
      unknown
    >;
    if (typeof group === 'string' && typeof action === 'number') return { group, what: actionName(action) };
  } catch {
    // It is shown as it came.
  }
  return { group: `${method} ${path}`, what: t('receiver.received.noNotification') };
}
