/**
 * An engine in a process of its own whose disk does not do its part: it loads and unloads Campaign Groups a few times, and prints
 * as JSON what it says of its health and what became of its notifications. Arguments: profile folder, URI of the receiver, how many
 * Campaign Groups, how many times.
 */
import { OutboundConsole } from '../outbound-console.ts';
import { groupOf, workspaceOf } from './workspaces.ts';

const [profileFolder = '', uri = '', count = '1', turns = '1'] = process.argv.slice(2);
const options = {
  'send-campaigngroup-states': true,
  'campaigngroup-states-uri': uri,
  'campaigngroup-states-interval': 0,
};
const dbids = Array.from({ length: Number(count) }, (_, index) => String(101 + index));
const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
const groups = dbids.map((dbid) => groupOf(dbid));
await engine.call('workspace.open-text', { title: 'Ailing disk', text: workspaceOf(groups, { options }) });
for (let turn = 1; turn <= Number(turns); turn++) {
  if (turn > 1) await engine.call('groups.request', { dbids, request: { do: 'force-unload' } });
  await engine.call('groups.request', { dbids, request: { do: 'load' } });
}
await engine.idle();
const page = await engine.call('log.page', { limit: 1_000 });
await engine.close();
const { health, journal, traffic } = engine.state;
const entries = page.ok ? page.value.entries : page.error;
console.log(JSON.stringify({ health, onDisk: journal.onDisk, traffic, entries }));
