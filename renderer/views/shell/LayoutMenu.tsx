import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconHelp,
  IconLayout,
  IconLayoutBottombarExpand,
  IconLayoutNavbarExpand,
  IconLayoutSidebarRightExpand,
  IconRestore,
  IconRowInsertBottom,
  IconSunMoon,
} from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { layoutCommands } from '../../client/layout.ts';
import { CommandItem } from '../../ui/CommandItem.tsx';
import menu from '../../ui/menu.module.css';

const pictures = {
  'layout.even': IconRowInsertBottom,
  'layout.large-log': IconLayoutNavbarExpand,
  'layout.large-grid': IconLayoutBottombarExpand,
  'layout.wide-inspector': IconLayoutSidebarRightExpand,
  'layout.reset': IconRestore,
} as const;

/** How the panes share the window; with `hasRest`, it also holds what the command bar has no room for. */
export function LayoutMenu({ hasRest }: { readonly hasRest: boolean }) {
  const label = hasRest ? t('shell.layout.more') : t('shell.layout.label');
  const Picture = hasRest ? IconDots : IconLayout;
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={label} title={label}>
          <Picture size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {layoutCommands.map((id) => (
          <CommandItem key={id} id={id} icon={pictures[id]} />
        ))}
        {hasRest && (
          <>
            <Menu.Divider />
            <CommandItem id="view.theme" icon={IconSunMoon} />
            <CommandItem id="help.keys" icon={IconHelp} />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
