import { relative } from 'node:path';
import { writeLicences } from '../licences/write-licences.ts';
import { outputs } from '../outputs.ts';
import { edition } from '../packaging/edition.ts';
import { type Outcome, outcomeLines, whyNoFormat, whyNotPacked } from '../packaging/outcome.ts';
import { type Order, pack, wrap } from '../packaging/pack.ts';
import { formatsOf, type Plan, planOf, releaseObstacle, usage } from '../packaging/plan.ts';
import { runtimeFor } from '../packaging/runtime.ts';
import { faultLine } from '../packaging/verify/fault.ts';
import { root } from '../project.ts';
import { verifyPackage } from '../verify-package.ts';
import { buildStale } from './build.ts';

/** `npm run dist`: makes the packages that were asked for and reads them back. 0: all are made and right; 1: not so; 2: an argument is wrong. */
export default async function distCommand(args: string[]): Promise<number> {
  const plan = planOf(args, process.platform);
  if ('fault' in plan) {
    console.error(`${plan.fault}\n${usage}`);
    return 2;
  }
  if (!(await buildStale())) return 1;
  const outcomes = await makePackages(plan);
  const { withoutText } = writeLicences(outputs.map(({ name }) => name));
  console.log(`\nNo text of their licence is brought by ${withoutText.join(', ')}; the About box names them.`);
  return outcomes.every(({ status }) => status === 'made') ? 0 : 1;
}

/** Makes what is asked for of what is built, and prints what became of it. */
export async function makePackages(plan: Plan): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const platform of plan.platforms)
    for (const arch of plan.archs) outcomes.push(...(await makePackage(plan, platform, arch)));
  console.log(`\n${outcomeLines(edition(plan.kind), outcomes).join('\n')}`);
  return outcomes;
}

/** The unpacked package, then each format of it. What is wrong with the first is in all of them, so then none is made. */
async function makePackage({ kind }: Plan, platform: Order['platform'], arch: Order['arch']): Promise<Outcome[]> {
  const subject = `${platform} ${arch}`;
  const formats = kind === 'stand-in' ? [] : formatsOf[platform];
  const nothing = (status: 'FAIL' | 'NOT MADE', why: string): Outcome[] => [
    { subject, format: 'unpacked', status, details: [why] },
    ...formats.map((format) => ({
      subject,
      format,
      status: 'NOT MADE' as const,
      details: ['it is made of the unpacked one'],
    })),
  ];
  const obstacle = kind === 'release' ? releaseObstacle(platform, process.env) : null;
  if (obstacle !== null) return nothing('NOT MADE', obstacle);
  const packed = await tryTo(async () => {
    const order = { kind, platform, arch, runtime: await runtimeFor(kind, platform, arch) };
    return { order, folder: await pack(order) };
  });
  if ('error' in packed) return nothing('NOT MADE', whyNotPacked(platform, arch, packed.error));
  const { order, folder } = packed.value;
  const faults = await verifyPackage(folder, edition(kind));
  if (faults.length > 0) return nothing('FAIL', faults.map(faultLine).join('\n'));
  const outcomes: Outcome[] = [
    { subject, format: 'unpacked', status: 'made', details: [`read back and right: ${shown(folder)}`] },
  ];
  for (const format of formats) {
    const wrapped = await tryTo(() => wrap(order, folder, format));
    const made = 'value' in wrapped;
    const details = made ? wrapped.value.map(shown) : [whyNoFormat(format, wrapped.error)];
    outcomes.push({ subject, format, status: made ? 'made' : 'NOT MADE', details });
  }
  return outcomes;
}

function shown(path: string): string {
  return relative(root, path);
}

async function tryTo<Value>(act: () => Promise<Value>): Promise<{ value: Value } | { error: unknown }> {
  try {
    return { value: await act() };
  } catch (error) {
    return { error };
  }
}
