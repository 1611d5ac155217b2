import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCalendarX, IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { forgetSession, resumeSending } from '../../client/commands/sending.ts';
import { plural } from '../../client/format.ts';
import {
  selectConnection,
  selectGroups,
  selectHealth,
  selectMissed,
  selectSending,
  selectView,
} from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Banners.module.css';

/** What the person must know before anything else, each in one line over the whole window. */
export function Banners() {
  const connection = useWindow(selectConnection);
  const health = useWindow(selectHealth);
  const { held, reason } = useWindow(selectSending);
  return (
    <>
      {connection.kind === 'lost' && (
        <Banner tone="lost" icon={<IconPlugConnectedX size={16} />}>
          The connection to the engine was lost; nothing here is up to date. Trying again …
        </Banner>
      )}
      {held && reason === 'restored' && <RestoredBanner />}
      <MissedBanner />
      {[health.journal, health.traceFile, health.session]
        .filter((sentence) => sentence !== null)
        .map((sentence) => (
          <Banner key={sentence} tone="warning" icon={<IconAlertTriangle size={16} />}>
            {sentence}
          </Banner>
        ))}
    </>
  );
}

function RestoredBanner() {
  const console = useConsole();
  const { byId } = useWindow(selectGroups);
  const loaded = Object.values(byId).filter(({ condition }) => condition.state !== 0).length;
  return (
    <Banner tone="warning" icon={<IconPlayerPause size={16} />}>
      <span>
        Session restored. {plural(loaded, 'Campaign Group')} {loaded === 1 ? 'was' : 'were'} running or loaded; sending
        is held.
      </span>
      <Button size="compact-xs" onClick={() => resumeSending(console)}>
        Resume sending
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => void forgetSession(console)}>
        Set all to not loaded
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
      <span>
        {plural(missed, 'scheduled action')} {missed === 1 ? 'was' : 'were'} missed; nothing is carried out late by
        itself.
      </span>
      <Button size="compact-xs" variant="default" onClick={() => store.setState({ view: 'schedule' })}>
        Show and decide
      </Button>
    </Banner>
  );
}

interface BannerProps {
  readonly tone: 'lost' | 'warning';
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Banner({ tone, icon, children }: BannerProps) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role="alert">
      {icon}
      {children}
    </div>
  );
}
