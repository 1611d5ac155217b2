import { t } from '../../../../shared/strings/t.ts';
import styles from '../../../ui/rules.module.css';
import { AddButton } from './AddButton.tsx';
import type { RuleFieldsProps } from './MatchFields.tsx';
import { ResponseFields } from './ResponseFields.tsx';
import { emptyResponse, type ResponseDraft } from './rule-draft.ts';

/** What is answered: one response, or several in turn. */
export function ResponseList({ draft, faultAt, onChange }: RuleFieldsProps) {
  const { responses } = draft;
  const key = Math.max(0, ...responses.map((response) => response.key)) + 1;
  const change = (of: ResponseDraft, part: Partial<ResponseDraft>) =>
    onChange({ responses: responses.map((other) => (other.key === of.key ? { ...other, ...part } : other)) });
  return (
    <section className={styles.section} aria-label={t('receiverRules.responses.label')}>
      <header className={styles.head}>
        <h3>{t('receiverRules.responses.title')}</h3>
        <AddButton
          whyNot={responses.length >= 50 ? t('receiverRules.responses.most') : null}
          onAdd={() => onChange({ responses: [...responses, { ...emptyResponse, key }] })}
        >
          {t('receiverRules.responses.add')}
        </AddButton>
      </header>
      {responses.map((response, index) => (
        <ResponseFields
          key={response.key}
          response={response}
          position={responses.length === 1 ? null : index + 1}
          faultAt={(path) => faultAt(`respond[${index}].${path}`)}
          onChange={(part) => change(response, part)}
          onRemove={() => onChange({ responses: responses.filter((other) => other.key !== response.key) })}
        />
      ))}
    </section>
  );
}
