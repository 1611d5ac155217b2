import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { nameFaults } from '../../../shared/scenario/name-faults.ts';
import { type Scenario, scenarioSchema } from '../../../shared/scenario/scenario.ts';
import { type Fault, faultsOf, faultText, parseJson } from '../../../shared/workspace/faults.ts';
import { type Workspace, workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { readWorkspaceFile, reasonOf } from '../workspace/workspace-file.ts';
import { withPlaces } from './fault-places.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly workspace: Workspace;
}

/** Reads a scenario with its workspace; every fault of either is named with its path and its place in the file. */
export async function readScenario(path: string): Promise<Result<LoadedScenario>> {
  try {
    return await parseScenario(await readFile(path, 'utf8'), path, dirname(path));
  } catch (error) {
    return failure('io', `${path} cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * The same of a scenario's text.
 * @param title what it is called in the sentence
 * @param folder where a relative `workspaceFile` begins; null when the text is in no file yet
 */
export async function parseScenario(
  text: string,
  title: string,
  folder: string | null,
): Promise<Result<LoadedScenario>> {
  const json = parseJson(text);
  const invalid = (faults: readonly Fault[]) => failure('invalid', `${title} is not a valid scenario file.`, faults);
  if ('fault' in json) return invalid([json.fault]);
  const placed = (faults: readonly Fault[]) => invalid(withPlaces(faults, text));
  const scenario = scenarioSchema.safeParse(json.value);
  if (!scenario.success) return placed(faultsOf(scenario.error));
  const workspace = await readWorkspace(scenario.data, folder);
  if (!workspace.ok)
    return placed(workspace.error.faults ?? [{ path: 'workspaceFile', message: workspace.error.sentence }]);
  const faults = [...timeFaults(scenario.data), ...nameFaults(scenario.data.steps, workspace.value.campaignGroups)];
  return faults.length > 0 ? placed(faults) : ok({ scenario: scenario.data, workspace: workspace.value });
}

async function readWorkspace(scenario: Scenario, folder: string | null): Promise<Result<Workspace>> {
  const { workspace, workspaceFile } = scenario;
  if ((workspace === undefined) === (workspaceFile === undefined))
    return failure('invalid', 'Workspace?', [
      { path: 'workspace', message: 'either workspace or workspaceFile must be there, and not both' },
    ]);
  if (workspaceFile !== undefined) {
    if (folder === null)
      return failure('invalid', 'Workspace?', [
        { path: 'workspaceFile', message: 'is found from the folder of the scenario, which is in no file yet' },
      ]);
    return seenFromScenario(await readWorkspaceFile(resolve(folder, workspaceFile)), (fault) => ({
      path: 'workspaceFile',
      message: faultText(fault),
    }));
  }
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
