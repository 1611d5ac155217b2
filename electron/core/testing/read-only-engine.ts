/**
 * An engine in a process of its own that may not write its profile folder: it drives one Campaign Group, and prints as JSON what
 * it says of its health and what became of its notifications. Arguments: profile folder, URI of the receiver.
 */
import { OutboundConsole } from '../outbound-console.ts';
import { groupOf, workspaceOf } from './workspaces.ts';

const [profileFolder = '', uri = ''] = process.argv.slice(2);
const options = {
  'send-campaigngroup-states': true,
  'campaigngroup-states-uri': uri,
  'campaigngroup-states-interval': 0,
};
const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
await engine.call('workspace.open-text', { title: 'Read only', text: workspaceOf([groupOf('101')], { options }) });
await engine.call('groups.request', { dbids: ['101'], request: { do: 'load' } });
await engine.idle();
const page = await engine.call('log.page', { limit: 100 });
await engine.close();
const { health, journal } = engine.state;
console.log(JSON.stringify({ health, onDisk: journal.onDisk, entries: page.ok ? page.value.entries : page.error }));
