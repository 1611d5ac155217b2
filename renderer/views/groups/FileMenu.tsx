import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { exportGroups, type GroupFormat } from '../../client/commands/group-export.ts';
import { selectGroupCounts, selectGroups, selectSelection } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const formats: readonly GroupFormat[] = ['csv', 'json'];

/** Exports: the selected Campaign Groups, those that the filter shows, or all. */
export function FileMenu() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileExport size={14} />}>
          {t('groups.export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices() {
  const console = useConsole();
  const { ids } = useWindow(selectGroups);
  const { shown, all } = useWindow(selectGroupCounts);
  const selection = useWindow(selectSelection);
  const selected = selection.length;
  const choices = [
    ...(selected > 0 ? [{ name: t('groups.export.selected', { count: selected }), dbids: selection }] : []),
    ...(shown < all && shown > 0 ? [{ name: t('groups.export.shown', { count: shown }), dbids: [] }] : []),
    { name: t('groups.export.all', { count: all }), dbids: ids },
  ];
  return choices.map(({ name, dbids }, index) => (
    <div key={name}>
      {index > 0 && <Menu.Divider />}
      <Menu.Label>{name}</Menu.Label>
      {formats.map((format) => (
        <Menu.Item
          key={format}
          className={menu.item ?? ''}
          aria-label={t(`groups.export.named.${format}`, { which: name })}
          onClick={() => exportGroups(console, format, dbids)}
        >
          {t(`groups.export.${format}`)}
        </Menu.Item>
      ))}
    </div>
  ));
}
