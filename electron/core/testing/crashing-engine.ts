/**
 * An engine in a process of its own that does the same few things over and over until it is killed: it loads and unloads Campaign
 * Groups, edits the workspace and saves it. It prints, as JSON, the rows that its window has got, and what it has saved. Arguments:
 * profile folder, URI of the receiver, path of the workspace file.
 */
import type { LogEntry } from '../../../shared/contract/log.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { printLine } from './print-line.ts';
import { groupOf, workspaceOf } from './workspaces.ts';

/** What it has told before it was killed. */
export type CrashLine = { readonly row: LogEntry } | { readonly saved: string };

const [profileFolder = '', uri = '', workspaceFile = ''] = process.argv.slice(2);
const print = (line: CrashLine) => printLine(line);
const dbids = ['101', '102', '103'];
const options = {
  'send-campaigngroup-states': true,
  'campaigngroup-states-uri': uri,
  'campaigngroup-states-interval': 0,
  'http-connection-pool-size': 1,
};

const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
const groups = dbids.map((dbid) => groupOf(dbid));
await engine.call('workspace.open-text', { title: 'Crash', text: workspaceOf(groups, { options }) });
const peer = engine.attach((message) => {
  if (message.type === 'snapshot')
    peer.receive({ type: 'ack', epoch: message.snapshot.epoch, seq: message.snapshot.seq });
  if (message.type === 'batch') peer.receive({ type: 'ack', epoch: message.batch.epoch, seq: message.batch.to });
  if (message.type === 'log') for (const row of message.log.entries) print({ row });
});
peer.receive({ type: 'hello', hidden: false });
// Whoever has searched has the full text indexed from then on, also while rows come as fast as here.
await engine.call('log.page', { limit: 1, query: { clauses: [{ field: 'text', negated: false, phrase: 'apple' }] } });
for (let turn = 1; ; turn++) {
  await engine.call('groups.request', { dbids, request: { do: 'load' } });
  const application = `Turn ${turn}`;
  await engine.call('workspace.describe', { application });
  const saved = await engine.call('workspace.save', { path: workspaceFile });
  if (saved.ok) print({ saved: application });
  await engine.delivered();
  await engine.call('groups.request', { dbids, request: { do: 'force-unload' } });
  await engine.delivered();
}
