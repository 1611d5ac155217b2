import type { Retention } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';

/** Sets how long, and up to which size, the journal keeps rows. */
export async function retainJournal(console: Console, { days, mebibytes }: Retention): Promise<void> {
  const result = await console.bridge.call('journal.retain', { days, mebibytes });
  if (!result.ok) return sayError(console, t('results.journal.not'), result.error);
  say(console, 'done', t('results.journal.done', { days, mebibytes }));
}
