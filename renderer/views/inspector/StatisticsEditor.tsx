import { Button, Popover } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { isMoving, type Pin, type PinInput, type PinsOf } from '../../../shared/domain/pins.ts';
import type { GroupStatistics, StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
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
            callingList={callingList}
            value={values[name] ?? null}
            pin={pins[name]}
            onPin={(input) => void pinStatistics(console, { ...target, set: { [name]: input } })}
            onRelease={() => void pinStatistics(console, { ...target, release: [name] })}
          />
          <StatisticChart
            dbid={dbid}
            of={{ name, callingList }}
            label={t(`inspectorGroup.names.${name}`)}
            isPinned={pins[name] !== undefined}
          />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly name: StatisticName;
  readonly callingList: string | undefined;
  readonly value: number | null;
  readonly pin: Pin | undefined;
  readonly onPin: (input: PinInput) => void;
  readonly onRelease: () => void;
}

function Row({ name, callingList, value, pin, onPin, onRelease }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const isPinned = pin !== undefined;
  const label = t(`inspectorGroup.names.${name}`);
  const statistic =
    callingList === undefined ? label : t('inspectorGroup.pins.ofList', { statistic: label, list: callingList });
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        <StatisticValue name={name} value={value} isPinned={isPinned} isMoving={isMoving(pin)} />
        {isMoving(pin) && <span className={styles.words}>{pinWords(name, pin as Pin)}</span>}
      </span>
      {isPinned && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('inspectorGroup.pins.releaseWhat', { statistic })}
          onClick={onRelease}
        >
          {t('inspectorGroup.pins.release')}
        </Button>
      )}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus withArrow>
        <Popover.Target>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconPin size={13} />}
            aria-label={t('inspectorGroup.pins.pinWhat', { statistic })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isPinned ? 'inspectorGroup.pins.change' : 'inspectorGroup.pins.pin')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown
          className={styles.dropdown ?? ''}
          aria-label={t('inspectorGroup.pins.pinWhat', { statistic })}
          onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
        >
          <PinForm
            name={name}
            label={statistic}
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
