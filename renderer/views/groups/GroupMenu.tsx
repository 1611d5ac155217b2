import { Menu } from '@mantine/core';
import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconBolt,
  IconBraces,
  IconCopy,
  IconFileSpreadsheet,
  IconFlagCheck,
  IconInfoCircle,
  IconLogin2,
  IconLogout2,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconTrash,
} from '@tabler/icons-react';
import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { requestOfCommand, run, whyOff } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { effectWords } from '../../client/effect-words.ts';
import { keysOf } from '../../client/keys.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from '../../ui/menu.module.css';
import { useConsole } from '../../ui/use-window.ts';

const sections: readonly (readonly (readonly [UiCommandId, Icon])[])[] = [
  [
    ['group.load', IconLogin2],
    ['group.start', IconPlayerPlay],
    ['group.set-mode', IconAdjustmentsHorizontal],
    ['group.stop', IconPlayerStop],
    ['group.complete', IconFlagCheck],
    ['group.unload', IconLogout2],
    ['group.force-unload', IconBolt],
  ],
  [
    ['group.edit', IconPencil],
    ['group.duplicate', IconCopy],
    ['group.delete', IconTrash],
  ],
  [
    ['group.export-csv', IconFileSpreadsheet],
    ['group.export-json', IconBraces],
  ],
];

/** Everything that can be done with these Campaign Groups; what cannot be done now stays, with its reason. */
export function GroupMenu({ dbids }: { readonly dbids: readonly string[] }) {
  const console = useConsole();
  const [dbid] = dbids;
  return (
    <Menu.Dropdown className={styles.dropdown ?? ''}>
      {dbids.length === 1 && dbid !== undefined && (
        <>
          <Menu.Item
            className={styles.item ?? ''}
            leftSection={<IconInfoCircle size={15} stroke={1.75} />}
            rightSection={<kbd className={styles.keys}>{t('groups.menu.enter')}</kbd>}
            onClick={() => console.store.setState({ inspected: { kind: 'group', dbid } })}
          >
            {t('groups.menu.inspect')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      {sections.map((section, index) => (
        <div key={section[0]?.[0]}>
          {index > 0 && <Menu.Divider />}
          {section.map(([id, icon]) => (
            <Entry key={id} id={id} icon={icon} dbids={dbids} />
          ))}
        </div>
      ))}
    </Menu.Dropdown>
  );
}

function Entry({
  id,
  icon: Picture,
  dbids,
}: {
  readonly id: UiCommandId;
  readonly icon: Icon;
  readonly dbids: readonly string[];
}) {
  const console = useConsole();
  const command = uiCommands.find((candidate) => candidate.id === id);
  const reason = whyOff(console.store.getState(), id, dbids);
  if (command === undefined) return null;
  const words = reason ?? effectOf(console, id, dbids);
  const item = (
    <Menu.Item
      className={styles.item ?? ''}
      aria-disabled={reason !== null || undefined}
      aria-description={words ?? undefined}
      data-off={reason !== null || undefined}
      closeMenuOnClick={reason === null}
      leftSection={<Picture size={15} stroke={1.75} />}
      rightSection={<kbd className={styles.keys}>{keysOf(command)}</kbd>}
      onClick={() => reason === null && run(console, id, dbids, 'menu')}
    >
      {command.title}
    </Menu.Item>
  );
  return words === null ? item : <Hint label={words}>{item}</Hint>;
}

/** What a request would do; what only edits or exports sends nothing, and its title says it all. */
function effectOf({ store }: Console, id: UiCommandId, dbids: readonly string[]): string | null {
  const kind = requestOfCommand[id];
  const { engine } = store.getState();
  return kind === undefined || engine === null ? null : effectWords(engine, kind, dbids);
}
