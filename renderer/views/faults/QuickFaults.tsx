import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { hitNext } from '../../client/commands/faults.ts';
import { groupNames } from '../../client/group-names.ts';
import { selectGroups, selectSelection } from '../../client/selectors.ts';
import rules from '../../ui/rules.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const kinds = [
  { value: 'change', label: t('faults.quick.kinds.change') },
  { value: 'periodic', label: t('faults.quick.kinds.periodic') },
  { value: 'any', label: t('faults.quick.kinds.any') },
] as const;
type Kind = (typeof kinds)[number]['value'];

const quick: readonly { readonly label: string; readonly effect: LossEffect }[] = [
  { label: t('faults.quick.duplicate'), effect: { kind: 'duplicate' } },
  { label: t('faults.quick.delay', { seconds: 5 }), effect: { kind: 'delay', seconds: 5 } },
  { label: t('faults.quick.reorder'), effect: { kind: 'reorder', withinSeconds: 30 } },
  { label: t('faults.quick.truncate'), effect: { kind: 'truncate', bytes: 100 } },
];

/** One press, one message: what is done to the next one of the Campaign Groups that are selected, or of all. */
export function QuickFaults() {
  const console = useConsole();
  const selection = useWindow(selectSelection);
  const groups = useWindow(selectGroups);
  // What a person does next is a change: the periodic notification that comes first would take its place.
  const [kind, setKind] = useState<Kind>('change');
  const hit = (effect: LossEffect) => void hitNext(console, effect, selection, kind === 'any' ? undefined : kind);
  const [only = ''] = selection;
  const of =
    selection.length === 0
      ? t('faults.quick.ofAny')
      : selection.length === 1
        ? t('faults.quick.ofOne', { group: groupNames(groups)(only) })
        : t('faults.quick.ofSelected', { count: selection.length });
  return (
    <div className={rules.presets}>
      <Button data-entry size="compact-sm" onClick={() => hit({ kind: 'lose' })}>
        {t('faults.quick.lose')}
      </Button>
      {quick.map(({ label, effect }) => (
        <Button key={label} variant="default" size="compact-sm" onClick={() => hit(effect)}>
          {label}
        </Button>
      ))}
      <SegmentedControl
        size="xs"
        aria-label={t('faults.quick.label')}
        data={[...kinds]}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
      />
      <span className={rules.note}>{of}</span>
      {selection.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => console.store.setState({ selection: [] })}>
          {t('faults.quick.ofAnyInstead')}
        </Button>
      )}
    </div>
  );
}
