import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { bodyCheck, type CheckedBody } from '../../../shared/receiver/check-body.ts';
import { RuleBook, type RuleRandom } from '../../../shared/receiver/rule-book.ts';
import type { Clock } from '../ports/clock.ts';
import { sendingRefusal } from './api-guard.ts';
import { BeliefQuestions } from './belief-questions.ts';
import { BodyReader, type ReadBody } from './body-reader.ts';
import { ConsoleApi, isForConsole } from './console-api.ts';
import { Doorway } from './doorway.ts';
import { Intake, plainHeaders } from './intake.ts';
import { KeptRequests } from './kept-requests.ts';
import type { ReceiptReport } from './receipt-report.ts';
import type { AskName, Asks, FromWorker, ReceptionSettings, ReceptionStart, ToWorker } from './worker-messages.ts';

export interface ReceptionPorts {
  readonly clock: Clock;
  readonly random: RuleRandom;
  readonly post: (message: FromWorker) => void;
  /** Runs `run` once in the next turn of the event loop, after what has arrived was read. */
  readonly nextTurn: (run: () => void) => void;
}

const whyNotRead: Readonly<Record<NonNullable<ReadBody['refused']>, string>> = {
  'too-long': 'is too long to be read',
  'too-much-at-once': 'was not read: too much came at once',
};

/** Turns of the event loop after which a request that has arrived at the machine has been read. */
const turnsToRead = 3;

/** The receiver's thread: takes requests, answers them, keeps them, and tells the main thread in batches. */
export class Reception {
  readonly #ports: ReceptionPorts;
  readonly #kept: KeptRequests;
  readonly #rules: RuleBook;
  readonly #doorway: Doorway;
  readonly #intake: Intake;
  readonly #api: ConsoleApi;
  readonly #beliefs: BeliefQuestions;
  readonly #bodies = new BodyReader();
  readonly #ordinals = new WeakMap<Socket, number>();
  #check: (text: string) => CheckedBody;
  #settings: ReceptionSettings;
  #reports: ReceiptReport[] = [];
  #flushes = false;

  constructor(ports: ReceptionPorts, { settings, received }: ReceptionStart) {
    const { clock, post } = ports;
    this.#ports = ports;
    this.#settings = settings;
    this.#check = bodyCheck(settings.release);
    this.#rules = new RuleBook(ports.random);
    this.#rules.set(settings.rules, clock.monotonic());
    this.#kept = new KeptRequests(received);
    this.#beliefs = new BeliefQuestions((id) => post({ kind: 'beliefs', id }));
    this.#doorway = new Doorway({
      clock,
      onRequest: (request, answer) => void this.#take(request, answer),
      onUp: (problem) => post({ kind: 'up', problem }),
      onProblem: (problem) => post({ kind: 'problem', problem }),
    });
    this.#intake = new Intake({
      clock,
      kept: this.#kept,
      reset: (socket) => this.#doorway.reset(socket),
      report: (report, kept) => {
        this.#reports.push(report);
        this.#flushSoon();
        this.#api.arrived(kept);
      },
    });
    this.#api = new ConsoleApi({
      clock,
      kept: this.#kept,
      beliefs: () => this.#beliefs.ask(),
      clear: () => {
        this.#clear();
        post({ kind: 'cleared' });
      },
    });
  }

  /** A message of the main thread. */
  on(message: ToWorker): void {
    switch (message.kind) {
      case 'ask':
        return void this.#answer(message.id, message.name, message.with);
      case 'settings':
        return this.#set(message.settings);
      case 'joined':
        return this.#kept.join(message.joined, message.era);
      case 'beliefs':
        return this.#beliefs.answer(message.id, message.beliefs);
    }
  }

  async #answer(id: number, name: AskName, given: Asks[AskName]['with']): Promise<void> {
    const answers: { [Name in AskName]: (given: Asks[Name]['with']) => unknown } = {
      listen: ({ port, certificate }) => this.#doorway.open(port, certificate),
      stop: () => this.#doorway.close(),
      'go-down': ({ seconds }) => this.#doorway.goDown(seconds),
      requests: (query) => this.#kept.find(query),
      report: () => this.#flush(),
      drain: () => this.#drain(),
      clear: () => this.#clear(),
    };
    const answer = (await (answers[name] as (given: unknown) => unknown)(given)) ?? null;
    this.#ports.post({ kind: 'answer', id, answer: answer as Asks[AskName]['answer'] });
  }

  #set(settings: ReceptionSettings): void {
    if (settings.release !== this.#settings.release) this.#check = bodyCheck(settings.release);
    this.#settings = settings;
    this.#rules.set(settings.rules, this.#ports.clock.monotonic());
    this.#flushSoon();
  }

  async #take(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { socket } = request;
    const ordinal = (this.#ordinals.get(socket) ?? 0) + 1;
    this.#ordinals.set(socket, ordinal);
    if (isForConsole(request)) return this.#api.serve(request, answer);
    const refusal = sendingRefusal(request, socket.localPort);
    if (refusal !== null) return turnAway(request, answer, refusal);
    const connection = { localPort: socket.remotePort ?? 0, ordinal };
    const secure = 'encrypted' in socket;
    const body = await this.#bodies.read(request, answer);
    if (body === null) return;
    const checked = body.refused === null ? this.#check(body.bytes.toString('utf8')) : notRead(body.refused);
    const asked = { path: request.url ?? '', headers: plainHeaders(request), body: checked.value };
    const ruled = body.refused === null ? this.#rules.answer(asked, this.#ports.clock.monotonic()) : null;
    const { relay } = this.#settings;
    this.#intake.take({ request, answer, body, connection, secure, checked, ruled, relay });
  }

  async #drain(): Promise<void> {
    for (let turn = 0; turn < turnsToRead; turn++) await new Promise<void>((resolve) => this.#ports.nextTurn(resolve));
    await this.#intake.decided();
    this.#flush();
  }

  #clear(): void {
    this.#flush();
    this.#kept.clear();
    this.#api.cleared();
  }

  /** Once in a turn of the event loop. */
  #flushSoon(): void {
    if (this.#flushes) return;
    this.#flushes = true;
    this.#ports.nextTurn(() => {
      if (this.#flushes) this.#flush();
    });
  }

  #flush(): void {
    this.#flushes = false;
    const { era, received } = this.#kept;
    this.#ports.post({ kind: 'batch', era, received, ruleHits: this.#rules.hits(), reports: this.#reports });
    this.#reports = [];
  }
}

function notRead(refused: NonNullable<ReadBody['refused']>): CheckedBody {
  return { value: undefined, problems: [{ path: '', message: whyNotRead[refused] }], facts: null };
}

/** Answers a web page, which is not received. It is told why, but no page can read that. */
function turnAway(request: IncomingMessage, answer: ServerResponse, sentence: string): void {
  request.resume();
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cross-origin-resource-policy': 'same-origin' };
  answer.writeHead(403, { ...headers, connection: 'close' }).end(`${sentence}\n`);
}
