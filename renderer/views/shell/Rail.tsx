import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconCalendarClock,
  IconChecklist,
  IconFileSearch,
  IconFlask,
  IconInbox,
  IconListNumbers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { isWorthSaying } from '../../client/failing-words.ts';
import { count } from '../../client/format.ts';
import { acceleratorText } from '../../client/keys.ts';
import { selectFailing, selectGroups, selectMissed, selectReceiver, selectView } from '../../client/selectors.ts';
import type { ViewId } from '../../client/window-state.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Rail.module.css';
import { useActiveFaults } from './use-active-faults.ts';

const views: readonly { id: ViewId; label: string; icon: Icon; key: string }[] = [
  { id: 'groups', label: t('shell.rail.groups'), icon: IconUsersGroup, key: '1' },
  { id: 'receiver', label: t('shell.rail.receiver'), icon: IconInbox, key: '2' },
  { id: 'options', label: t('shell.rail.options'), icon: IconAdjustmentsHorizontal, key: '3' },
  { id: 'schedule', label: t('shell.rail.schedule'), icon: IconCalendarClock, key: '4' },
  { id: 'faults', label: t('shell.rail.faults'), icon: IconFlask, key: '5' },
  { id: 'scenarios', label: t('shell.rail.scenarios'), icon: IconListNumbers, key: '6' },
  { id: 'conformance', label: t('conformance.label'), icon: IconChecklist, key: '7' },
  { id: 'forensics', label: t('logFile.label'), icon: IconFileSearch, key: '8' },
];

/** The views that there are. */
export function Rail() {
  const { store } = useConsole();
  const view = useWindow(selectView);
  const { ids } = useWindow(selectGroups);
  const { listening, problem } = useWindow(selectReceiver);
  const missed = useWindow(selectMissed).length;
  const faults = useActiveFaults().length;
  const isFailing = isWorthSaying(useWindow(selectFailing));
  const badges: Partial<Readonly<Record<ViewId, string>>> = {
    groups: ids.length === 0 ? '' : ids.length > 999 ? t('shell.rail.manyGroups', { count: 999 }) : count(ids.length),
    receiver: listening ? t('shell.rail.listens') : '',
  };
  const problems: Partial<Readonly<Record<ViewId, string>>> = {
    groups: isFailing ? t('shell.rail.failing') : '',
    receiver: problem === null ? '' : t('shell.rail.problem'),
    schedule: missed > 0 ? t('shell.rail.missed', { count: missed }) : '',
    faults: faults > 0 ? t('shell.rail.active', { count: faults }) : '',
  };
  return (
    <nav className={styles.rail} aria-label={t('shell.rail.label')} data-region="rail">
      {views.map(({ id, label, icon: Picture, key }) => (
        <Hint key={id} label={label} keys={acceleratorText(`CmdOrCtrl+${key}`)}>
          <UnstyledButton
            className={styles.entry ?? ''}
            aria-current={view === id ? 'page' : undefined}
            onClick={() => store.setState({ view: id, front: 'view' })}
          >
            <Picture size={20} stroke={1.6} aria-hidden />
            <span>{label}</span>
            {badges[id] && (
              <span className={`${styles.badge} ${id === 'receiver' ? styles.listens : ''}`}>{badges[id]}</span>
            )}
            {problems[id] && (
              <span className={`${styles.problem} ${id === 'groups' ? styles.failing : ''}`}>{problems[id]}</span>
            )}
          </UnstyledButton>
        </Hint>
      ))}
    </nav>
  );
}
