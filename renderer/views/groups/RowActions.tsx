import { Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconLogin2,
  IconLogout2,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { reasonAgainst, run } from '../../client/commands/run.ts';
import { effectWords } from '../../client/effect-words.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import type { CellProps } from './cells.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import styles from './RowActions.module.css';

const buttons = [
  { id: 'group.load', kind: 'load', keys: 'L', icon: IconLogin2, tone: 'plain' },
  { id: 'group.start', kind: 'start', keys: 'S', icon: IconPlayerPlayFilled, tone: 'go' },
  { id: 'group.stop', kind: 'stop', keys: 'T', icon: IconPlayerStopFilled, tone: 'stop' },
  { id: 'group.unload', kind: 'unload', keys: 'U', icon: IconLogout2, tone: 'plain' },
] as const;

/** Why each button is off, as one text: the cell renders anew only when one of them changes. */
const selectReasons = (dbid: string) => (state: WindowState) =>
  buttons.map(({ kind }) => reasonAgainst(state, kind, dbid) ?? '').join('\n');

/** What each button would do, as one text; empty where it is off. */
const selectEffects = (dbid: string) => (state: WindowState) =>
  buttons.map(({ kind }) => (state.engine === null ? '' : (effectWords(state.engine, kind, [dbid]) ?? ''))).join('\n');

/** The requests that are used most, always in the same places, and a menu with all of them. */
export function ActionsCell({ data }: CellProps) {
  if (!data) return null;
  return <RowActions dbid={data.configuration.dbid} name={campaignGroupName(data.configuration)} />;
}

interface RowActionsProps {
  readonly dbid: string;
  readonly name: string;
}

/** Rows come and go while the grid is scrolled: these are bare buttons, and the grid has one tooltip for all of them. */
function RowActions({ dbid, name }: RowActionsProps) {
  const console = useConsole();
  const reasons = useWindow(selectReasons(dbid)).split('\n');
  const effects = useWindow(selectEffects(dbid)).split('\n');
  return (
    <div className={styles.actions}>
      {buttons.map(({ id, kind, keys, icon: Picture, tone }, index) => {
        const reason = reasons[index] || null;
        const action = t(`groups.actions.${kind}`);
        return (
          <button
            key={id}
            type="button"
            className={`${styles.button} ${styles[tone] ?? ''}`}
            aria-label={t(`groups.actions.named.${kind}`, { name })}
            aria-disabled={reason !== null || undefined}
            aria-description={reason ?? effects[index]}
            data-off={reason !== null || undefined}
            data-hint={reason === null ? effects[index] : t('groups.actions.off', { action, reason })}
            data-keys={reason === null ? keys : undefined}
            onClick={(event) => {
              event.stopPropagation();
              if (reason === null) run(console, id, [dbid]);
            }}
          >
            <Picture size={16} stroke={1.75} aria-hidden />
          </button>
        );
      })}
      <MoreActions dbid={dbid} name={name} />
    </div>
  );
}

/** The menu is there only while it is open. */
function MoreActions({ dbid, name }: RowActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className={styles.more}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={t('groups.actions.more', { name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <IconDotsVertical size={16} stroke={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Menu
          defaultOpened
          position="bottom-end"
          width={248}
          returnFocus={false}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        >
          <Menu.Target>
            <span className={styles.anchor} aria-hidden />
          </Menu.Target>
          <GroupMenu dbids={[dbid]} />
        </Menu>
      )}
    </span>
  );
}
