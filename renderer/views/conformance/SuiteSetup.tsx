import { Button, Checkbox, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { cancelSuite, suiteMeans } from '../../client/commands/conformance.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './ConformanceView.module.css';
import type { SuiteSetupState } from './use-suite-setup.ts';

interface SuiteSetupProps {
  readonly setup: SuiteSetupState;
  /** Ids of the cases that are ticked; none stands for all. */
  readonly chosen: readonly string[];
}

/** Where the suite is sent, and what that means, before it is run. */
export function SuiteSetup({ setup, chosen }: SuiteSetupProps) {
  const console = useConsole();
  const { run, typed, setUri, uri, connections, restart, setRestart, isRunning, problem, reason, start } = setup;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(chosen);
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
        value={typed}
        error={uri === '' ? null : problem}
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
          {chosen.length > 0
            ? t('conformance.setup.runChosen', { count: chosen.length })
            : t(run === null ? 'conformance.setup.run' : 'conformance.setup.again')}
        </Button>
      )}
      <p className={styles.means}>
        {isRunning
          ? suiteMeans({ uri, connections, cases: run?.chosen ?? [] })
          : (reason ?? suiteMeans({ uri, connections, cases: chosen }))}
      </p>
    </form>
  );
}
