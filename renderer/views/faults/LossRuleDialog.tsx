import { useMemo, useRef, useState } from 'react';
import type { LossRule } from '../../../shared/faults/loss-rule.ts';
import { t } from '../../../shared/strings/t.ts';
import { changeLossRules, withLossRule } from '../../client/commands/faults.ts';
import { closeDialog } from '../../client/console.ts';
import { groupNames } from '../../client/group-names.ts';
import { lossRuleWords } from '../../client/loss-words.ts';
import { selectGroups } from '../../client/selectors.ts';
import { focusFirstFault } from '../../ui/focus-fault.ts';
import styles from '../../ui/rules.module.css';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { EffectFields } from './EffectFields.tsx';
import { checkLoss, draftOfLoss, type LossDraft } from './loss-draft.ts';
import { WhichFields } from './WhichFields.tsx';

/** A fault of the sender: which notifications it hits, and what it does to them. */
export function LossRuleDialog({ rule, isNew }: { readonly rule: LossRule; readonly isNew: boolean }) {
  const console = useConsole();
  const groups = useWindow(selectGroups);
  const [draft, setDraft] = useState(() => draftOfLoss(rule));
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  // What is saved is on: somebody who edits a fault wants to see it at work.
  const checked = useMemo(() => checkLoss(draft, { id: rule.id, on: true }), [draft, rule.id]);
  const change = (part: Partial<LossDraft>) => setDraft((before) => ({ ...before, ...part }));
  const wordsOf = (typed: LossRule) => lossRuleWords(typed, groupNames(groups));
  const words = checked.rule === null ? null : wordsOf(checked.rule);
  const faultAt = (path: string) => (isAsked || path !== 'effect.fault.field' ? checked.faults.get(path) : undefined);

  const submit = async () => {
    setAsked(true);
    const typed = checked.rule;
    if (typed === null) return focusFirstFault(form.current);
    setBusy(true);
    const error = await changeLossRules(
      console,
      (rules) => withLossRule(rules, typed),
      t('results.faults.on', { fault: wordsOf(typed) }),
    );
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };

  return (
    <DialogFrame
      title={t(isNew ? 'faults.dialog.addTitle' : 'faults.dialog.editTitle')}
      size={640}
      verb={t(isNew ? 'faults.dialog.add' : 'faults.dialog.save')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={problem === null ? words : <span className={styles.problem}>{problem}</span>}
    >
      <div ref={form} className={styles.form}>
        <p className={styles.note}>{t('faults.dialog.note')}</p>
        <EffectFields draft={draft} faultAt={faultAt} onChange={change} />
        <WhichFields draft={draft} faultAt={faultAt} onChange={change} />
      </div>
    </DialogFrame>
  );
}
