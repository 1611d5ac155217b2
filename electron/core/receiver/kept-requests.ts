import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import type { BelievedFacts } from '../../../shared/receiver/belief.ts';
import type { Joined, RequestQuery } from './worker-messages.ts';

const keptRequests = 500;

/** What is said of a request whose answer is not known yet. */
export const undecided = 'none yet';

/** A request that is kept, with what it is found by. */
export interface KeptRequest {
  readonly request: ReceivedRequest;
  /** What its body says of a Campaign Group; null when it names none. */
  readonly facts: BelievedFacts | null;
  /** GSW_CAMPAIGN_GROUP_ACTION; null when it has no number there. */
  readonly action: number | null;
}

/** The newest requests, and how many there were since they were cleared. */
export class KeptRequests {
  #kept: KeptRequest[] = [];
  #received: number;
  #era = 0;

  constructor(received: number) {
    this.#received = received;
  }

  get received(): number {
    return this.#received;
  }

  /** Grows with each clearing. */
  get era(): number {
    return this.#era;
  }

  /** The number for the next request. */
  nextNumber(): number {
    this.#received += 1;
    return this.#received;
  }

  /** Adds the request that got the newest number. */
  put(kept: KeptRequest): void {
    this.#kept.push(kept);
    if (this.#kept.length >= keptRequests + 100) this.#kept = this.#kept.slice(-keptRequests);
  }

  /** Changes one of this era that is still kept. */
  change(number: number, era: number, part: Partial<ReceivedRequest>): void {
    const index = era === this.#era ? this.#indexOf(number) : -1;
    const kept = this.#kept[index];
    if (kept) this.#kept[index] = { ...kept, request: { ...kept.request, ...part } };
  }

  join(joined: readonly Joined[], era: number): void {
    for (const { number, seq } of joined) this.change(number, era, { seq });
  }

  /** Numbers begin at 1 again. */
  clear(): void {
    this.#kept = [];
    this.#received = 0;
    this.#era += 1;
  }

  one(number: number): KeptRequest | undefined {
    const index = this.#indexOf(number);
    return index < this.#kept.length - keptRequests ? undefined : this.#kept[index];
  }

  /** All that are kept, oldest first. */
  all(): readonly KeptRequest[] {
    return this.#kept.slice(-keptRequests);
  }

  /** Those that have their verdict, oldest first. */
  decided(): readonly KeptRequest[] {
    return this.all().filter(({ request }) => request.answer !== undecided);
  }

  find({ limit, before, seq }: RequestQuery): ReceivedRequest[] {
    const found = this.all()
      .map(({ request }) => request)
      .filter(
        (request) => (before === undefined || request.number < before) && (seq === undefined || request.seq === seq),
      );
    return found.slice(-limit).reverse();
  }

  /** Numbers follow one another, so a request's place is known from the newest one's. */
  #indexOf(number: number): number {
    const newest = this.#kept.at(-1);
    if (newest === undefined || number > newest.request.number) return -1;
    const index = this.#kept.length - 1 - (newest.request.number - number);
    return this.#kept[index]?.request.number === number ? index : -1;
  }
}

/** GSW_CAMPAIGN_GROUP_ACTION of a body; null when it has no number there. */
export function actionOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('GSW_CAMPAIGN_GROUP_ACTION' in body)) return null;
  const { GSW_CAMPAIGN_GROUP_ACTION: action } = body;
  return typeof action === 'number' ? action : null;
}
