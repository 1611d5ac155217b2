import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceFloppy,
  IconDownload,
  IconFilePlus,
  IconFolderOpen,
  IconHeadset,
} from '@tabler/icons-react';
import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { run } from '../../client/commands/run.ts';
import { downloadWorkspace } from '../../client/commands/workspace.ts';
import { keysOf } from '../../client/keys.ts';
import { selectWorkspace } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './CommandBar.module.css';

const entries = [
  ['workspace.new', IconFilePlus],
  ['workspace.open', IconFolderOpen],
  ['workspace.sample', IconHeadset],
  null,
  ['workspace.save', IconDeviceFloppy],
  ['workspace.save-as', IconDeviceFloppy],
] as const;

/** The workspace's title with its unsaved mark, and what can be done with it. */
export function WorkspaceMenu() {
  const console = useConsole();
  const { title, unsaved, path } = useWindow(selectWorkspace);
  return (
    <Menu position="bottom-start" width={272}>
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
              {titleOf(entry[0])}
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

function titleOf(id: UiCommandId): string {
  return uiCommands.find((command) => command.id === id)?.title ?? id;
}

function keysOfId(id: UiCommandId): string {
  const command = uiCommands.find((candidate) => candidate.id === id);
  return command ? keysOf(command) : '';
}
