import type { DraftGroup } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';

/** Makes many Campaign Groups at once, all or none, selects them, and offers to delete them again. */
export async function createMany(
  console: Console,
  way: 'generated' | 'imported',
  configurations: readonly DraftGroup[],
): Promise<CallError | null> {
  const result = await console.bridge.call('groups.create-many', { configurations: [...configurations] });
  if (!result.ok) return result.error;
  const { dbids } = result.value;
  console.store.setState({ view: 'groups', selection: dbids });
  say(console, 'done', t(`results.groupCreation.${way}`, { count: dbids.length }), [], {
    label: t('results.groupCreation.deleteAgain', { count: dbids.length }),
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
    return say(console, 'refused', t('results.groupCreation.loaded', { count: loaded }));
  }
  const result = await console.bridge.call('groups.delete', { dbids: [...left] });
  if (!result.ok && result.error.code === 'not-found') return say(console, 'refused', t('results.groupCreation.gone'));
  if (!result.ok) return sayError(console, t('results.groupCreation.not'), result.error);
  say(console, 'done', t('results.groupCreation.deleted', { count: left.length }));
}
