import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { t } from '../../../shared/strings/t.ts';
import { setDiffBase } from '../../client/commands/inspecting.ts';
import { selectDiffBase } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './Inspector.module.css';
import { type BaseChoice, neighbours } from './use-base.ts';

interface DiffControlsProps {
  /** The row that is inspected. */
  readonly detail: NotificationDetail;
  readonly choice: BaseChoice;
  /** Null goes back to what is usual: the marked base, or the row before. */
  readonly onChoose: (choice: BaseChoice | null) => void;
}

const kinds = [...neighbours, 'row' as const].map((value) => ({ value, label: t(`inspector.diff.choices.${value}`) }));

/** Which row the inspected one is compared with; it can become the base of all comparisons itself. */
export function DiffControls({ detail: { seq, id }, choice, onChoose }: DiffControlsProps) {
  const console = useConsole();
  const base = useWindow(selectDiffBase);
  const [typed, setTyped] = useState<number | string>(choice.kind === 'row' ? choice.seq : '');
  const [isTyping, setTyping] = useState(choice.kind === 'row');
  const choose = (kind: string) => {
    setTyping(kind === 'row');
    if (kind !== 'row') onChoose({ kind: kind as (typeof neighbours)[number] });
    else if (isRow(typed)) onChoose({ kind: 'row', seq: typed });
  };
  return (
    <div className={styles.actions}>
      <span className={styles.quiet}>{t('inspector.diff.compareWith')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('inspector.diff.compareWith')}
        data={id === 81000 ? kinds : kinds.slice(1)}
        value={isTyping ? 'row' : choice.kind}
        onChange={choose}
      />
      {isTyping && (
        <NumberInput
          aria-label={t('inspector.diff.rowNumber')}
          placeholder={t('inspector.diff.rowPlaceholder')}
          w={90}
          min={1}
          allowDecimal={false}
          hideControls
          value={typed}
          onChange={(value) => {
            setTyped(value);
            if (isRow(value)) onChoose({ kind: 'row', seq: value });
          }}
        />
      )}
      <Button
        variant="default"
        size="compact-xs"
        aria-pressed={base === seq}
        onClick={() => {
          setDiffBase(console, base === seq ? null : seq);
          onChoose(null);
          setTyping(false);
        }}
      >
        {t(base === seq ? 'inspector.diff.isBase' : 'inspector.diff.setBase')}
      </Button>
      {base !== null && base !== seq && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            setDiffBase(console, null);
            onChoose(null);
            setTyping(false);
          }}
        >
          {t('inspector.diff.releaseBase', { row: String(base) })}
        </Button>
      )}
    </div>
  );
}

function isRow(value: number | string): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
