import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { parseOption } from '../../../shared/reporting/option-settings.ts';
import { type OptionName, type OptionValue, optionDefinitions } from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { readUri } from '../../client/target.ts';
import styles from './OptionCard.module.css';

interface ValueEditorProps {
  readonly name: OptionName;
  readonly value: OptionValue;
  readonly onSet: (value: OptionValue) => void;
}

/** A value as it is typed: checked with each key, set with Enter or the button, put back with Escape. */
export function ValueEditor({ name, value, onSet }: ValueEditorProps) {
  const { unit, type } = optionDefinitions[name];
  const [text, setText] = useState(String(value));
  const parsed = parseOption(name, text);
  const fault = 'fault' in parsed ? parsed.fault : null;
  const isChanged = text !== String(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if ('value' in parsed && isChanged) onSet(parsed.value);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        className={styles.field ?? ''}
        aria-label={name}
        classNames={{ input: styles.input ?? '' }}
        placeholder={type === 'uri' ? 'http://127.0.0.1:8080/ocs' : ''}
        inputMode={type === 'uri' ? 'url' : 'numeric'}
        spellCheck={false}
        value={text}
        error={fault}
        rightSectionWidth={unit === undefined ? 0 : 92}
        rightSection={unit === undefined ? null : <span className={styles.unit}>{t(`domain.units.${unit}`)}</span>}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(String(value))}
      />
      {isChanged && (
        <Button
          type="submit"
          size="xs"
          aria-disabled={fault !== null}
          {...(fault === null ? {} : { 'data-disabled': true })}
        >
          {t('optionsView.value.set')}
        </Button>
      )}
      {type === 'uri' && fault === null && <ParsedUri uri={text.trim()} />}
    </form>
  );
}

/** What was understood of the URI, so that a slip is seen before anything is sent. */
function ParsedUri({ uri }: { readonly uri: string }) {
  const parsed = readUri(uri);
  if (parsed === null) return <p className={styles.parsed}>{t('optionsView.value.emptyUri')}</p>;
  const { host, port, tls, path, loopback } = parsed;
  return (
    <p className={styles.parsed}>
      {t.rich('optionsView.value.uri', {
        b: (words) => <b>{words}</b>,
        place: (words) => <b className={loopback ? '' : styles.remote}>{words}</b>,
        host,
        port: String(port),
        tls: tls ? 'yes' : 'no',
        path,
        where: loopback ? 'here' : 'remote',
      })}
    </p>
  );
}
