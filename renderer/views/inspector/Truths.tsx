import type { ReactNode } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { hasLine, lineOf } from '../../../shared/export/formats.ts';
import { receiptSentence, wireSentence } from '../../../shared/export/row-words.ts';
import type { Receipt } from '../../../shared/receiver/receipt.ts';
import { t } from '../../../shared/strings/t.ts';
import { copyContext } from '../../client/commands/copying.ts';
import { showReceived } from '../../client/commands/receiver.ts';
import { selectConsole } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Truths.module.css';

/** The line that OCS would log, what happened on the wire, and what the receiver made of it: three things, side by side. */
export function Truths({ detail }: { readonly detail: NotificationDetail }) {
  return (
    <dl className={styles.truths} aria-label={t('inspector.truths.label')}>
      <Truth name={t('inspector.truths.line')} tone={hasLine(detail) ? 'good' : 'none'}>
        <LogLine detail={detail} />
      </Truth>
      <Truth name={t('inspector.truths.wire')} tone={wireTone(detail)}>
        {wireSentence(detail)}
      </Truth>
      <Truth name={t('inspector.truths.receiver')} tone={receiptTone(detail.receipt)}>
        {receiptSentence(detail.receipt)} <ReceivedLink receipt={detail.receipt} />
      </Truth>
    </dl>
  );
}

type Tone = 'good' | 'bad' | 'doubt' | 'none';
/** Read aloud, and told apart without colour. */
const signs: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', doubt: '!', none: '–' };

interface TruthProps {
  readonly name: string;
  readonly tone: Tone;
  readonly children: ReactNode;
}

function Truth({ name, tone, children }: TruthProps) {
  return (
    <div className={styles[tone]}>
      <dt>
        <span aria-hidden className={styles.sign}>
          {signs[tone]}
        </span>
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function LogLine({ detail }: { readonly detail: NotificationDetail }) {
  const context = copyContext(useWindow(selectConsole), false);
  if (hasLine(detail))
    return (
      <code className={styles.line} translate="no">
        {lineOf(detail, context)}
      </code>
    );
  const { cause, outcome } = detail;
  if (cause.kind === 'redelivery') return t('inspector.truths.noLine.redelivery');
  if (cause.kind === 'duplicate') return t('inspector.truths.noLine.duplicate');
  if (outcome === 'waiting') return t('inspector.truths.noLine.notYet');
  return t('inspector.truths.noLine.never');
}

function wireTone({ outcome, fault }: NotificationDetail): Tone {
  if (outcome === 'accepted') return fault === null ? 'good' : 'doubt';
  if (outcome === 'rejected' || outcome === 'failed') return 'bad';
  return outcome === 'lost' ? 'doubt' : 'none';
}

function receiptTone(receipt: Receipt): Tone {
  if (receipt.kind !== 'got') return receipt.kind === 'nothing' ? 'doubt' : 'none';
  return receipt.verdict === 'understood' ? 'good' : 'doubt';
}

function ReceivedLink({ receipt }: { readonly receipt: Receipt }) {
  const console = useConsole();
  if (receipt.kind !== 'got') return null;
  return (
    <button type="button" className={styles.link} onClick={() => showReceived(console, receipt.number)}>
      {t('inspector.truths.showReceived')}
    </button>
  );
}
