import { Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { t } from '../../../../shared/strings/t.ts';
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
  { value: 'answer', label: t('receiverRules.responses.kinds.answer') },
  { value: 'never', label: t('receiverRules.responses.kinds.never') },
  { value: 'close', label: t('receiverRules.responses.kinds.close') },
  { value: 'reset', label: t('receiverRules.responses.kinds.reset') },
  { value: 'malformed', label: t('receiverRules.responses.kinds.malformed') },
];

/** One response: what it is, how late it comes, and what it says. */
export function ResponseFields({ response, position, faultAt, onChange, onRemove }: ResponseFieldsProps) {
  const isAnswer = response.kind === 'answer';
  const title =
    position === null
      ? t('receiverRules.responses.one')
      : t('receiverRules.responses.numbered', { position: String(position) });
  const named = (field: 'status' | 'headers' | 'body' | 'slowBodyMs') => {
    const label = t(`receiverRules.responses.fields.${field}`);
    if (position === null) return { label, 'aria-label': label };
    return { label, 'aria-label': t(`receiverRules.responses.fieldsOf.${field}`, { position: String(position) }) };
  };
  const text = (name: 'status' | 'slowBodyMs', placeholder = '') => (
    <TextInput
      className={styles.short ?? ''}
      {...named(name)}
      placeholder={placeholder}
      inputMode="numeric"
      value={response[name]}
      error={faultAt(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <article className={styles.card} aria-label={title}>
      <div className={styles.fields}>
        <Select
          className={styles.kind ?? ''}
          label={title}
          data={kinds}
          allowDeselect={false}
          value={response.kind}
          onChange={(value) => value !== null && onChange({ kind: value as ResponseDraft['kind'] })}
        />
        {isAnswer && text('status')}
        {response.kind !== 'never' && <DelayFields response={response} faultAt={faultAt} onChange={onChange} />}
        {position !== null && (
          <span className={styles.remove}>
            <IconButton
              icon={IconTrash}
              label={t('receiverRules.responses.remove')}
              of={t('receiverRules.responses.removed', { position: String(position) })}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      {isAnswer && (
        <div className={styles.fields}>
          <Textarea
            className={`${styles.grow} ${styles.mono}`}
            size="xs"
            {...named('headers')}
            placeholder={t('receiverRules.responses.headersHint')}
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
            {...named('body')}
            placeholder={t('receiverRules.responses.noBody')}
            autosize
            minRows={2}
            maxRows={6}
            value={response.body}
            error={faultAt('body')}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
          {text('slowBodyMs', t('receiverRules.responses.wholeBody'))}
        </div>
      )}
    </article>
  );
}
