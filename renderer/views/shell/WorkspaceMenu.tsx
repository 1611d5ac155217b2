import { Button, Menu } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDeviceFloppy,
  IconDownload,
  IconFilePlus,
  IconFolderOpen,
  IconHeadset,
  IconReport,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import type { EditHistoryState } from '../../../shared/contract/state.ts';
import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { reasonAgainstCommand } from '../../client/commands/reasons.ts';
import { lookForRecent } from '../../client/commands/recent.ts';
import { run } from '../../client/commands/run.ts';
import { downloadWorkspace } from '../../client/commands/workspace.ts';
import { keysOf } from '../../client/keys.ts';
import { selectHistory, selectWorkspace } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './CommandBar.module.css';
import { RecentMenu } from './RecentMenu.tsx';

const sections = [
  [
    ['workspace.new', IconFilePlus],
    ['workspace.open', IconFolderOpen],
    ['workspace.sample', IconHeadset],
  ],
  [
    ['edit.undo', IconArrowBackUp],
    ['edit.redo', IconArrowForwardUp],
  ],
  [
    ['workspace.save', IconDeviceFloppy],
    ['workspace.save-as', IconDeviceFloppy],
    ['report.export', IconReport],
  ],
] as const;

/** The workspace's title with its unsaved mark, and what can be done with it. */
export function WorkspaceMenu() {
  const console = useConsole();
  const { title, unsaved, path } = useWindow(selectWorkspace);
  return (
    <Menu position="bottom-start" width={320} onOpen={() => void lookForRecent(console)}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.workspace ?? ''}
          rightSection={<IconChevronDown size={14} />}
          title={path ?? 'Not saved to a file yet'}
          aria-label={`Workspace ${title}${unsaved ? ', not saved' : ''}`}
          data-testid="workspace-menu"
        >
          <span className={styles.workspaceTitle}>{title}</span>
          {unsaved && <span className={styles.unsaved}>not saved</span>}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {sections.map((section, index) => (
          <Fragment key={section[0][0]}>
            {section.map(([id, icon]) => (
              <Entry key={id} id={id} icon={icon} />
            ))}
            {index === 0 && <RecentMenu />}
            {index < sections.length - 1 && <Menu.Divider />}
          </Fragment>
        ))}
        <Menu.Item
          className={menu.item ?? ''}
          leftSection={<IconDownload size={15} stroke={1.75} />}
          onClick={() => void downloadWorkspace(console)}
        >
          Download as a file
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A command; what cannot be done now stays, with its reason. */
function Entry({ id, icon: Picture }: { readonly id: UiCommandId; readonly icon: Icon }) {
  const console = useConsole();
  const history = useWindow(selectHistory);
  const reason = reasonAgainstCommand(console.store.getState(), id, []);
  return (
    <Menu.Item
      className={menu.item ?? ''}
      aria-disabled={reason !== null || undefined}
      data-off={reason !== null || undefined}
      title={reason ?? undefined}
      closeMenuOnClick={reason === null}
      leftSection={<Picture size={15} stroke={1.75} />}
      rightSection={<kbd className={menu.keys}>{keysOfId(id)}</kbd>}
      onClick={() => reason === null && run(console, id)}
    >
      {titleOf(history, id)}
    </Menu.Item>
  );
}

/** Undo and redo say what they would take back. */
function titleOf({ undo, redo }: EditHistoryState, id: UiCommandId): string {
  if (id === 'edit.undo' && undo) return `Undo: ${undo.title}`;
  if (id === 'edit.redo' && redo) return `Redo: ${redo.title}`;
  return uiCommands.find((command) => command.id === id)?.title ?? id;
}

function keysOfId(id: UiCommandId): string {
  const command = uiCommands.find((candidate) => candidate.id === id);
  return command ? keysOf(command) : '';
}
