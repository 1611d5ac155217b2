import { Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from '../../../ui/rules.module.css';
import { DelayFields } from './DelayFields.tsx';
import type { ResponseDraft } from './rule-draft.ts';

export interface ResponseFieldsProps {
  readonly response: ResponseDraft;
  /** Among several; null when it is the only one. */
  readonly position: number | null;
  /** Faults by paths inside the response, such as `status`. */
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (part: Partial<ResponseDraft>) => void;
  readonly onRemove: () => void;
}

const kinds = [
  { value: 'answer', label: 'an answer' },
  { value: 'never', label: 'no answer at all' },
  { value: 'close', label: 'the connection closed' },
  { value: 'reset', label: 'the connection reset' },
  { value: 'malformed', label: 'bytes that are no HTTP' },
];

/** One response: what it is, how late it comes, and what it says. */
export function ResponseFields({ response, position, faultAt, onChange, onRemove }: ResponseFieldsProps) {
  const isAnswer = response.kind === 'answer';
  const of = position === null ? '' : ` of response ${position}`;
  const text = (name: 'status' | 'slowBodyMs', label: string, placeholder = '') => (
    <TextInput
      className={styles.short ?? ''}
      label={label}
      aria-label={`${label}${of}`}
      placeholder={placeholder}
      inputMode="numeric"
      value={response[name]}
      error={faultAt(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <article className={styles.card} aria-label={position === null ? 'Response' : `Response ${position}`}>
      <div className={styles.fields}>
        <Select
          className={styles.kind ?? ''}
          label={position === null ? 'Response' : `Response ${position}`}
          data={kinds}
          allowDeselect={false}
          value={response.kind}
          onChange={(value) => value !== null && onChange({ kind: value as ResponseDraft['kind'] })}
        />
        {isAnswer && text('status', 'Status')}
        {response.kind !== 'never' && <DelayFields response={response} faultAt={faultAt} onChange={onChange} />}
        {position !== null && (
          <span className={styles.remove}>
            <IconButton icon={IconTrash} label="Remove" of={`response ${position}`} onClick={onRemove} />
          </span>
        )}
      </div>
      {isAnswer && (
        <div className={styles.fields}>
          <Textarea
            className={`${styles.grow} ${styles.mono}`}
            size="xs"
            label="Headers"
            aria-label={`Headers${of}`}
            placeholder="Name: value, one a line"
            autosize
            minRows={2}
            maxRows={6}
            value={response.headers}
            error={faultAt('headers')}
            onChange={(event) => onChange({ headers: event.currentTarget.value })}
          />
          <Textarea
            className={`${styles.grow} ${styles.mono}`}
            size="xs"
            label="Body"
            aria-label={`Body${of}`}
            placeholder="empty"
            autosize
            minRows={2}
            maxRows={6}
            value={response.body}
            error={faultAt('body')}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
          {text('slowBodyMs', 'Body over (ms)', 'at once')}
        </div>
      )}
    </article>
  );
}
