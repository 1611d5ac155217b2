import { Menu } from '@mantine/core';
import { IconFileX, IconHistory } from '@tabler/icons-react';
import type { RecentFile } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { forgetRecent, openRecent } from '../../client/commands/recent.ts';
import { selectRecent } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './RecentMenu.module.css';

/** Workspace files that were opened or saved lately. Those that are gone are said, and can be taken off the list. */
export function RecentMenu() {
  const recent = useWindow(selectRecent);
  if (recent.length === 0) return null;
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item className={menu.item ?? ''} leftSection={<IconHistory size={15} stroke={1.75} />}>
          {t('shell.workspace.recent')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={menu.dropdown ?? ''}>
        {recent.map((file) => (
          <Entry key={file.path} file={file} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function Entry({ file: { path, missing } }: { readonly file: RecentFile }) {
  const console = useConsole();
  const name = path.split(/[\\/]/).pop() ?? path;
  return (
    <Menu.Item
      className={menu.item ?? ''}
      title={path}
      leftSection={missing ? <IconFileX size={15} stroke={1.75} /> : undefined}
      onClick={() => (missing ? void forgetRecent(console, path) : openRecent(console, path))}
    >
      <span className={styles.name} translate="no">
        {name}
      </span>{' '}
      <span className={styles.where}>{missing ? t('shell.workspace.gone') : path}</span>
    </Menu.Item>
  );
}
