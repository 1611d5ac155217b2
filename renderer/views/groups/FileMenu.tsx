import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { exportGroups, type GroupFormat } from '../../client/commands/group-export.ts';
import { plural } from '../../client/format.ts';
import { selectGroupCounts, selectGroups, selectSelection } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const formats: readonly { readonly format: GroupFormat; readonly label: string }[] = [
  { format: 'csv', label: 'CSV, for a spreadsheet' },
  { format: 'json', label: 'JSON, as a workspace file' },
];

/** Exports: the selected Campaign Groups, those that the filter shows, or all. */
export function FileMenu() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileExport size={14} />}>
          Export
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
  const choices = [
    ...(selection.length > 0 ? [{ name: `Selected: ${plural(selection.length, 'group')}`, dbids: selection }] : []),
    ...(shown < all && shown > 0 ? [{ name: `Shown by the filter: ${plural(shown, 'group')}`, dbids: [] }] : []),
    { name: `All: ${plural(all, 'group')}`, dbids: ids },
  ];
  return choices.map(({ name, dbids }, index) => (
    <div key={name}>
      {index > 0 && <Menu.Divider />}
      <Menu.Label>{name}</Menu.Label>
      {formats.map(({ format, label }) => (
        <Menu.Item
          key={format}
          className={menu.item ?? ''}
          aria-label={`${name} as ${label}`}
          onClick={() => exportGroups(console, format, dbids)}
        >
          {label}
        </Menu.Item>
      ))}
    </div>
  ));
}
