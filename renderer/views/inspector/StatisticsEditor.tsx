import { Button, Popover } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { isMoving, type Pin, type PinInput, type PinsOf } from '../../../shared/domain/pins.ts';
import type { GroupStatistics, StatisticName } from '../../../shared/domain/statistics.ts';
import { pinStatistics } from '../../client/commands/group-editing.ts';
import { StatisticValue } from '../../ui/StatisticValue.tsx';
import { useConsole } from '../../ui/use-window.ts';
import { PinForm } from './PinForm.tsx';
import { pinWords } from './pin-draft.ts';
import { StatisticChart } from './StatisticChart.tsx';
import styles from './StatisticsEditor.module.css';

interface StatisticsEditorProps {
  readonly dbid: string;
  readonly callingList?: string;
  readonly names: readonly StatisticName[];
  readonly values: Partial<GroupStatistics>;
  readonly pins: PinsOf<Partial<GroupStatistics>>;
}

const labels: Readonly<Record<StatisticName, string>> = {
  busyFactor: 'Busy factor',
  hitRatio: 'Hit ratio',
  overdialRate: 'Overdial rate',
  timeToComplete: 'Time to complete',
};

/** Statistics with what they have been; each can be pinned and released. */
export function StatisticsEditor({ dbid, callingList, names, values, pins }: StatisticsEditorProps) {
  const console = useConsole();
  const target = callingList === undefined ? { dbid } : { dbid, callingList };
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name} className={styles.entry}>
          <Row
            name={name}
            of={callingList === undefined ? '' : ` of Calling List ${callingList}`}
            value={values[name] ?? null}
            pin={pins[name]}
            onPin={(input) => void pinStatistics(console, { ...target, set: { [name]: input } })}
            onRelease={() => void pinStatistics(console, { ...target, release: [name] })}
          />
          <StatisticChart
            dbid={dbid}
            of={{ name, callingList }}
            label={labels[name]}
            isPinned={pins[name] !== undefined}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly name: StatisticName;
  readonly of: string;
  readonly value: number | null;
  readonly pin: Pin | undefined;
  readonly onPin: (input: PinInput) => void;
  readonly onRelease: () => void;
}

function Row({ name, of, value, pin, onPin, onRelease }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const isPinned = pin !== undefined;
  const label = labels[name];
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        <StatisticValue name={name} value={value} isPinned={isPinned} isMoving={isMoving(pin)} />
        {isMoving(pin) && <span className={styles.words}>{pinWords(name, pin as Pin)}</span>}
      </span>
      {isPinned && (
        <Button variant="subtle" size="compact-xs" aria-label={`Release ${label}${of}`} onClick={onRelease}>
          Release
        </Button>
      )}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus withArrow>
        <Popover.Target>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconPin size={13} />}
            aria-label={`Pin ${label}${of}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isPinned ? 'Change' : 'Pin'}
          </Button>
        </Popover.Target>
        <Popover.Dropdown
          className={styles.dropdown ?? ''}
          aria-label={`Pin ${label}${of}`}
          onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
        >
          <PinForm
            name={name}
            label={`${label}${of}`}
            pin={pin}
            value={value}
            onPin={(input) => {
              setOpen(false);
              onPin(input);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
