import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TickResult } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import { answerTick } from '../../client/commands/conformance.ts';
import { useConsole } from '../../ui/use-window.ts';
import styles from './CaseDetail.module.css';

const answers = { yes: true, no: false, open: null } as const;
type Answer = keyof typeof answers;

const choices: { value: Answer; label: string }[] = [
  { value: 'open', label: t('conformance.case.unanswered') },
  { value: 'yes', label: t('conformance.case.yes') },
  { value: 'no', label: t('conformance.case.no') },
];

/** A question that only somebody who sees the receiver can answer, with a note; kept at once, the note when it is left. */
export function TickRow({ caseId, tick }: { readonly caseId: string; readonly tick: TickResult }) {
  const console = useConsole();
  const [note, setNote] = useState(tick.note);
  const { id, text, answer } = tick;
  const keep = (now: boolean | null) => void answerTick(console, { case: caseId, tick: id, answer: now, note });
  const keepNote = () => note !== tick.note && keep(answer);
  return (
    <li className={styles.tick}>
      <p>{text}</p>
      <SegmentedControl
        size="xs"
        aria-label={t('conformance.case.answer', { text })}
        data={choices}
        value={answer === null ? 'open' : answer ? 'yes' : 'no'}
        onChange={(value) => keep(answers[value])}
      />
      <TextInput
        size="xs"
        className={styles.note ?? ''}
        aria-label={t('conformance.case.noteOf', { text })}
        placeholder={t('conformance.case.note')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={keepNote}
        onKeyDown={(event) => event.key === 'Enter' && keepNote()}
      />
    </li>
  );
}
