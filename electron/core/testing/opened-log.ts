import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { calls } from '../../../shared/contract/calls.ts';
import type { ForensicsPhase, ForensicsState } from '../../../shared/contract/forensics.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An engine with calls that are checked as those of a window, and what it tells of an opened log. */
export async function openForensics(profileFolder: string | null = null) {
  const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
  onTestFinished(() => engine.close());
  const states: ForensicsState[] = [];
  let look = () => {};
  engine.listen((event) => {
    if (event.type !== 'forensics.changed') return;
    states.push(event.forensics);
    look();
  });
  const result = <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    engine.call(name, calls[name].input.parse(input) as never);
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const answer = await result(name, input);
    if (!answer.ok) throw new Error(answer.error.sentence);
    return answer.value;
  };
  const until = (...phases: readonly ForensicsPhase[]) =>
    new Promise<ForensicsState>((resolve) => {
      look = () => {
        const { forensics } = engine.state;
        if (phases.includes(forensics.phase)) resolve(forensics);
      };
      look();
    });
  return { engine, result, call, until, states };
}

const text = (kind: string, group: string) =>
  `Sending ${kind}HTTP status notification CampaignGroupState for Campaign Group ${group} to http://127.0.0.1:8080/ocs`;
/** A line of the log at this time. */
export const periodic = (time: string, group = 'Spring@Agents') => `${time} Trc 81001 ${text('periodic ', group)}`;
export const change = (time: string, group = 'Spring@Agents') => `${time} Trc 81000 ${text('', group)}`;

/** A file with this log in it, in a folder of its own. */
export async function logFile(content: string, name = 'ocs.log') {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}
