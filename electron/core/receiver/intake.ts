import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RelayedAnswer } from '../../../shared/contract/log.ts';
import { answerWords } from '../../../shared/receiver/answer-words.ts';
import { type CheckedBody, verdictOf } from '../../../shared/receiver/check-body.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import type { Response } from '../../../shared/receiver/response-rule.ts';
import type { RuleAnswer } from '../../../shared/receiver/rule-book.ts';
import type { Clock } from '../ports/clock.ts';
import { mostBodyBytes, type ReadBody } from './body-reader.ts';
import { carryOut } from './carry-out.ts';
import { actionOf, type KeptRequest, type KeptRequests, undecided } from './kept-requests.ts';
import type { ReceiptReport } from './receipt-report.ts';
import { Relay, type Relayed } from './relay.ts';

export interface IntakePorts {
  readonly clock: Clock;
  readonly kept: KeptRequests;
  readonly reset: (socket: Socket) => void;
  /** Called before the answer leaves, so that who has the answer finds the report. */
  readonly report: (report: ReceiptReport, kept: KeptRequest) => void;
}

/** A complete request, and what is to be done with it. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly answer: ServerResponse;
  readonly body: ReadBody;
  readonly connection: WireConnection;
  readonly secure: boolean;
  readonly checked: CheckedBody;
  readonly ruled: RuleAnswer | null;
  /** Where it is forwarded to. */
  readonly relay: string | null;
}

const keptBytes = 64 * 1024;
const plainAnswer: Response = { kind: 'answer', status: 200 };
const refusals: Readonly<Record<NonNullable<ReadBody['refused']>, Response>> = {
  'too-long': { kind: 'answer', status: 413, body: `The body is longer than ${mostBodyBytes} bytes.\n` },
  'too-much-at-once': {
    kind: 'answer',
    status: 503,
    body: 'Too much is being received at once. Send it again later.\n',
  },
};

/** Keeps, reports and answers requests: as a response rule says, as the real server behind the relay does, or with 200. */
export class Intake {
  readonly #ports: IntakePorts;
  readonly #relay: Relay;
  readonly #undecided = new Set<Promise<void>>();

  constructor(ports: IntakePorts) {
    this.#ports = ports;
    this.#relay = new Relay(ports.clock);
  }

  /** Resolves once everything that came before has been reported. */
  async decided(): Promise<void> {
    await Promise.all(this.#undecided);
  }

  take(arrival: Arrival): void {
    const { body, ruled, relay } = arrival;
    const one = new Matter(arrival, this.#ports);
    if (body.refused !== null) return one.answer(refusals[body.refused], 0);
    if (ruled) one.answer(ruled.response, ruled.delayMs);
    if (relay !== null) this.#forward(one, arrival, relay);
    else if (!ruled) one.answer(plainAnswer, 0);
  }

  /** A rule's answer stands; without one the real server's is passed on, and reported once its head is known. */
  #forward(one: Matter, { request, answer, body, ruled }: Arrival, uri: string): void {
    const forwarding = this.#relay.forward(request, body.bytes, uri);
    void forwarding.then((relayed) => one.relay(relayed, ruled === null));
    if (ruled) return;
    const gaveUp = new Promise<void>((resolve) => answer.once('close', resolve)).then(() => one.gaveUp());
    const decided: Promise<void> = Promise.race([forwarding, gaveUp]).then(() => undefined);
    this.#undecided.add(decided);
    void decided.finally(() => this.#undecided.delete(decided));
  }
}

/** One request, from its keeping to its answer. */
class Matter {
  readonly #arrival: Arrival;
  readonly #ports: IntakePorts;
  readonly #era: number;
  readonly #number: number;
  readonly #at: number;
  #isDecided = false;

  constructor(arrival: Arrival, ports: IntakePorts) {
    this.#arrival = arrival;
    this.#ports = ports;
    this.#era = ports.kept.era;
    this.#number = ports.kept.nextNumber();
    this.#at = ports.clock.now();
    ports.kept.put(this.#kept());
  }

  answer(response: Response, delayMs: number): void {
    // Who hangs up or talks nonsense had understood it all the same: only the answer is lost.
    const isTakenOver = response.kind !== 'answer' || isGood(response.status);
    this.#decide(answerWords(response, delayMs), isTakenOver);
    carryOut(response, delayMs, this.#arrival.answer, this.#ports);
  }

  /** The sender did not wait for the real server's answer. */
  gaveUp(): void {
    this.#decide('none; the sender gave up', true);
  }

  async relay(relayed: Relayed, isAnswer: boolean): Promise<void> {
    const { answer } = this.#arrival;
    const receiver = isAnswer && !answer.destroyed ? answer : null;
    if ('failed' in relayed) {
      this.#tell(relayed.failed);
      if (isAnswer) this.#decide('502', false);
      const body = `The relay got no answer. ${relayed.failed.problem}\n`;
      if (receiver) carryOut({ kind: 'answer', status: 502, body }, 0, receiver, this.#ports);
      return;
    }
    if (isAnswer) this.#decide(String(relayed.status), isGood(relayed.status));
    this.#tell(await relayed.rest(receiver));
  }

  #tell(relayed: RelayedAnswer): void {
    this.#ports.kept.change(this.#number, this.#era, { relayed });
  }

  #decide(answer: string, isTakenOver: boolean): void {
    if (this.#isDecided) return;
    this.#isDecided = true;
    const { kept, report } = this.#ports;
    const { checked, connection, ruled } = this.#arrival;
    const verdict = verdictOf(checked, isTakenOver);
    kept.change(this.#number, this.#era, { answer, verdict });
    const problems = checked.problems.length;
    const rule = ruled?.rule.name ?? null;
    const facts = isTakenOver ? checked.facts : null;
    const receipt = { kind: 'got', number: this.#number, at: this.#at, verdict, problems, rule } as const;
    report({ connection, receipt, facts }, kept.one(this.#number) ?? this.#kept());
  }

  #kept(): KeptRequest {
    const { request, body, secure, checked, ruled } = this.#arrival;
    return {
      request: {
        number: this.#number,
        at: this.#at,
        method: request.method ?? '',
        path: request.url ?? '',
        headers: plainHeaders(request),
        body: body.bytes.subarray(0, keptBytes).toString('utf8'),
        bodyBytes: body.size,
        bodyCut: body.size > keptBytes,
        secure,
        seq: null,
        verdict: verdictOf(checked, true),
        problems: checked.problems,
        rule: ruled?.rule.name ?? null,
        answer: undecided,
        relayed: null,
      },
      facts: checked.facts,
      action: actionOf(checked.value),
    };
  }
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The headers, several of one name joined. */
export function plainHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
