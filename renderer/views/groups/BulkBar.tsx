import { Button, CloseButton, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { createAbleGroups } from '../../client/able-groups.ts';
import { reasonAgainst, requestOfCommand, run } from '../../client/commands/run.ts';
import type { Console } from '../../client/console.ts';
import { effectWords } from '../../client/effect-words.ts';
import { count } from '../../client/format.ts';
import { selectConsole, selectShownIds } from '../../client/selectors.ts';
import type { WindowState } from '../../client/window-state.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './BulkBar.module.css';
import { GroupMenu } from './GroupMenu.tsx';

const commands: readonly { id: UiCommandId; label: string }[] = [
  { id: 'group.load', label: t('groups.bulk.load') },
  { id: 'group.start', label: t('groups.bulk.start') },
  { id: 'group.stop', label: t('groups.bulk.stop') },
  { id: 'group.set-mode', label: t('groups.bulk.mode') },
  { id: 'group.unload', label: t('groups.bulk.unload') },
];

/** What can be done to the Campaign Groups that are selected: each button says for how many it would work. */
export function BulkBar({ dbids }: { readonly dbids: readonly string[] }) {
  const console = useConsole();
  const shown = useWindow(selectShownIds);
  const hidden = useMemo(() => hiddenCount(dbids, shown), [dbids, shown]);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('groups.bulk.label')}>
      <span className={styles.count}>{t('groups.bulk.selected', { count: dbids.length })}</span>
      {hidden > 0 && (
        <Hint label={t('groups.bulk.hiddenHint')}>
          <Button variant="subtle" size="xs" className={styles.hidden ?? ''} onClick={() => leaveOut(console)}>
            {t('groups.bulk.hidden', { count: hidden })}
          </Button>
        </Hint>
      )}
      {commands.map(({ id, label }) => (
        <BulkButton key={id} id={id} label={label} dbids={dbids} />
      ))}
      <Menu position="bottom-start" width={248}>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconDots size={14} />}>
            {t('groups.bulk.more')}
          </Button>
        </Menu.Target>
        <GroupMenu dbids={dbids} />
      </Menu>
      <CloseButton
        size={26}
        iconSize={15}
        aria-label={t('groups.bulk.clear')}
        onClick={() => console.store.setState({ selection: [] })}
      />
    </div>
  );
}

interface BulkButtonProps {
  readonly id: UiCommandId;
  readonly label: string;
  readonly dbids: readonly string[];
}

/** How many of the selected ones the filter hides. */
function hiddenCount(dbids: readonly string[], shown: ReadonlySet<string> | null): number {
  return shown === null ? 0 : dbids.filter((dbid) => !shown.has(dbid)).length;
}

function leaveOut({ store }: Console): void {
  const shown = selectShownIds(store.getState());
  store.setState(({ selection }) => ({ selection: selection.filter((dbid) => shown?.has(dbid) ?? true) }));
}

/** One count of what is possible for all buttons. */
const ableGroups = createAbleGroups();
const selectAble =
  ({ id, dbids }: BulkButtonProps) =>
  (state: WindowState): number => {
    const kind = requestOfCommand[id];
    return kind === undefined ? 0 : ableGroups(state, dbids)(kind);
  };

/** Why it is not possible for the first of them: said where it is possible for none. */
const selectReason =
  ({ id, dbids }: BulkButtonProps) =>
  (state: WindowState): string | null => {
    const kind = requestOfCommand[id];
    return kind === undefined ? null : reasonAgainst(state, kind, dbids[0] ?? '');
  };

/** What the button would do, worked out while somebody reads it: there may be thousands of Campaign Groups. */
function Effect(props: BulkButtonProps) {
  const state = useWindow(selectConsole);
  const able = useWindow(selectAble(props));
  const kind = requestOfCommand[props.id];
  const rest = props.dbids.length - able;
  const words = kind === undefined ? null : effectWords(state, kind, props.dbids);
  return rest === 0 ? words : `${words}. ${t('groups.bulk.rest', { rest })}`;
}

function BulkButton(props: BulkButtonProps) {
  const { id, label, dbids } = props;
  const console = useConsole();
  const able = useWindow(selectAble(props));
  const reason = useWindow(selectReason(props));
  const isOff = able === 0;
  const none = isOff ? t('groups.bulk.none', { reason: reason ?? '' }) : undefined;
  return (
    <Hint label={none ?? <Effect id={id} label={label} dbids={dbids} />}>
      <Button
        variant="default"
        size="xs"
        aria-disabled={isOff || undefined}
        aria-description={none}
        data-off={isOff || undefined}
        className={styles.button ?? ''}
        onClick={() => run(console, id, dbids, 'bulk bar')}
      >
        {label}
        <span className={styles.able}>{count(able)}</span>
      </Button>
    </Hint>
  );
}
