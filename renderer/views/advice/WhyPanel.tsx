import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { SilenceReason } from '../../../shared/advice/advice.ts';
import { whySilent } from '../../../shared/advice/why-silent.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { mend, questionOf } from '../../client/commands/advice.ts';
import { selectConnection, selectConsole, selectSelection } from '../../client/selectors.ts';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './Advice.module.css';

const mostReasons = 8;

/** Why nothing is being sent, with what mends it; or that it is being sent, and when next. */
export function WhyPanel({ dbid }: { readonly dbid: string | null }) {
  const { store } = useConsole();
  const engine = useWindow(selectConsole);
  const connection = useWindow(selectConnection);
  useSecond();
  const question = questionOf({ engine, connection }, dbid, Date.now());
  if (question === null) return null;
  const { isWell, headline, reasons } = whySilent(question);
  const Picture = isWell ? IconCircleCheck : IconAlertCircle;
  return (
    <div className={styles.panel} data-testid="why-silent">
      <div className={styles.header}>
        <h2 className={styles.title}>{t('adviceView.why.title')}</h2>
        <CloseButton size={24} aria-label={t('adviceView.why.close')} onClick={() => store.setState({ panel: null })} />
      </div>
      <Scope dbid={dbid} />
      <p className={`${styles.headline} ${isWell ? styles.well : styles.silent}`} data-testid="why-headline">
        <Picture size={18} stroke={1.75} aria-hidden />
        {headline}
      </p>
      <ol className={styles.reasons}>
        {reasons.slice(0, mostReasons).map((reason, index) => (
          <Reason key={reason.cause} reason={reason} isFirst={index === 0} />
        ))}
      </ol>
    </div>
  );
}

/** Of everything, or of the Campaign Group that was asked about or is selected. */
function Scope({ dbid }: { readonly dbid: string | null }) {
  const { store } = useConsole();
  const { groups } = useWindow(selectConsole);
  const selection = useWindow(selectSelection);
  const other = dbid ?? (selection.length === 1 ? (selection[0] ?? null) : null);
  const view = other === null ? undefined : groups.byId[other];
  if (view === undefined || other === null) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('adviceView.why.scope')}
      data={[
        { value: '', label: t('adviceView.why.all') },
        { value: other, label: campaignGroupName(view.configuration) },
      ]}
      value={dbid ?? ''}
      onChange={(value) => store.setState({ panel: { kind: 'advice', dbid: value === '' ? null : value } })}
    />
  );
}

function Reason({ reason, isFirst }: { readonly reason: SilenceReason; readonly isFirst: boolean }) {
  const console = useConsole();
  const { sentence, stops, remedy } = reason;
  return (
    <li className={`${styles.reason} ${stops === 'some' ? styles.some : ''}`} data-cause={reason.cause}>
      <span>{sentence}</span>
      <Button
        size="compact-xs"
        variant={isFirst ? 'filled' : 'default'}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        onClick={() => mend(console, remedy)}
      >
        {remedy.label}
      </Button>
    </li>
  );
}
