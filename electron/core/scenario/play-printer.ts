import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { maskUri } from '../../../shared/export/mask-secrets.ts';
import { dropWords, errorWords } from '../../../shared/reporting/outcome.ts';
import { traceLine } from '../../../shared/reporting/trace-line.ts';
import { totalsOf } from './play-report.ts';
import type { Played } from './play-scenario.ts';
import type { PlayListener, StepResult } from './stage.ts';

/**
 * Prints a play as it goes: steps, the lines that OCS would log, and beneath each what became of it. What is printed stays in the
 * records of a CI server: so URIs come without their secrets, unlike in a trace file.
 */
export class PlayPrinter implements PlayListener {
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  step({ path, round, words, asExpected, failures }: StepResult): void {
    const place = path.replace(/^steps\[(\d+)\]/, '$1').replace(/\.steps\[(\d+)\]/g, '.$1');
    const rounds = round === null ? '' : ` (round ${round})`;
    this.#print(`# step ${place}${rounds}: ${words}${asExpected ? '' : '   <-- not as expected'}`);
    for (const failure of failures) if (!words.endsWith(failure)) this.#print(`#   ${failure}`);
  }

  notification(detail: NotificationDetail): void {
    const { id, campaignGroup, uri, loggedAt, outcome } = detail;
    if (outcome === 'waiting') return;
    if (outcome === 'sending' && loggedAt !== null) {
      const shown = { id, campaignGroup, uri: maskUri(uri).value, at: loggedAt };
      this.#print(traceLine(shown, 'short', { host: '', application: '' }));
    } else this.#print(`  ${id} ${campaignGroup}: ${outcomeWords(detail)}`);
  }

  summary({ steps, notifications, passed }: Played): void {
    const { sent, accepted, rejected, failed, dropped, skipped } = totalsOf(notifications);
    const unexpected = steps.filter(({ asExpected }) => !asExpected).length;
    this.#print(
      `# ${steps.length} steps, ${unexpected} not as expected; ${sent} sent: ${accepted} accepted, ${rejected} rejected, ` +
        `${failed} failed; never sent: ${dropped} dropped, ${skipped} skipped`,
    );
    this.#print(passed ? '# passed' : '# not passed');
  }
}

function outcomeWords({ outcome, status, latencyMs, errorClass, dropReason }: NotificationDetail): string {
  const words: string[] = [outcome];
  if (status !== null) words.push(String(status));
  if (latencyMs !== null) words.push(`${latencyMs.toFixed(1)} ms`);
  if (errorClass !== null) words.push(errorWords[errorClass].sentence);
  if (dropReason !== null) words.push(dropWords[dropReason]);
  return words.join(' · ');
}
