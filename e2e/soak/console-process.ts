/**
 * The console that is soaked, in a process of its own: started with fork() and --expose-gc. The engine is the real one, on a
 * profile folder on disk. An operator never rests: he makes requests, holds sending, changes options, opens and closes windows.
 * Arguments: profile folder, URI of the receiver, settings as JSON. It sends its samples, and ends by itself.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OutboundConsole } from '../../electron/core/outbound-console.ts';
import { seededRandom } from '../../electron/core/ports/random.ts';
import { manyGroups } from '../fixtures/many-groups.ts';
import type { ConsoleMessage, SoakSettings } from './messages.ts';
import { Operator } from './operator.ts';
import { Sampler } from './sampler.ts';

const [profileFolder = '', uri = '', json = ''] = process.argv.slice(2);
const settings = JSON.parse(json) as SoakSettings;
const { groups, intervalSeconds, unit, length, sampleEvery, restMs } = settings;
const tell = (message: ConsoleMessage) => void process.send?.(message);

const workspaceFile = join(profileFolder, 'soak.json');
await writeFile(workspaceFile, manyGroups(groups, uri, intervalSeconds));
const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'soak' }, profileFolder, workspaceFile });
const operator = new Operator(engine, seededRandom(7), settings);
await operator.begin();

const sampler = new Sampler(engine);
const done = () => sampler.progress()[unit];
for (let next = 0; done() < length; ) {
  await operator.act();
  if (restMs > 0) await setTimeout(restMs);
  if (done() < next) continue;
  tell({ sample: sampler.take() });
  next += sampleEvery;
}
await operator.end();
tell({ sample: sampler.take() });
await engine.close();
tell({ ended: engine.state.traffic });
process.disconnect();
