import type { OutboundConsole } from '../../electron/core/outbound-console.ts';
import type { Random } from '../../electron/core/ports/random.ts';
import type { CallOutput, CallParameters } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import type { GroupRequest } from '../../shared/domain/requests.ts';
import type { SoakSettings } from './messages.ts';
import { openWindow } from './window.ts';

/** Mostly what keeps Campaign Groups loaded, so that they are reported periodically. */
const requests: readonly GroupRequest[] = [
  { do: 'load' },
  { do: 'load' },
  { do: 'start', dialMode: 3 },
  { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
  { do: 'set-mode', dialMode: 2 },
  { do: 'stop' },
  { do: 'complete' },
  { do: 'force-unload' },
];

/** A person at the console who does a little of everything, over and over. */
export class Operator {
  readonly #engine: OutboundConsole;
  readonly #random: Random;
  readonly #dbids: readonly string[];
  readonly #settings: SoakSettings;
  #acts = 0;
  #closeWindow: () => void = () => undefined;

  constructor(engine: OutboundConsole, random: Random, settings: SoakSettings) {
    this.#settings = settings;
    this.#engine = engine;
    this.#random = random;
    this.#dbids = engine.state.groups.ids;
  }

  /** Loads and starts everything. */
  async begin(): Promise<void> {
    await this.#good('journal.retain', { days: 30, mebibytes: this.#settings.journalMebibytes });
    await this.#setOptions({ 'http-response-timeout': 1, 'http-connection-pool-size': 30 });
    await this.#good('groups.request', { dbids: [...this.#dbids], request: { do: 'load' } });
    await this.#good('groups.request', { dbids: [...this.#dbids], request: { do: 'start', dialMode: 3 } });
  }

  /** Does the next thing. */
  async act(): Promise<void> {
    this.#acts += 1;
    const some = Array.from({ length: this.#settings.groupsAtOnce }, () => this.#pick(this.#dbids));
    await this.#good('groups.request', { dbids: [...new Set(some)], request: this.#pick(requests) });
    if (this.#acts % 20 === 0) this.#reopenWindow();
    if (this.#acts % 25 === 0) await this.#look();
    if (this.#acts % 40 === 0) await this.#edit();
    if (this.#acts % 100 === 0) await this.#changeConnections();
    if (this.#acts % 150 === 0) await this.#holdAndResume();
  }

  /** Sends nothing more, and waits until everything has its outcome. */
  async end(): Promise<void> {
    await this.#good('sending.hold', {});
    await this.#engine.delivered();
    this.#closeWindow();
  }

  #reopenWindow(): void {
    this.#closeWindow();
    this.#closeWindow = openWindow(this.#engine);
  }

  /** Reads and marks a bit of the log. */
  async #look(): Promise<void> {
    const { entries } = await this.#good('log.page', { limit: 50 });
    const seqs = entries.flatMap((entry) => (entry.kind === 'notification' ? [entry.seq] : []));
    const seq = this.#pick(seqs);
    await this.#good('log.mark', { seqs: [seq], change: { note: `looked at ${this.#acts}` } });
    await this.#good('log.mark', { seqs: [seq], change: { note: '' } });
    await this.#good('log.detail', { seq });
  }

  async #edit(): Promise<void> {
    await this.#good('groups.pin', { dbid: this.#pick(this.#dbids), set: { hitRatio: this.#random.next() } });
    await this.#good('workspace.describe', { application: `OCS_${this.#acts}` });
    await this.#good('workspace.undo', {});
  }

  /** The pool is made anew, while requests are on the wire. */
  async #changeConnections(): Promise<void> {
    await this.#setOptions({ 'http-connection-pool-size': this.#acts % 200 === 0 ? 30 : 20 });
  }

  /** What waits is dropped; what happens meanwhile is not sent. */
  async #holdAndResume(): Promise<void> {
    await this.#good('sending.hold', {});
    await this.#good('groups.request', { dbids: [this.#pick(this.#dbids)], request: { do: 'load' } });
    await this.#good('sending.resume', {});
  }

  async #setOptions(settings: CallParameters<'options.set'>['settings']): Promise<void> {
    await this.#good('options.set', { settings });
  }

  async #good<Name extends CallName>(name: Name, parameters: CallParameters<Name>): Promise<CallOutput<Name>> {
    const answer = await this.#engine.call(name, parameters);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#random.next() * values.length)] as Value;
  }
}
