import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { parseJson } from '../../../shared/workspace/faults.ts';
import styles from './Editing.module.css';

interface JsonFieldProps {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The step as JSON. A text that is none waits here, with its fault by line and column. */
export function JsonField({ value, onChange }: JsonFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: string } | null>(null);
  const pretty = JSON.stringify(value, null, 2);
  // What was typed holds until the step is changed otherwise.
  const text = typed?.of === pretty ? typed.text : pretty;
  const read = parseJson(text);
  return (
    <Textarea
      label={t('scenarios.edit.json')}
      description={t('scenarios.edit.jsonHint')}
      classNames={{ input: styles.mono ?? '' }}
      autosize
      minRows={4}
      maxRows={16}
      spellCheck={false}
      value={text}
      error={'fault' in read ? t('scenarios.edit.notTaken', { fault: read.fault.message }) : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const result = parseJson(next);
        if ('fault' in result) return setTyped({ text: next, of: pretty });
        setTyped({ text: next, of: JSON.stringify(result.value, null, 2) });
        onChange(result.value);
      }}
    />
  );
}
