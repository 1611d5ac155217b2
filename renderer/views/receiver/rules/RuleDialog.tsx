import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ResponseRule } from '../../../../shared/receiver/response-rule.ts';
import { t } from '../../../../shared/strings/t.ts';
import { changeRules, withRule } from '../../../client/commands/response-rules.ts';
import { closeDialog } from '../../../client/console.ts';
import { answerWords, matchWords, selectionWords } from '../../../client/response-words.ts';
import { focusFirstFault } from '../../../ui/focus-fault.ts';
import styles from '../../../ui/rules.module.css';
import { useConsole } from '../../../ui/use-window.ts';
import { DialogFrame } from '../../dialogs/DialogFrame.tsx';
import { MatchFields } from './MatchFields.tsx';
import { ResponseList } from './ResponseList.tsx';
import { checkRule, draftOfRule, type RuleDraft } from './rule-draft.ts';
import { SelectionFields } from './SelectionFields.tsx';

/** A response rule: which requests, which of them, and what is answered. */
export function RuleDialog({ rule, isNew }: { readonly rule: ResponseRule; readonly isNew: boolean }) {
  const console = useConsole();
  const [draft, setDraft] = useState(() => draftOfRule(rule));
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const checked = useMemo(() => checkRule(draft, rule), [draft, rule]);
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const faultAt = (path: string) => (isAsked || !isUntouched(path, draft) ? checked.faults.get(path) : undefined);

  const submit = async () => {
    setAsked(true);
    const typed = checked.rule;
    if (typed === null) return focusFirstFault(form.current);
    setBusy(true);
    const done = t(isNew ? 'receiverRules.dialog.added' : 'receiverRules.dialog.saved', { name: typed.name });
    const error = await changeRules(console, (rules) => withRule(rules, typed), done);
    setBusy(false);
    if (error === null) closeDialog(console);
    else setProblem(error.sentence);
  };

  return (
    <DialogFrame
      title={isNew ? t('receiverRules.dialog.addTitle') : t('receiverRules.dialog.editTitle', { name: rule.name })}
      size={720}
      verb={t(isNew ? 'receiverRules.dialog.add' : 'receiverRules.dialog.save')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      aside={<Aside problem={problem} rule={checked.rule} isAsked={isAsked} count={checked.faults.size} />}
    >
      <div ref={form} className={styles.form}>
        <TextInput
          label={t('receiverRules.dialog.name')}
          data-autofocus
          value={draft.name}
          error={faultAt('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <MatchFields draft={draft} faultAt={faultAt} onChange={change} />
        <SelectionFields draft={draft} faultAt={faultAt} onChange={change} />
        <ResponseList draft={draft} faultAt={faultAt} onChange={change} />
        {draft.responses.length > 1 && (
          <Checkbox
            label={t('receiverRules.dialog.repeat')}
            description={t('receiverRules.dialog.repeatHint')}
            checked={draft.repeat}
            onChange={(event) => change({ repeat: event.currentTarget.checked })}
          />
        )}
      </div>
    </DialogFrame>
  );
}

/** A field that was only just added is not wrong before somebody has typed in it. */
function isUntouched(path: string, { fields }: RuleDraft): boolean {
  const index = /^match\.fields\[(\d+)\]\.field$/.exec(path)?.[1];
  return index !== undefined && fields[Number(index)]?.field === '';
}

interface AsideProps {
  readonly problem: string | null;
  readonly rule: ResponseRule | null;
  readonly isAsked: boolean;
  readonly count: number;
}

/** What is wrong, or what the rule does in words. */
function Aside({ problem, rule, isAsked, count }: AsideProps) {
  if (problem !== null) return <span className={styles.problem}>{problem}</span>;
  if (rule !== null) {
    const said = { answers: answerWords(rule), requests: matchWords(rule.match) };
    const which = selectionWords(rule.select);
    return which === ''
      ? t('receiverRules.dialog.words', said)
      : t('receiverRules.dialog.wordsOfSome', { ...said, which });
  }
  if (!isAsked) return null;
  return <span className={styles.problem}>{t('receiverRules.dialog.faults', { count })}</span>;
}
