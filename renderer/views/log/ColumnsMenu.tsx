import { ActionIcon, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { type OptionalColumn, optionalColumns } from '../../client/log-columns.ts';
import { selectLogColumns } from '../../client/selectors.ts';
import menu from '../../ui/menu.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const next = { room: 'shown', shown: 'hidden', hidden: 'room' } as const;

/** Chooses the columns of the log: always, never, or by the room there is. */
export function ColumnsMenu() {
  const { store } = useConsole();
  const chosen = useWindow(selectLogColumns);
  const choose = (name: OptionalColumn, choice: keyof typeof next) => {
    const { [name]: _, ...others } = chosen;
    store.setState({ logColumns: choice === 'room' ? others : { ...others, [name]: choice === 'shown' } });
  };
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('log.columnsMenu.label')} title={t('log.columnsMenu.label')}>
          <IconColumns3 size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {(Object.keys(optionalColumns) as OptionalColumn[]).map((name) => {
          const is = chosen[name] === undefined ? 'room' : chosen[name] ? 'shown' : 'hidden';
          return (
            <Menu.Item
              key={name}
              className={menu.item ?? ''}
              rightSection={<span className={menu.keys}>{t(`log.columnsMenu.${is}`)}</span>}
              onClick={() => choose(name, next[is])}
            >
              {optionalColumns[name]}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item className={menu.item ?? ''} onClick={() => store.setState({ logColumns: {} })}>
          {t('log.columnsMenu.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
