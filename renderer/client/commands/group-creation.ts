import type { DraftGroup } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { type Console, say, sayError } from '../console.ts';
import { plural } from '../format.ts';

/** Makes many Campaign Groups at once, all or none, selects them, and offers to delete them again. */
export async function createMany(
  console: Console,
  verb: 'Generated' | 'Imported',
  configurations: readonly DraftGroup[],
): Promise<CallError | null> {
  const result = await console.bridge.call('groups.create-many', { configurations: [...configurations] });
  if (!result.ok) return result.error;
  const { dbids } = result.value;
  console.store.setState({ view: 'groups', selection: dbids });
  say(console, 'done', `${verb} ${plural(dbids.length, 'Campaign Group')} · no notification`, [], {
    label: dbids.length === 1 ? 'Delete it again' : 'Delete them again',
    take: () => void deleteAgain(console, dbids),
  });
  return null;
}

/** Deletes what was just made. What has been loaded since stays, and so does everything with it: it is all or none. */
async function deleteAgain(console: Console, dbids: readonly string[]): Promise<void> {
  const { engine } = console.store.getState();
  const known = dbids.filter((dbid) => engine?.groups.byId[dbid] !== undefined);
  // A quick hand is here before the news of them: then the engine is asked.
  const left = known.length > 0 ? known : dbids;
  const states = known.map((dbid) => engine?.groups.byId[dbid]?.condition.state);
  const loaded = states.filter((state) => state !== GroupState.notLoaded).length;
  if (loaded > 0) {
    const what = `${plural(loaded, 'of them is', 'of them are')} loaded; unload first.`;
    return say(console, 'refused', `Nothing was deleted: ${what}`);
  }
  const result = await console.bridge.call('groups.delete', { dbids: [...left] });
  if (!result.ok && result.error.code === 'not-found') return say(console, 'refused', 'They are no longer there.');
  if (!result.ok) return sayError(console, 'Nothing was deleted.', result.error);
  say(console, 'done', `Deleted ${plural(left.length, 'Campaign Group')} again`);
}
