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
  IconReport,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import type { EditHistoryState } from '../../../shared/contract/state.ts';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { lookForRecent } from '../../client/commands/recent.ts';
import { downloadWorkspace } from '../../client/commands/workspace.ts';
import { selectHistory, selectWorkspace } from '../../client/selectors.ts';
import { CommandItem } from '../../ui/CommandItem.tsx';
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
  const history = useWindow(selectHistory);
  return (
    <Menu position="bottom-start" width={320} onOpen={() => void lookForRecent(console)}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.workspace ?? ''}
          rightSection={<IconChevronDown size={14} />}
          title={path ?? t('shell.workspace.noFile')}
          aria-label={unsaved ? t('shell.workspace.unsavedLabel', { title }) : t('shell.workspace.label', { title })}
          data-testid="workspace-menu"
        >
          <span className={styles.workspaceTitle} translate="no">
            {title}
          </span>
          {unsaved && <span className={styles.unsaved}>{t('shell.workspace.unsaved')}</span>}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {sections.map((section, index) => (
          <Fragment key={section[0][0]}>
            {section.map(([id, icon]) => (
              <CommandItem key={id} id={id} icon={icon} title={titleOf(history, id)} />
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
          {t('shell.workspace.download')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Undo and redo say what they would take back. */
function titleOf({ undo, redo }: EditHistoryState, id: UiCommandId): string | undefined {
  if (id === 'edit.undo' && undo) return t('shell.workspace.undo', { edit: undo.title });
  if (id === 'edit.redo' && redo) return t('shell.workspace.redo', { edit: redo.title });
  return undefined;
}
