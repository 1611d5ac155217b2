import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import { hitNext } from '../../client/commands/faults.ts';
import { groupNames } from '../../client/group-names.ts';
import { selectGroups, selectSelection } from '../../client/selectors.ts';
import rules from '../../ui/rules.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';

const kinds = [
  { value: 'change', label: 'Change' },
  { value: 'periodic', label: 'Periodic' },
  { value: 'any', label: 'Any message' },
] as const;
type Kind = (typeof kinds)[number]['value'];

const quick: readonly { readonly label: string; readonly effect: LossEffect }[] = [
  { label: 'Duplicate', effect: { kind: 'duplicate' } },
  { label: 'Delay 5 s', effect: { kind: 'delay', seconds: 5 } },
  { label: 'Reorder', effect: { kind: 'reorder', withinSeconds: 30 } },
  { label: 'Truncate', effect: { kind: 'truncate', bytes: 100 } },
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
      ? 'of any Campaign Group'
      : selection.length === 1
        ? `of ${groupNames(groups)(only)}`
        : `of any of ${selection.length} selected Campaign Groups`;
  return (
    <div className={rules.presets}>
      <Button data-entry size="compact-sm" onClick={() => hit({ kind: 'lose' })}>
        Lose the next message
      </Button>
      {quick.map(({ label, effect }) => (
        <Button key={label} variant="default" size="compact-sm" onClick={() => hit(effect)}>
          {label}
        </Button>
      ))}
      <SegmentedControl
        size="xs"
        aria-label="Which messages"
        data={[...kinds]}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
      />
      <span className={rules.note}>{of}</span>
      {selection.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => console.store.setState({ selection: [] })}>
          Of any instead
        </Button>
      )}
    </div>
  );
}
