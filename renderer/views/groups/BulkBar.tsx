import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { reasonAgainst, requestOfCommand, run } from '../../client/commands/run.ts';
import type { WindowState } from '../../client/window-state.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './BulkBar.module.css';
import { GroupMenu } from './GroupMenu.tsx';

const commands: readonly { id: UiCommandId; label: string }[] = [
  { id: 'group.load', label: 'Load' },
  { id: 'group.start', label: 'Start' },
  { id: 'group.stop', label: 'Stop' },
  { id: 'group.set-mode', label: 'Change mode' },
  { id: 'group.unload', label: 'Unload' },
];

/** What can be done to the Campaign Groups that are selected: each button says for how many it would work. */
export function BulkBar({ dbids }: { readonly dbids: readonly string[] }) {
  const console = useConsole();
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected Campaign Groups">
      <span className={styles.count}>{dbids.length} selected</span>
      {commands.map(({ id, label }) => (
        <BulkButton key={id} id={id} label={label} dbids={dbids} />
      ))}
      <Menu position="bottom-start" width={248}>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconDots size={14} />}>
            More
          </Button>
        </Menu.Target>
        <GroupMenu dbids={dbids} />
      </Menu>
      <CloseButton
        size={26}
        iconSize={15}
        aria-label="Clear the selection"
        onClick={() => console.store.setState({ selection: [] })}
      />
    </div>
  );
}

interface BulkButtonProps {
  readonly id: UiCommandId;
  readonly label: string;
  readonly dbids: readonly string[];
}

const selectAble =
  ({ id, dbids }: BulkButtonProps) =>
  (state: WindowState): number => {
    const kind = requestOfCommand[id];
    return kind === undefined ? 0 : dbids.filter((dbid) => reasonAgainst(state, kind, dbid) === null).length;
  };

function BulkButton(props: BulkButtonProps) {
  const { id, label, dbids } = props;
  const console = useConsole();
  const able = useWindow(selectAble(props));
  const rest = dbids.length - able;
  const hint =
    able === 0
      ? 'Possible for none of them now; press to see why.'
      : rest === 0
        ? `Possible for all ${able}.`
        : `Possible for ${able}; the other ${rest} stay as they are and are listed with the reason.`;
  return (
    <Hint label={hint}>
      <Button
        variant="default"
        size="xs"
        data-off={able === 0 || undefined}
        className={styles.button ?? ''}
        onClick={() => run(console, id, dbids)}
      >
        {label}
        <span className={styles.able}>{able}</span>
      </Button>
    </Hint>
  );
}
