import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { type Scenario, type Step, scenarioSchema } from '../../../shared/scenario/scenario.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { type Fault, faultsOf, faultText, parseJson } from '../../../shared/workspace/faults.ts';
import { type Workspace, workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { readWorkspaceFile, reasonOf } from '../workspace/workspace-file.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly workspace: Workspace;
}

/** Reads a scenario with its workspace; every fault of either is named with its path. */
export async function readScenario(path: string): Promise<Result<LoadedScenario>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return failure('io', `${path} cannot be read: ${reasonOf(error)}`);
  }
  const json = parseJson(text);
  const invalid = (faults: Fault[]) => failure('invalid', `${path} is not a valid scenario file.`, faults);
  if ('fault' in json) return invalid([json.fault]);
  const scenario = scenarioSchema.safeParse(json.value);
  if (!scenario.success) return invalid(faultsOf(scenario.error));
  const workspace = await readWorkspace(scenario.data, dirname(path));
  if (!workspace.ok)
    return invalid([...(workspace.error.faults ?? [{ path: 'workspaceFile', message: workspace.error.sentence }])]);
  const faults = [...timeFaults(scenario.data), ...scenario.data.steps.flatMap(nameFaults(workspace.value))];
  return faults.length > 0 ? invalid(faults) : ok({ scenario: scenario.data, workspace: workspace.value });
}

async function readWorkspace(scenario: Scenario, folder: string): Promise<Result<Workspace>> {
  const { workspace, workspaceFile } = scenario;
  if ((workspace === undefined) === (workspaceFile === undefined))
    return failure('invalid', 'Workspace?', [
      { path: 'workspace', message: 'either workspace or workspaceFile must be there, and not both' },
    ]);
  if (workspaceFile !== undefined)
    return seenFromScenario(await readWorkspaceFile(resolve(folder, workspaceFile)), (fault) => ({
      path: 'workspaceFile',
      message: faultText(fault),
    }));
  const parsed = workspaceSchema.safeParse(workspace);
  if (parsed.success) return ok(parsed.data);
  return seenFromScenario(failure('invalid', 'Workspace?', faultsOf(parsed.error)), ({ path, message }) => ({
    path: path === '' || path.startsWith('[') ? `workspace${path}` : `workspace.${path}`,
    message,
  }));
}

/** The same result, its faults as the reader of the scenario sees them. */
function seenFromScenario<Value>(result: Result<Value>, seen: (fault: Fault) => Fault): Result<Value> {
  if (result.ok || !result.error.faults) return result;
  return failure(result.error.code, result.error.sentence, result.error.faults.map(seen));
}

function timeFaults({ clock, startAt }: Scenario): Fault[] {
  if (startAt === undefined || clock === 'virtual') return [];
  return [{ path: 'startAt', message: 'belongs to "clock": "virtual" only' }];
}

/** Checks that every Campaign Group and Calling List that a step names is in the workspace. */
function nameFaults({ campaignGroups }: Workspace) {
  const byName = new Map(campaignGroups.map((group) => [campaignGroupName(group), group]));
  return (step: Step, index: number): Fault[] => {
    if ('statistics' in step) {
      const { group, callingList } = step.statistics;
      const path = `steps[${index}].statistics`;
      if (group !== '*' && !byName.has(group)) return [unknownGroup(`${path}.group`, group)];
      const targets = group === '*' ? campaignGroups : campaignGroups.filter((one) => one === byName.get(group));
      const missing = targets.find((one) => callingList !== undefined && !hasList(one, callingList));
      if (!missing) return [];
      const message = `${campaignGroupName(missing)} has no Calling List with DBID ${callingList}`;
      return [{ path: `${path}.callingList`, message }];
    }
    if ('do' in step && step.group !== '*' && !byName.has(step.group))
      return [unknownGroup(`steps[${index}].group`, step.group)];
    return [];
  };
}

function hasList({ callingLists = [] }: Workspace['campaignGroups'][number], dbid: string): boolean {
  return callingLists.some((list) => list.dbid === dbid);
}

function unknownGroup(path: string, name: string): Fault {
  return { path, message: `there is no Campaign Group ${name} in the workspace` };
}
