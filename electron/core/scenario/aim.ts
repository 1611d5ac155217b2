import type { OptionSettings } from '../../../shared/reporting/options.ts';
import type { Step } from '../../../shared/scenario/scenario.ts';
import type { LoadedScenario } from './read-scenario.ts';

const uriOption = 'campaigngroup-states-uri';

/**
 * The scenario with everything sent to `uri`, wherever its workspace or a step says so. Reporting is enabled unless the
 * file switches it off; an empty URI at a Campaign Group or in a step stays what it is: a way to send nothing.
 */
export function aimedAt({ scenario, workspace }: LoadedScenario, uri: string): LoadedScenario {
  const options = {
    ...workspace.options,
    'send-campaigngroup-states': workspace.options['send-campaigngroup-states'] ?? true,
    [uriOption]: uri,
  };
  const campaignGroups = workspace.campaignGroups.map((group) =>
    group.options ? { ...group, options: aimed(group.options, uri) } : group,
  );
  const steps = scenario.steps.map((step): Step => ('options' in step ? { options: aimed(step.options, uri) } : step));
  return { scenario: { ...scenario, steps }, workspace: { ...workspace, options, campaignGroups } };
}

function aimed<Options extends OptionSettings>(options: Options, uri: string): Options {
  return options[uriOption] ? { ...options, [uriOption]: uri } : options;
}
