import type { ConformanceCase } from '../../../shared/conformance/case.ts';
import type { CasePost } from '../../../shared/conformance/run.ts';
import { type MadeNotification, VirtualGroup } from '../../../shared/conformance/virtual-group.ts';
import { maskHeaders } from '../../../shared/export/mask-secrets.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Delivery } from '../reporting/notification.ts';
import type { Courier } from './courier.ts';
import { pauseFor } from './pause.ts';
import { untilBack } from './until-back.ts';

/** So much of an answer's body is kept as evidence, characters. */
const keptAnswer = 1_000;

/** What a case needs to be run. */
export interface CaseStage {
  readonly courier: Courier;
  /** Of pauses, and of the times in the bodies. */
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Says what the tester has to do now. */
  readonly prompt: (sentence: string | null) => void;
}

/** Sends the notifications of a case, and answers with what became of them. Ends early when one of them gets no answer. */
export async function runCase(one: ConformanceCase, stage: CaseStage): Promise<readonly CasePost[]> {
  const record = new Posts(stage);
  if (one.pace.kind === 'at once') {
    const groups = Array.from({ length: one.pace.groups }, (_, index) => groupOf(one, index + 1, stage));
    for (const message of one.messages) await Promise.all(groups.map((group) => record.post(group.make(message))));
    return record.posts;
  }
  await inTurn(one, stage, record);
  return record.posts;
}

/** In the order of the case, each after the answer to the one before. */
async function inTurn(one: ConformanceCase, stage: CaseStage, record: Posts): Promise<void> {
  const group = groupOf(one, 1, stage);
  const made: MadeNotification[] = [];
  const order = one.order ?? one.messages.map((_, index) => index);
  for (const [position, index] of order.entries()) {
    if (stage.signal.aborted) return;
    if (one.pace.kind === 'pause' && position > 0) await pauseFor(one.pace.seconds, stage);
    if (one.hangUpBefore.includes(position)) await stage.courier.hangUp();
    for (const message of one.messages.slice(made.length, index + 1)) made.push(group.make(message));
    const next = made[index];
    if (next !== undefined && !(await record.post(next))) return;
  }
  const [last] = one.messages.slice(-1);
  if (one.needsRestart && last) await untilBack(() => record.post(group.make(last)), stage);
}

function groupOf(one: ConformanceCase, number: number, { clock, random }: CaseStage): VirtualGroup {
  return new VirtualGroup(one, number, { now: () => clock.now(), guid: random.uuid() });
}

/** The record of what was sent. */
class Posts {
  readonly posts: CasePost[] = [];
  readonly #stage: CaseStage;

  constructor(stage: CaseStage) {
    this.#stage = stage;
  }

  /** Sends one; false when it got no answer. */
  async post(made: MadeNotification): Promise<boolean> {
    if (this.#stage.signal.aborted) return false;
    const number = this.posts.length + 1;
    // The place is taken before the answer is there, so that what leaves at once stands in the order in which it left.
    this.posts.push(postOf(made, number, null));
    const delivery = await this.#stage.courier.send(made);
    this.posts[number - 1] = postOf(made, number, delivery);
    return delivery !== null && delivery.outcome !== 'failed';
  }
}

function postOf({ what, at, body }: MadeNotification, number: number, delivery: Delivery | null): CasePost {
  const { response } = delivery ?? { response: null };
  return {
    number,
    what,
    at,
    body,
    outcome: delivery?.outcome ?? 'dropped',
    status: delivery?.status ?? null,
    errorClass: delivery?.errorClass ?? null,
    errorText: delivery?.errorText ?? null,
    latencyMs: delivery?.latencyMs ?? 0,
    tlsMs: delivery?.timing.tlsMs ?? null,
    connection: delivery?.connection ?? null,
    response: response && {
      ...response,
      headers: maskHeaders(response.headers).value,
      body: response.body.slice(0, keptAnswer),
    },
  };
}
