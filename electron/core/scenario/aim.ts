import type { Step } from '../../../shared/scenario/step.ts';
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
  const steps = scenario.steps.map((step) => aimedStep(step, uri));
  return { scenario: { ...scenario, steps }, workspace: { ...workspace, options, campaignGroups } };
}

function aimedStep(step: Step, uri: string): Step {
  if ('repeat' in step) return { ...step, steps: step.steps.map((one) => aimedStep(one, uri)) };
  if (!('options' in step)) return step;
  // Taken away from the application it would be empty; the target is what stands there.
  const isTakenAway = step.group === undefined && step.options[uriOption] === null;
  return { ...step, options: isTakenAway ? { ...step.options, [uriOption]: uri } : aimed(step.options, uri) };
}

function aimed<Options extends { readonly [uriOption]?: string | null }>(options: Options, uri: string): Options {
  return options[uriOption] ? { ...options, [uriOption]: uri } : options;
}
