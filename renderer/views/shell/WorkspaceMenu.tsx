import { Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDeviceFloppy,
  IconDownload,
  IconFilePlus,
  IconFolderOpen,
  IconHeadset,
} from '@tabler/icons-react';
import type { EditHistoryState } from '../../../shared/contract/state.ts';
import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { lookForRecent } from '../../client/commands/recent.ts';
import { run } from '../../client/commands/run.ts';
import { downloadWorkspace } from '../../client/commands/workspace.ts';
import { keysOf } from '../../client/keys.ts';
import { selectHistory, selectWorkspace } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './CommandBar.module.css';
import { RecentMenu } from './RecentMenu.tsx';

const entries = [
  ['workspace.new', IconFilePlus],
  ['workspace.open', IconFolderOpen],
  ['workspace.sample', IconHeadset],
  null,
  ['workspace.save', IconDeviceFloppy],
  ['workspace.save-as', IconDeviceFloppy],
  ['edit.undo', IconArrowBackUp],
  ['edit.redo', IconArrowForwardUp],
] as const;

/** The workspace's title with its unsaved mark, and what can be done with it. */
export function WorkspaceMenu() {
  const console = useConsole();
  const { title, unsaved, path } = useWindow(selectWorkspace);
  const history = useWindow(selectHistory);
  return (
    <Menu position="bottom-start" width={292} onOpen={() => void lookForRecent(console)}>
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
        <RecentMenu />
        {entries.map((entry) =>
          entry === null ? (
            <Menu.Divider key="divider" />
          ) : (
            <Menu.Item
              key={entry[0]}
              className={menu.item ?? ''}
              leftSection={<PictureOf icon={entry[1]} />}
              rightSection={<kbd className={menu.keys}>{keysOfId(entry[0])}</kbd>}
              onClick={() => run(console, entry[0])}
            >
              {titleOf(history, entry[0])}
            </Menu.Item>
          ),
        )}
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

function PictureOf({ icon: Picture }: { readonly icon: typeof IconFilePlus }) {
  return <Picture size={15} stroke={1.75} />;
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
