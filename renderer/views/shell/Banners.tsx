import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarX,
  IconFlask,
  IconLifebuoy,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { faultLine } from '../../client/active-faults.ts';
import { run } from '../../client/commands/run.ts';
import { forgetSession, resumeSending } from '../../client/commands/sending.ts';
import {
  selectConnection,
  selectGroups,
  selectHealth,
  selectHost,
  selectMissed,
  selectSending,
  selectView,
} from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Banner } from './Banner.tsx';
import styles from './Banners.module.css';
import { FailingBanner } from './FailingBanner.tsx';
import { useActiveFaults } from './use-active-faults.ts';

/** What the person must know before anything else, each in one line over the whole window. */
export function Banners() {
  const connection = useWindow(selectConnection);
  const health = useWindow(selectHealth);
  const { held, reason } = useWindow(selectSending);
  return (
    <>
      {connection.kind === 'lost' && (
        <Banner tone="lost" icon={<IconPlugConnectedX size={16} />}>
          {t('shell.banners.lost')}
        </Banner>
      )}
      <SafeModeBanner />
      {held && reason === 'restored' && <RestoredBanner />}
      <FaultsBanner />
      <MissedBanner />
      <FailingBanner />
      {health.journal !== null && <JournalBanner sentence={health.journal} />}
      {[health.traceFile, health.session]
        .filter((sentence) => sentence !== null)
        .map((sentence) => (
          <Banner key={sentence} tone="warning" icon={<IconAlertTriangle size={16} />}>
            {sentence}
          </Banner>
        ))}
    </>
  );
}

/** Nobody may take the empty window for the loss of everything, nor work in it for long. */
function SafeModeBanner() {
  const console = useConsole();
  const { safeMode } = useWindow(selectHost);
  const { held } = useWindow(selectSending);
  if (!safeMode) return null;
  return (
    <Banner tone="warning" icon={<IconLifebuoy size={16} />}>
      <span className={styles.text}>{t.rich('shell.banners.safeMode', { b: (words) => <b>{words}</b> })}</span>
      {held && (
        <Button size="compact-xs" onClick={() => resumeSending(console)}>
          {t('shell.banners.resume')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => run(console, 'help.diagnostics')}>
        {t('shell.banners.diagnostics')}
      </Button>
    </Banner>
  );
}

function RestoredBanner() {
  const console = useConsole();
  const { byId } = useWindow(selectGroups);
  const loaded = Object.values(byId).filter(({ condition }) => condition.state !== 0).length;
  return (
    <Banner tone="warning" icon={<IconPlayerPause size={16} />}>
      <span>{t('shell.banners.restored', { count: loaded })}</span>
      <Button size="compact-xs" onClick={() => resumeSending(console)}>
        {t('shell.banners.resume')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void forgetSession(console)}>
        {t('shell.banners.forget')}
      </Button>
    </Banner>
  );
}

/** Nobody may take a fault that he has switched on for one of the real world. */
function FaultsBanner() {
  const console = useConsole();
  const active = useActiveFaults();
  if (active.length === 0) return null;
  const view = active.some(({ at }) => at === 'sender') ? 'faults' : 'receiver';
  const show = () => console.store.setState(view === 'faults' ? { view } : { view, receiverTab: 'rules' });
  return (
    <Banner tone="faults" icon={<IconFlask size={16} />}>
      <span className={styles.text}>
        {t.rich('shell.banners.faults', { b: (words) => <b>{words}</b>, faults: faultLine(active) })}
      </span>
      <Button size="compact-xs" color="dark" onClick={() => run(console, 'faults.off')}>
        {t('shell.banners.faultsOff')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={show}>
        {t('shell.banners.showFaults')}
      </Button>
    </Banner>
  );
}

/** Scheduled actions that nothing carried out wait for a decision; the schedule view itself lists them. */
function MissedBanner() {
  const { store } = useConsole();
  const missed = useWindow(selectMissed).length;
  const view = useWindow(selectView);
  if (missed === 0 || view === 'schedule') return null;
  return (
    <Banner tone="warning" icon={<IconCalendarX size={16} />}>
      <span>{t('shell.banners.missed', { count: missed })}</span>
      <Button size="compact-xs" variant="default" onClick={() => store.setState({ view: 'schedule' })}>
        {t('shell.banners.decide')}
      </Button>
    </Banner>
  );
}

/** What is in memory only can be taken out of it while it is there. */
function JournalBanner({ sentence }: { readonly sentence: string }) {
  const console = useConsole();
  return (
    <Banner tone="warning" icon={<IconAlertTriangle size={16} />}>
      <span className={styles.text}>{sentence}</span>
      <Button size="compact-xs" variant="default" onClick={() => run(console, 'log.export')}>
        {t('shell.banners.export')}
      </Button>
    </Banner>
  );
}
