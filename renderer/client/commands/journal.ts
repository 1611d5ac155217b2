import type { Retention } from '../../../shared/contract/state.ts';
import { type Console, say, sayError } from '../console.ts';
import { count, plural } from '../format.ts';

/** Sets how long, and up to which size, the journal keeps rows. */
export async function retainJournal(console: Console, { days, mebibytes }: Retention): Promise<void> {
  const result = await console.bridge.call('journal.retain', { days, mebibytes });
  if (!result.ok) return sayError(console, "The journal's retention was not changed.", result.error);
  say(console, 'done', `The journal keeps rows for ${plural(days, 'day')}, up to ${count(mebibytes)} MiB`);
}
