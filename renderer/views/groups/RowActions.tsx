import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconLogin2,
  IconLogout2,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { reasonAgainst, run } from '../../client/commands/run.ts';
import type { WindowState } from '../../client/window-state.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './cells.module.css';
import type { CellProps } from './cells.tsx';
import { GroupMenu } from './GroupMenu.tsx';

const buttons = [
  { id: 'group.load', kind: 'load', label: 'Load', keys: 'L', icon: IconLogin2, tone: 'plain' },
  { id: 'group.start', kind: 'start', label: 'Start', keys: 'S', icon: IconPlayerPlayFilled, tone: 'go' },
  { id: 'group.stop', kind: 'stop', label: 'Stop', keys: 'T', icon: IconPlayerStopFilled, tone: 'stop' },
  { id: 'group.unload', kind: 'unload', label: 'Unload', keys: 'U', icon: IconLogout2, tone: 'plain' },
] as const;

/** Why each button is off, as one text: the cell renders anew only when one of them changes. */
const selectReasons = (dbid: string) => (state: WindowState) =>
  buttons.map(({ kind }) => reasonAgainst(state, kind, dbid) ?? '').join('\n');

/** The requests that are used most, always in the same places, and a menu with all of them. */
export function ActionsCell({ data }: CellProps) {
  if (!data) return null;
  return <RowActions dbid={data.configuration.dbid} name={campaignGroupName(data.configuration)} />;
}

function RowActions({ dbid, name }: { readonly dbid: string; readonly name: string }) {
  const console = useConsole();
  const reasons = useWindow(selectReasons(dbid)).split('\n');
  return (
    <div className={styles.actions}>
      {buttons.map(({ id, label, keys, icon, tone }, index) => (
        <IconButton
          key={id}
          icon={icon}
          label={label}
          of={name}
          keys={keys}
          tone={tone}
          size={26}
          reason={reasons[index] || null}
          onClick={() => run(console, id, [dbid])}
        />
      ))}
      <Menu position="bottom-end" width={248}>
        <Menu.Target>
          <ActionIcon size={26} aria-label={`More actions for ${name}`}>
            <IconDotsVertical size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <GroupMenu dbids={[dbid]} />
      </Menu>
    </div>
  );
}
