import { GroupDialing } from '../../electron/core/dialing/group-dialing.ts';
import { seededRandom } from '../../electron/core/ports/random.ts';
import { campaignGroupSchema } from '../../shared/workspace/campaign-group.ts';
import { median, spread } from './common/statistics.ts';
import { figure, type PartResult } from './report/finding.ts';

const groups = 10_000;
const seconds = 30;
const runs = 5;
/** About what one step draws. */
const drawsPerStep = 10;

/** What the dialing model costs, against nothing but its random numbers in the same run. */
export async function dialingBench(): Promise<PartResult> {
  const model: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(microsecondsPerStep(bareDraws()));
    model.push(microsecondsPerStep(dialing()));
  }
  const [step, draws] = [median(model), median(bare)];
  return {
    findings: [
      figure('simulated calls: one step of one Campaign Group, each second', step, 'us'),
      figure(`... against ${drawsPerStep} random numbers`, step / draws, 'x'),
      figure(`... of one core, ${groups.toLocaleString('en')} running Campaign Groups`, (step * groups) / 10_000, '%'),
    ],
    noise: spread(bare),
    runs,
    readings: { model, bare },
  };
}

/** CPU time, so that what else the machine does counts little. */
function microsecondsPerStep(step: () => void): number {
  step();
  const before = process.cpuUsage();
  for (let second = 0; second < seconds; second++) step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (seconds * groups);
}

function dialing(): () => void {
  const all = Array.from({ length: groups }, (_, index) => {
    const guid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const callingLists = [{ dbid: '1', name: 'List', records: 50_000, hitRatio: 0.3 }];
    const group = { dbid: '1', guid, campaign: 'C', group: 'G', agents: 20, callingLists };
    return new GroupDialing(campaignGroupSchema.parse(group), seededRandom(index));
  });
  const predictive = { dialMode: 1, optimization: { by: 1, goal: 85 } } as const;
  return () => {
    for (const calls of all) calls.advance(1, predictive);
  };
}

function bareDraws(): () => void {
  const random = seededRandom(1);
  return () => {
    for (let draw = 0; draw < groups * drawsPerStep; draw++) random.next();
  };
}
