import { Button, CloseButton, Menu, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter, IconSearch, IconTerminal2 } from '@tabler/icons-react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import { clearFilter, filterBy, jumpToLatest, stopFollowingLog } from '../../client/commands/log.ts';
import { count, plural } from '../../client/format.ts';
import { isFiltering, type LogFilter } from '../../client/log-filter.ts';
import { selectBareLines, selectHost, selectLog, selectLogFilter, selectWorkspace } from '../../client/selectors.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Hint } from '../../ui/Hint.tsx';
import menu from '../../ui/menu.module.css';
import { outcomeWords } from '../../ui/outcome-words.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { bareLines } from './bare-lines.ts';
import styles from './LogPanel.module.css';

const kinds = [
  { value: 'all', label: 'All' },
  { value: 'changes', label: 'Changes' },
  { value: 'periodic', label: 'Periodic' },
];

/** Title, filter and modes of the log. */
export function LogBar({ rows }: { readonly rows: readonly LogEntry[] }) {
  const console = useConsole();
  const { entries } = useWindow(selectLog);
  const filter = useWindow(selectLogFilter);
  const isBare = useWindow(selectBareLines);
  const { traceFormat, application } = useWindow(selectWorkspace);
  const { hostName } = useWindow(selectHost);
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>Log</h2>
      <span className={styles.count}>
        {isFiltering(filter) ? `${count(rows.length)} of ${count(entries.length)} rows` : plural(entries.length, 'row')}
      </span>
      <FollowSwitch />
      <span className={styles.space} />
      <TextInput
        className={styles.search ?? ''}
        aria-label="Filter the log"
        placeholder="Filter"
        leftSection={<IconSearch size={14} />}
        value={filter.text}
        rightSection={
          isFiltering(filter) && (
            <CloseButton size="xs" aria-label="Clear the filter of the log" onClick={() => clearFilter(console)} />
          )
        }
        onChange={(event) => filterBy(console, { text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Kind of notification"
        data={kinds}
        value={filter.kind}
        onChange={(kind) => filterBy(console, { kind: kind as LogFilter['kind'] })}
      />
      <OutcomeFilter outcomes={filter.outcomes} />
      <Hint label="Show the lines as OCS writes them" keys="Ctrl+B">
        <Button
          variant={isBare ? 'light' : 'default'}
          size="xs"
          aria-pressed={isBare}
          leftSection={<IconTerminal2 size={14} />}
          onClick={() => console.store.setState({ bareLines: !isBare })}
        >
          OCS lines
        </Button>
      </Hint>
      {isBare && (
        <CopyButton
          label="Copy all"
          size="xs"
          text={() =>
            bareLines(rows, traceFormat, { host: hostName, application })
              .map(({ text }) => `${text}\n`)
              .join('')
          }
        />
      )}
    </header>
  );
}

/** Whether new rows move the view. Either way they are sent and logged. */
function FollowSwitch() {
  const console = useConsole();
  const { following } = useWindow(selectLog);
  return (
    <Hint
      label={
        following
          ? 'The newest row stays in view. Scroll up to read.'
          : 'Nothing moves while you read; sending goes on. Press to follow again.'
      }
      keys={following ? '' : 'End'}
    >
      <UnstyledButton
        className={`${styles.following} ${following ? '' : styles.paused}`}
        aria-pressed={following}
        onClick={() => (following ? stopFollowingLog(console) : jumpToLatest(console))}
      >
        {following ? 'Following' : 'Reading'}
      </UnstyledButton>
    </Hint>
  );
}

function OutcomeFilter({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const console = useConsole();
  const toggle = (outcome: Outcome) =>
    filterBy(console, {
      outcomes: outcomes.includes(outcome) ? outcomes.filter((other) => other !== outcome) : [...outcomes, outcome],
    });
  const label = outcomes.length === 0 ? 'Outcome' : outcomes.map((outcome) => outcomeWords[outcome]).join(', ');
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant={outcomes.length > 0 ? 'light' : 'default'} size="xs" leftSection={<IconFilter size={14} />}>
          {outcomes.length > 2 ? `${outcomes.length} outcomes` : label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={menu.dropdown ?? ''}>
        {(Object.keys(outcomeWords) as Outcome[]).map((outcome) => (
          <Menu.Item
            key={outcome}
            className={menu.item ?? ''}
            role="menuitemcheckbox"
            aria-checked={outcomes.includes(outcome)}
            rightSection={outcomes.includes(outcome) ? '✓' : ''}
            onClick={() => toggle(outcome)}
          >
            {outcomeWords[outcome]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
