import styles from './OutcomeMark.module.css';
import { type Delivery, deliverySentence, deliveryText } from './outcome-words.ts';

/** What became of a notification: shape, words, and red for a failed delivery only. */
export function OutcomeMark(delivery: Delivery) {
  return (
    <span className={`${styles.mark} ${styles[delivery.outcome]}`} title={deliverySentence(delivery)}>
      {deliveryText(delivery)}
    </span>
  );
}
