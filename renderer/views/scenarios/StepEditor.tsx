import { Select } from '@mantine/core';
import { t } from '../../../shared/strings/t.ts';
import { type Fault, faultText } from '../../../shared/workspace/faults.ts';
import { isObject, kindOfStep, newStep, type StepKind, stepKinds } from '../../client/scenario-draft.ts';
import { DoFields } from './DoFields.tsx';
import styles from './Editing.module.css';
import { JsonField } from './JsonField.tsx';
import { NumberField } from './NumberField.tsx';
import { UntilFields } from './UntilFields.tsx';

/** A step in the hands of its form. */
export interface StepFields {
  readonly value: Record<string, unknown>;
  readonly groups: readonly string[];
  readonly onChange: (value: Record<string, unknown>) => void;
}

interface StepEditorProps {
  readonly value: unknown;
  /** `4.1`, as the list has it. */
  readonly number: string;
  readonly groups: readonly string[];
  readonly isLocked: boolean;
  readonly faults: readonly Fault[];
  readonly onChange: (value: unknown) => void;
}

const kinds = stepKinds.map((kind) => ({ value: kind, label: t(`scenarios.kind.${kind}`) }));

/** With all its fields off, the form itself has the focus, to be scrolled. */
const scrolledByKeys = { tabIndex: 0 };

/** The chosen step as a form by its kind, and as JSON; what is changed is in the scenario at once. */
export function StepEditor({ value, number, groups, isLocked, faults, onChange }: StepEditorProps) {
  const kind = kindOfStep(value);
  return (
    <div className={styles.editor} {...(isLocked ? scrolledByKeys : {})}>
      <fieldset className={styles.fieldset} disabled={isLocked} aria-label={t('scenarios.edit.label', { number })}>
        <h3 className={styles.head}>{t('scenarios.edit.title', { number })}</h3>
        {isLocked && <p className={styles.quiet}>{t('scenarios.list.locked')}</p>}
        <Select
          label={t('scenarios.edit.kind')}
          data={kinds}
          allowDeselect={false}
          disabled={isLocked}
          value={kind}
          onChange={(chosen) => chosen !== null && onChange(newStep(chosen as StepKind, groups[0] ?? '*'))}
        />
        {isObject(value) && <Fields kind={kind} value={value} groups={groups} onChange={onChange} />}
        <JsonField key={kind} value={value} onChange={onChange} />
        {faults.map((fault) => (
          <p key={`${fault.path} ${fault.message}`} className={styles.fault}>
            {faultText(fault)}
          </p>
        ))}
      </fieldset>
    </div>
  );
}

function Fields({ kind, value, groups, onChange }: StepFields & { readonly kind: StepKind | null }) {
  if (kind === 'do') return <DoFields value={value} groups={groups} onChange={onChange} />;
  if (kind === 'until') return <UntilFields value={value} groups={groups} onChange={onChange} />;
  if (kind === 'wait')
    return (
      <NumberField
        label={t('scenarios.edit.seconds')}
        value={value.wait}
        onChange={(wait) => onChange({ ...value, wait })}
      />
    );
  if (kind === 'repeat') return <RepeatFields value={value} onChange={onChange} />;
  if (kind !== 'sending') return null;
  return (
    <Select
      label={t('scenarios.edit.sending')}
      data={(['hold', 'resume'] as const).map((one) => ({ value: one, label: t(`scenarios.sending.${one}`) }))}
      allowDeselect={false}
      value={typeof value.sending === 'string' ? value.sending : null}
      onChange={(sending) => onChange({ ...value, sending })}
    />
  );
}

/** How often; what ends a repeat before that is edited as JSON, and its steps in the list. */
function RepeatFields({ value, onChange }: Omit<StepFields, 'groups'>) {
  const { repeat } = value;
  const isUntil = isObject(repeat);
  return (
    <>
      <NumberField
        label={t(isUntil ? 'scenarios.edit.atMost' : 'scenarios.edit.times')}
        value={isUntil ? repeat.atMost : repeat}
        onChange={(times) => onChange({ ...value, repeat: isUntil ? { ...repeat, atMost: times } : times })}
      />
      <p className={styles.quiet}>{t('scenarios.edit.within')}</p>
    </>
  );
}
