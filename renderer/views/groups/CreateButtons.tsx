import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileImport, IconPlus, IconStack2 } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { run } from '../../client/commands/run.ts';
import menu from '../../ui/menu.module.css';
import { useConsole } from '../../ui/use-window.ts';

/** Ways to get more Campaign Groups: one, many from a pattern, or those of a file. */
export function CreateButtons() {
  const console = useConsole();
  return (
    <Button.Group>
      <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => run(console, 'group.create')}>
        {t('groups.create.one')}
      </Button>
      <Menu position="bottom-end" width={236}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t('groups.create.more')}>
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={menu.dropdown ?? ''}>
          <Menu.Item
            className={menu.item ?? ''}
            leftSection={<IconStack2 size={15} stroke={1.75} />}
            onClick={() => run(console, 'group.generate')}
          >
            {t('groups.create.generate')}
          </Menu.Item>
          <Menu.Item
            className={menu.item ?? ''}
            leftSection={<IconFileImport size={15} stroke={1.75} />}
            onClick={() => run(console, 'group.import')}
          >
            {t('groups.create.import')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
