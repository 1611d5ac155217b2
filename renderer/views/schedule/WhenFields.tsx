import { SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import styles from './ActionDialog.module.css';
import { type ActionDraft, momentOf, type Repeat } from './action-draft.ts';

const repeats: { value: Repeat; label: string }[] = [
  { value: 'once', label: 'Once' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekdays', label: 'Weekdays' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'cron', label: 'Cron pattern' },
];
/** As a week begins in most calendars; 0 is Sunday, as in cron. */
const days: readonly (readonly [number, string, string])[] = [
  [1, 'Mon', 'Monday'],
  [2, 'Tue', 'Tuesday'],
  [3, 'Wed', 'Wednesday'],
  [4, 'Thu', 'Thursday'],
  [5, 'Fri', 'Friday'],
  [6, 'Sat', 'Saturday'],
  [0, 'Sun', 'Sunday'],
];

interface WhenFieldsProps {
  readonly draft: ActionDraft;
  readonly timeZone: string;
  readonly onChange: (part: Partial<ActionDraft>) => void;
}

/** When it comes: once, by a friendly preset, or by a cron pattern of one's own. */
export function WhenFields({ draft, timeZone, onChange }: WhenFieldsProps) {
  const { repeat, date, time, cron } = draft;
  const choose = (next: Repeat) => {
    // The pattern begins with what the preset meant.
    const moment = next === 'cron' ? momentOf(draft) : null;
    const isPattern = moment !== null && 'when' in moment && 'cron' in moment.when;
    onChange({ repeat: next, ...(isPattern ? { cron: (moment.when as { cron: string }).cron } : {}) });
  };
  return (
    <div className={styles.when}>
      <div>
        <p className={styles.label}>When</p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="How often"
          data={repeats}
          value={repeat}
          onChange={(value) => choose(value as Repeat)}
        />
      </div>
      <div className={styles.fields}>
        {repeat === 'once' && (
          <TextInput
            type="date"
            label="Date"
            value={date}
            onChange={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
        {repeat === 'weekly' && <Days chosen={draft.days} onChange={(chosen) => onChange({ days: chosen })} />}
        {repeat === 'cron' ? (
          <TextInput
            className={styles.cron ?? ''}
            label="Pattern"
            classNames={{ input: styles.cron ?? '' }}
            placeholder="0 9 * * 1-5"
            description="minute, hour, day of the month, month, day of the week; seconds may stand before them"
            inputWrapperOrder={['label', 'input', 'description']}
            spellCheck={false}
            value={cron}
            onChange={(event) => onChange({ cron: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            className={styles.time ?? ''}
            label="Time"
            placeholder="09:00"
            title="Hours and minutes, and seconds where they matter"
            value={time}
            onChange={(event) => onChange({ time: event.currentTarget.value })}
          />
        )}
        {repeat !== 'cron' && <span className={styles.zone}>in {timeZone}</span>}
      </div>
    </div>
  );
}

function Days({ chosen, onChange }: { chosen: readonly number[]; onChange: (days: number[]) => void }) {
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].sort());
  return (
    <fieldset className={styles.days} aria-label="Days of the week">
      {days.map(([day, short, long]) => (
        <UnstyledButton
          key={day}
          className={styles.day ?? ''}
          aria-label={long}
          aria-pressed={chosen.includes(day)}
          onClick={() => toggle(day)}
        >
          {short}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
