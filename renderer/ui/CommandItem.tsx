import { Menu } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type UiCommandId, uiCommands } from '../../shared/contract/ui-commands.ts';
import { reasonAgainstCommand } from '../client/commands/reasons.ts';
import { run } from '../client/commands/run.ts';
import { keysOf } from '../client/keys.ts';
import menu from './menu.module.css';
import { useConsole } from './use-window.ts';

interface CommandItemProps {
  readonly id: UiCommandId;
  readonly icon: Icon;
  /** Other words than the registry's. */
  readonly title?: string | undefined;
}

/** A command of the registry as an entry of a menu; what cannot be done now stays, with its reason. */
export function CommandItem({ id, icon: Picture, title }: CommandItemProps) {
  const console = useConsole();
  const command = uiCommands.find((candidate) => candidate.id === id);
  const reason = reasonAgainstCommand(console.store.getState(), id, []);
  return (
    <Menu.Item
      className={menu.item ?? ''}
      aria-disabled={reason !== null || undefined}
      data-off={reason !== null || undefined}
      title={reason ?? undefined}
      closeMenuOnClick={reason === null}
      leftSection={<Picture size={15} stroke={1.75} />}
      rightSection={<kbd className={menu.keys}>{command ? keysOf(command) : ''}</kbd>}
      onClick={() => reason === null && run(console, id)}
    >
      {title ?? command?.title ?? id}
    </Menu.Item>
  );
}
