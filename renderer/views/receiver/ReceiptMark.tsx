import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { plural } from '../../client/format.ts';
import styles from './ReceiptMark.module.css';

type Judged = Pick<ReceivedRequest, 'verdict' | 'problems'>;

/** `understood`, `2 problems`, `rejected by rule`, `unreadable`. */
function receiptWords({ verdict, problems }: Judged): string {
  switch (verdict) {
    case 'understood':
      return 'understood';
    case 'problems':
      return plural(problems.length, 'problem');
    case 'rejected':
      return 'rejected by rule';
    case 'unreadable':
      return 'unreadable';
  }
}

/** What the receiver made of a request: word, shape and colour. */
export function ReceiptMark(judged: Judged) {
  return <span className={`${styles.mark} ${styles[judged.verdict]}`}>{receiptWords(judged)}</span>;
}
