import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './ReceiptMark.module.css';

type Judged = Pick<ReceivedRequest, 'verdict' | 'problems'>;

/** `understood`, `2 problems`, `rejected by rule`, `unreadable`. */
function receiptWords({ verdict, problems }: Judged): string {
  return verdict === 'problems'
    ? t('receiver.receipt.problems', { count: problems.length })
    : t(`receiver.receipt.${verdict}`);
}

/** What the receiver made of a request: word, shape and colour. */
export function ReceiptMark(judged: Judged) {
  return <span className={`${styles.mark} ${styles[judged.verdict]}`}>{receiptWords(judged)}</span>;
}
