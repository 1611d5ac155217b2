import type { ReactNode } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { maskNotification } from '../../../shared/export/mask-secrets.ts';
import { errorWords } from '../../../shared/reporting/outcome.ts';
import { t } from '../../../shared/strings/t.ts';
import { latency } from '../../client/format.ts';
import { selectUnmasked } from '../../client/selectors.ts';
import { bold } from '../../ui/bold.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useWindow } from '../../ui/use-window.ts';
import { DeliveryActions } from './DeliveryActions.tsx';
import { RequestSection, ResponseSection } from './Exchange.tsx';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';
import { TimingBar } from './TimingBar.tsx';
import { Truths } from './Truths.tsx';

/** The three truths of a notification, then what happened on the wire: in plain words first, then as it was. */
export function DeliveryTab({ detail }: { readonly detail: NotificationDetail }) {
  const isUnmasked = useWindow(selectUnmasked) === detail.seq;
  const { value, masked } = maskNotification(detail);
  const shown = isUnmasked ? detail : value;
  return (
    <div className={styles.stack}>
      <DeliveryActions detail={detail} hasSecrets={masked} isUnmasked={isUnmasked} />
      <Truths detail={shown} />
      <Verdict detail={detail} />
      <Times detail={detail} />
      {detail.timing !== null && <TimingBar timing={detail.timing} connection={detail.connection} />}
      <RequestSection detail={shown} />
      <ResponseSection detail={shown} />
    </div>
  );
}

/** What a failure usually means. What happened is said by the second of the truths. */
function Verdict({ detail: { errorClass, fault } }: { readonly detail: NotificationDetail }) {
  return (
    <>
      {errorClass !== null && (
        <div className={styles.failure}>
          <p>{errorWords[errorClass].usually}</p>
          <p>{t('inspector.delivery.notAgain')}</p>
        </div>
      )}
      {fault !== null && <p className={styles.beyond}>{t.rich('inspector.delivery.fault', { fault, b: bold })}</p>}
    </>
  );
}

function Times({ detail: { at, loggedAt, latencyMs } }: { readonly detail: NotificationDetail }) {
  const facts: (readonly [string, ReactNode])[] = [[t('inspector.delivery.occurred'), <Moment key="at" at={at} />]];
  if (loggedAt !== null) facts.push([t('inspector.delivery.handedOver'), <Moment key="loggedAt" at={loggedAt} />]);
  if (loggedAt !== null && loggedAt > at) facts.push([t('inspector.delivery.waited'), latency(loggedAt - at)]);
  if (latencyMs !== null) facts.push([t('inspector.delivery.outcomeAfter'), latency(latencyMs)]);
  return <Facts facts={facts} />;
}
