/**
 * An engine in a process of its own, for the test that kills it: as a person with a script would, it asks for one request after
 * the other as fast as they are answered, and marks rows. It prints, as JSON, one line for each log row that its window gets
 * and for each answer. Arguments: profile folder, URI of the receiver, seed.
 */
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { seededRandom } from '../ports/random.ts';
import { printLine } from './print-line.ts';
import type { PrintedLine } from './printed-line.ts';
import { groupOf, workspaceOf } from './workspaces.ts';

const [profileFolder = '', uri = '', seed = ''] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const dbids = Array.from({ length: 12 }, (_, index) => String(101 + index));
const requests: readonly GroupRequest[] = [
  { do: 'load' },
  { do: 'start', dialMode: 3 },
  { do: 'set-mode', dialMode: 2 },
  { do: 'stop' },
  { do: 'force-unload' },
];

const print = (line: PrintedLine) => printLine(line);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;

const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
if (engine.state.groups.ids.length === 0) {
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': uri,
    'campaigngroup-states-interval': 1,
    'http-response-timeout': 1,
  };
  const text = workspaceOf(
    dbids.map((dbid) => groupOf(dbid)),
    { options },
  );
  await engine.call('workspace.open-text', { title: 'Killed', text });
}
const shown: number[] = [];
const peer = engine.attach((message) => {
  if (message.type === 'snapshot')
    peer.receive({ type: 'ack', epoch: message.snapshot.epoch, seq: message.snapshot.seq });
  if (message.type === 'batch') peer.receive({ type: 'ack', epoch: message.batch.epoch, seq: message.batch.to });
  if (message.type !== 'log') return;
  for (const entry of message.log.entries) {
    print({ row: entry });
    if (entry.kind === 'notification') shown.push(entry.seq);
  }
});
peer.receive({ type: 'hello', hidden: false });
await engine.call('sending.resume', {});
print({ ready: true });

let made: number[] | null = null;
engine.watch(({ seq }) => made?.push(seq));
for (;;) {
  const seqs: number[] = [];
  made = seqs;
  const some = dbids.filter(() => random.next() < 0.5);
  const answer = engine.call('groups.request', { dbids: [pick(dbids), ...some], request: pick(requests) });
  made = null;
  await answer;
  print({ answered: seqs });
  if (shown.length > 0 && random.next() < 0.2) {
    const seq = pick(shown);
    const marked = await engine.call('log.mark', { seqs: [seq], change: { pinned: true } });
    if (marked.ok) print({ marked: seq });
  }
}
