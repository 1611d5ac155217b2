import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ConformanceRun } from '../../../shared/conformance/run.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { cancelSuite, runSuite, suiteMeans, suiteUriProblem } from '../../client/commands/conformance.ts';
import { selectOptions, selectSending } from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './ConformanceView.module.css';

/** Where the suite is sent, and what that means, before it is run. */
export function SuiteSetup({ run }: { readonly run: ConformanceRun | null }) {
  const console = useConsole();
  const options = effectiveOptions(useWindow(selectOptions));
  const { held } = useWindow(selectSending);
  const [uri, setUri] = useState(run?.uri ?? options['campaigngroup-states-uri'].value);
  const [restart, setRestart] = useState(false);
  const connections = options['http-connection-pool-size'].value;
  const problem = suiteUriProblem(uri);
  const reason = problem ?? (held ? t('conformance.setup.held') : null);
  const isRunning = run !== null && run.end === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason === null && !isRunning) runSuite(console, uri.trim(), connections, restart);
  };
  return (
    <form className={styles.setup} aria-label={t('conformance.setup.label')} onSubmit={submit} noValidate>
      <TextInput
        className={styles.uri ?? ''}
        label={t('conformance.setup.uri')}
        placeholder="http://127.0.0.1:8080/ocs"
        inputMode="url"
        spellCheck={false}
        readOnly={isRunning}
        value={uri}
        error={uri.trim() === '' ? null : problem}
        onChange={(event) => setUri(event.currentTarget.value)}
      />
      <Hint label={t('conformance.setup.restartHint')}>
        <Checkbox
          className={styles.restart ?? ''}
          label={t('conformance.setup.restart')}
          disabled={isRunning}
          checked={restart}
          onChange={(event) => setRestart(event.currentTarget.checked)}
        />
      </Hint>
      {isRunning ? (
        <Button variant="default" onClick={() => void cancelSuite(console)}>
          {t('conformance.setup.cancel')}
        </Button>
      ) : (
        <Button
          type="submit"
          aria-disabled={reason !== null}
          {...(reason === null ? {} : { 'data-disabled': true, 'aria-description': reason })}
        >
          {t(run === null ? 'conformance.setup.run' : 'conformance.setup.again')}
        </Button>
      )}
      <p className={styles.means}>{reason ?? suiteMeans(uri.trim(), connections)}</p>
    </form>
  );
}
