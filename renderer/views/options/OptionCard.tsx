import { Button, Switch } from '@mantine/core';
import type { OptionSource } from '../../../shared/reporting/option-settings.ts';
import { type OptionName, type OptionValue, optionDefinitions } from '../../../shared/reporting/options.ts';
import { setOption } from '../../client/commands/sending.ts';
import { Provenance } from '../../ui/Provenance.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './OptionsView.module.css';
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
  const definition = optionDefinitions[name];
  const set = (next: OptionValue | null) => setOption(console, dbid, name, next);
  const unit = definition.unit === undefined ? '' : ` ${definition.unit}`;
  const facts = [
    ['Default', `${definition.default === '' ? '(empty)' : definition.default}${unit}`, definition.provenance.default],
    ['Range', `${definition.range}${unit}`, definition.provenance.range],
  ] as const;
  return (
    <article className={styles.card} aria-label={name} data-testid={`option-${name}`}>
      <header className={styles.cardHead}>
        <h3 className={styles.name}>{name}</h3>
        <Provenance of={definition.provenance.name} text="This is about the option's name." />
        <span className={styles.space} />
        <span className={`${styles.source} ${isSet ? styles.set : ''}`}>{sourceWords[source]}</span>
      </header>
      <p className={styles.note}>{definition.note}</p>
      <div className={styles.editor}>
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
        {isSet && (
          <Button variant="subtle" size="xs" onClick={() => set(null)}>
            {dbid === null ? 'Reset to the default' : 'Inherit'}
          </Button>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, text, provenance]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{text}</code> {provenance === 'assumed' && <Provenance of="assumed" />}
            </dd>
          </div>
        ))}
        <div>
          <dt>Takes effect</dt>
          <dd>{definition.takesEffect}</dd>
        </div>
      </dl>
    </article>
  );
}
