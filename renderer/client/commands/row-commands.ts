import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say } from '../console.ts';
import { targetRows } from '../log-selection.ts';
import { copyAs } from './copying.ts';
import { setDiffBase, showDiff } from './inspecting.ts';
import { editAndResend, resend } from './redelivery.ts';

/** The commands of one row of the log. */
export const rowCommands: Partial<Readonly<Record<UiCommandId, (console: Console) => void>>> = {
  'log.resend': (console) => withRow(console, (seq) => void resend(console, seq)),
  'log.edit-and-resend': (console) => withRow(console, (seq) => void editAndResend(console, seq)),
  'log.diff': (console) => withRow(console, (seq) => showDiff(console, seq)),
  'log.diff-base': (console) => withRow(console, (seq) => takeAsBase(console, seq)),
  'log.copy-curl': (console) => withRow(console, (seq) => void copyAs(console, seq, 'curl')),
  'log.copy-markdown': (console) => withRow(console, (seq) => void copyAs(console, seq, 'markdown')),
};

/** Takes a row as the base of comparisons, or lets it go when it is that already. */
function takeAsBase(console: Console, seq: number): void {
  const isBase = console.store.getState().diffBase === seq;
  setDiffBase(console, isBase ? null : seq);
  say(console, 'done', isBase ? t('results.rowCommands.noBase') : t('results.rowCommands.base', { row: String(seq) }));
}

function withRow(console: Console, act: (seq: number) => void): void {
  const [seq, ...more] = targetRows(console.store.getState());
  if (seq === undefined) return say(console, 'refused', t('results.common.selectRow'));
  if (more.length > 0) return say(console, 'refused', t('results.rowCommands.oneRow'));
  act(seq);
}
