import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { createAbleGroups } from '../../client/able-groups.ts';
import { requestOfCommand, run } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { count } from '../../client/format.ts';
import { selectShownIds } from '../../client/selectors.ts';
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
  const shown = useWindow(selectShownIds);
  const hidden = useMemo(() => hiddenCount(dbids, shown), [dbids, shown]);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected Campaign Groups">
      <span className={styles.count}>{count(dbids.length)} selected</span>
      {hidden > 0 && (
        <Hint label="They are selected too, although the filter does not show them. Press to leave them out.">
          <Button variant="subtle" size="xs" className={styles.hidden ?? ''} onClick={() => leaveOut(console)}>
            {count(hidden)} hidden
          </Button>
        </Hint>
      )}
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

/** How many of the selected ones the filter hides. */
function hiddenCount(dbids: readonly string[], shown: ReadonlySet<string> | null): number {
  return shown === null ? 0 : dbids.filter((dbid) => !shown.has(dbid)).length;
}

function leaveOut({ store }: Console): void {
  const shown = selectShownIds(store.getState());
  store.setState(({ selection }) => ({ selection: selection.filter((dbid) => shown?.has(dbid) ?? true) }));
}

/** One count of what is possible for all buttons. */
const ableGroups = createAbleGroups();
const selectAble =
  ({ id, dbids }: BulkButtonProps) =>
  (state: WindowState): number => {
    const kind = requestOfCommand[id];
    return kind === undefined ? 0 : ableGroups(state, dbids)(kind);
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
        ? `Possible for all ${count(able)}.`
        : `Possible for ${count(able)}; the other ${count(rest)} stay as they are and are listed with the reason.`;
  return (
    <Hint label={hint}>
      <Button
        variant="default"
        size="xs"
        data-off={able === 0 || undefined}
        className={styles.button ?? ''}
        onClick={() => run(console, id, dbids, 'bulk bar')}
      >
        {label}
        <span className={styles.able}>{count(able)}</span>
      </Button>
    </Hint>
  );
}
