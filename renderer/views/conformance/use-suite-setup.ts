import { useState } from 'react';
import type { ConformanceRun } from '../../../shared/conformance/run.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { runSuite, suiteUriProblem } from '../../client/commands/conformance.ts';
import { selectOptions, selectSending } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

/** Where the suite is sent and how, as it is set in the view, and how it is begun. */
export function useSuiteSetup(run: ConformanceRun | null) {
  const console = useConsole();
  const options = effectiveOptions(useWindow(selectOptions));
  const { held } = useWindow(selectSending);
  const [typed, setUri] = useState(run?.uri ?? options['campaigngroup-states-uri'].value);
  const [restart, setRestart] = useState(false);
  const uri = typed.trim();
  const connections = options['http-connection-pool-size'].value;
  const problem = suiteUriProblem(uri);
  const isRunning = run !== null && run.end === null;
  /** Why nothing can be run now, in a sentence; null when it can. */
  const reason = problem ?? (held ? t('conformance.setup.held') : isRunning ? t('conformance.setup.running') : null);
  return {
    run,
    typed,
    setUri,
    uri,
    connections,
    restart,
    setRestart,
    isRunning,
    problem,
    reason,
    /** Runs these cases; all of them without any. */
    start: (cases: readonly string[]) => {
      if (reason === null) runSuite(console, { uri, connections, restart, cases });
    },
  };
}

export type SuiteSetupState = ReturnType<typeof useSuiteSetup>;
