import { SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import styles from './ActionDialog.module.css';
import { type ActionDraft, momentOf, type Repeat } from './action-draft.ts';
import { weekday } from './local-dates.ts';

const repeats: { value: Repeat; label: string }[] = [
  { value: 'once', label: t('schedule.fields.repeats.once') },
  { value: 'daily', label: t('schedule.fields.repeats.daily') },
  { value: 'weekdays', label: t('schedule.fields.repeats.weekdays') },
  { value: 'weekly', label: t('schedule.fields.repeats.weekly') },
  { value: 'cron', label: t('schedule.fields.repeats.cron') },
];
/** As a week begins in most calendars; 0 is Sunday, as in cron. */
const days = [1, 2, 3, 4, 5, 6, 0];

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
        <p className={styles.label}>{t('schedule.fields.when')}</p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('schedule.fields.often')}
          data={repeats}
          value={repeat}
          onChange={(value) => choose(value as Repeat)}
        />
      </div>
      <div className={styles.fields}>
        {repeat === 'once' && (
          <TextInput
            type="date"
            label={t('schedule.fields.date')}
            value={date}
            onChange={(event) => onChange({ date: event.currentTarget.value })}
          />
        )}
        {repeat === 'weekly' && <Days chosen={draft.days} onChange={(chosen) => onChange({ days: chosen })} />}
        {repeat === 'cron' ? (
          <TextInput
            className={styles.cron ?? ''}
            label={t('schedule.fields.pattern')}
            classNames={{ input: styles.cron ?? '' }}
            placeholder="0 9 * * 1-5"
            description={t('schedule.fields.patternHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            spellCheck={false}
            value={cron}
            onChange={(event) => onChange({ cron: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            className={styles.time ?? ''}
            label={t('schedule.fields.time')}
            placeholder="09:00"
            title={t('schedule.fields.timeHint')}
            value={time}
            onChange={(event) => onChange({ time: event.currentTarget.value })}
          />
        )}
        {repeat !== 'cron' && <span className={styles.zone}>{t('schedule.fields.zone', { zone: timeZone })}</span>}
      </div>
    </div>
  );
}

function Days({ chosen, onChange }: { chosen: readonly number[]; onChange: (days: number[]) => void }) {
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].sort());
  return (
    <fieldset className={styles.days} aria-label={t('schedule.fields.days')}>
      {days.map((day) => (
        <UnstyledButton
          key={day}
          className={styles.day ?? ''}
          aria-label={weekday(day, 'long')}
          aria-pressed={chosen.includes(day)}
          onClick={() => toggle(day)}
        >
          {weekday(day, 'short')}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
