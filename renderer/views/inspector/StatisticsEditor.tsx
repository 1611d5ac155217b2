import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type GroupStatistics, type StatisticName, statisticValueSchema } from '../../../shared/domain/statistics.ts';
import { pinStatistics } from '../../client/commands/group-editing.ts';
import { StatisticValue } from '../../ui/StatisticValue.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './StatisticsEditor.module.css';

interface StatisticsEditorProps {
  readonly dbid: string;
  readonly callingList?: string;
  readonly names: readonly StatisticName[];
  readonly values: Partial<GroupStatistics>;
  readonly pins: Partial<GroupStatistics>;
}

export const statisticWords: Readonly<Record<StatisticName, { readonly label: string; readonly unit: string }>> = {
  busyFactor: { label: 'Busy factor', unit: 'a fraction: 0.85 is 85 %' },
  hitRatio: { label: 'Hit ratio', unit: 'a fraction: 0.3 is 30 %' },
  overdialRate: { label: 'Overdial rate', unit: 'a fraction: 0.03 is 3 %' },
  timeToComplete: { label: 'Time to complete', unit: 'seconds' },
};

/** Sets statistics by hand: a value, null, or back to what is known. */
export function StatisticsEditor({ dbid, callingList, names, values, pins }: StatisticsEditorProps) {
  const console = useConsole();
  const target = callingList === undefined ? { dbid } : { dbid, callingList };
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <Row
          key={name}
          name={name}
          of={callingList === undefined ? '' : ` of Calling List ${callingList}`}
          value={values[name] ?? null}
          isPinned={pins[name] !== undefined}
          onSet={(value) => void pinStatistics(console, { ...target, set: { [name]: value } })}
          onRelease={() => void pinStatistics(console, { ...target, release: [name] })}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly name: StatisticName;
  readonly of: string;
  readonly value: number | null;
  readonly isPinned: boolean;
  readonly onSet: (value: number | null) => void;
  readonly onRelease: () => void;
}

function Row({ name, of, value, isPinned, onSet, onRelease }: RowProps) {
  const { label, unit } = statisticWords[name];
  const [text, setText] = useState('');
  const typed = text.trim() === '' ? undefined : statisticValueSchema.safeParse(Number(text.replace(',', '.')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!typed?.success) return;
    onSet(typed.data);
    setText('');
  };
  return (
    <li>
      <form className={styles.row} onSubmit={submit}>
        <span className={styles.label}>
          {label}
          <span>
            <StatisticValue name={name} value={value} isPinned={isPinned} />
          </span>
        </span>
        <TextInput
          aria-label={`${label}${of}`}
          placeholder={unit === 'seconds' ? 'seconds' : 'fraction'}
          title={unit}
          inputMode="decimal"
          value={text}
          error={typed?.success === false ? 'A number, 0 or more' : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="xs" aria-label={`Set ${label}${of}`}>
          Set
        </Button>
        <Button
          variant="default"
          size="xs"
          className={styles.null ?? ''}
          aria-label={`Set ${label}${of} to null`}
          onClick={() => onSet(null)}
        >
          null
        </Button>
        <Button
          variant="subtle"
          size="xs"
          aria-label={`Release ${label}${of}`}
          aria-disabled={!isPinned}
          {...(isPinned ? {} : { 'data-disabled': true })}
          onClick={() => isPinned && onRelease()}
        >
          Release
        </Button>
      </form>
    </li>
  );
}
