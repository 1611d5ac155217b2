import { Button, Switch } from '@mantine/core';
import type { OptionSource } from '../../../shared/reporting/option-settings.ts';
import { type OptionName, type OptionValue, optionDefinitions } from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { setOption } from '../../client/commands/sending.ts';
import { Provenance } from '../../ui/Provenance.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './OptionCard.module.css';
import { sourceWords } from './source-words.ts';
import { ValueEditor } from './ValueEditor.tsx';

interface OptionCardProps {
  readonly name: OptionName;
  /** Null for the application's own. */
  readonly dbid: string | null;
  /** Set at this level; otherwise it is inherited. */
  readonly isSet: boolean;
  readonly value: OptionValue;
  readonly source: OptionSource;
}

/** One option: what it is, what it is set to, what may be set, and when that takes effect. */
export function OptionCard({ name, dbid, isSet, value, source }: OptionCardProps) {
  const console = useConsole();
  const { note, provenance } = optionDefinitions[name];
  const set = (next: OptionValue | null) => setOption(console, dbid, name, next);
  return (
    <article className={styles.card} aria-label={name} data-testid={`option-${name}`}>
      <div className={styles.about}>
        <h3 className={styles.name}>
          <span translate="no">{name}</span> <Provenance of={provenance.name} text={t('optionsView.card.ofName')} />
        </h3>
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.setting}>
        <div className={styles.sourceLine}>
          <span className={`${styles.source} ${isSet ? styles.set : ''}`}>{sourceWords[source]}</span>
          {isSet && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={
                dbid === null
                  ? t('optionsView.card.resetOf', { option: name })
                  : t('optionsView.card.inheritOf', { option: name })
              }
              onClick={() => set(null)}
            >
              {dbid === null ? t('optionsView.card.reset') : t('optionsView.card.inherit')}
            </Button>
          )}
        </div>
        {typeof value === 'boolean' ? (
          <Switch
            label={value ? 'true' : 'false'}
            aria-label={name}
            checked={value}
            onChange={(event) => set(event.currentTarget.checked)}
          />
        ) : (
          <ValueEditor key={String(value)} name={name} value={value} onSet={set} />
        )}
      </div>
      <Facts name={name} />
    </article>
  );
}

function Facts({ name }: { readonly name: OptionName }) {
  const { default: value, range, takesEffect, provenance, unit } = optionDefinitions[name];
  const facts = [
    [t('optionsView.card.default'), defaultText(value, unit), provenance.default],
    [t('optionsView.card.range'), range, provenance.range],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([label, text, source]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <code>{text}</code> {source === 'assumed' && <Provenance of="assumed" />}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('optionsView.card.takesEffect')}</dt>
        <dd>{takesEffect}</dd>
      </div>
    </dl>
  );
}

function defaultText(value: OptionValue, unit: string | undefined): string {
  if (value === '') return t('optionsView.card.emptyDefault');
  return unit === undefined ? String(value) : t('optionsView.card.defaultWithUnit', { value: String(value), unit });
}
