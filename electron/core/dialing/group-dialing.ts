import { type DialMode, isPredictive } from '../../../shared/domain/dial-mode.ts';
import type { Dialing } from '../../../shared/domain/dialing.ts';
import type { GroupStatistics, ListStatistics } from '../../../shared/domain/statistics.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import type { Random } from '../ports/random.ts';
import { DialingRun } from './dialing-run.ts';
import { binomial, roundByChance } from './draws.ts';
import { agentDurations, type Durations, platformDurations, portsWithoutAgents } from './durations.ts';
import { type ListCounts, ListDialing } from './list-dialing.ts';
import { ListTurns, weightOf } from './list-turns.ts';
import { isOnVoicePlatform, type Pace, paceOf } from './pacing.ts';

/** What is kept of a Campaign Group's calls between two sessions; lists by DBID. */
export interface CallCounts {
  readonly lists: Readonly<Record<string, ListCounts>>;
  readonly answered: number;
  readonly lost: number;
}

/** Calls that can be under way at once for each agent, whatever the pacing would like. */
const mostCallsPerAgent = 8;

/**
 * The calls of one loaded Campaign Group, as counts: how many agents are ready, talking, in wrap-up; how many calls ring and how many
 * people wait. Time passes in steps whose cost depends on the number of its lists and on nothing else.
 */
export class GroupDialing {
  readonly lists: readonly ListDialing[];
  readonly #random: Random;
  readonly #turns: ListTurns;
  /** Made when it dials: most Campaign Groups are loaded long before they run. */
  #madeRun: DialingRun | null = null;
  readonly #agents: number;
  #ready: number;
  /** People who have answered and wait for an agent. */
  #waiting = 0;
  #answered = 0;
  #lost = 0;
  #mode: DialMode | null = null;
  #dialingSeconds = 0;

  /** @param counts those of an earlier session, which go on */
  constructor({ agents, callingLists = [] }: CampaignGroup, random: Random, counts?: CallCounts) {
    this.lists = callingLists.map((list) => new ListDialing(list, counts?.lists[list.dbid]));
    this.#answered = counts?.answered ?? 0;
    this.#lost = counts?.lost ?? 0;
    this.#turns = new ListTurns(this.lists);
    this.#random = random;
    this.#agents = agents > 0 ? agents : portsWithoutAgents;
    this.#ready = this.#agents;
  }

  /** Calls that have begun and have not ended: ringing, waiting, talking. */
  get callsInProgress(): number {
    return this.#ringing() + this.#waiting + (this.#madeRun?.talking.count ?? 0);
  }

  get completedCalls(): number {
    return this.lists.reduce((sum, list) => sum + list.completed, 0);
  }

  counts(): CallCounts {
    const lists = Object.fromEntries(this.lists.map((list) => [list.configuration.dbid, list.counts()]));
    return { lists, answered: this.#answered, lost: this.#lost };
  }

  /** Whether every record was dialed and every call has ended. A Campaign Group without lists is never exhausted. */
  get exhausted(): boolean {
    return this.lists.length > 0 && this.#turns.ready === 0 && this.callsInProgress === 0;
  }

  /** Lets time pass while it dials as `dialing` says, or, with null, while calls in progress come to their end. */
  advance(seconds: number, dialing: Dialing | null): void {
    if (dialing) this.#mode = dialing.dialMode;
    const durations = this.#durations();
    this.#endStays(seconds, durations);
    const answered = this.#endRinging(seconds, durations);
    this.#connect(answered, seconds, durations);
    if (dialing) this.#dial(dialing, seconds, durations);
    this.#count(seconds, dialing !== null);
  }

  /** Ends `count` of the calls in progress: those that talk first, then those who wait, then those that ring. */
  endCalls(count: number): void {
    const talking = Math.min(count, this.#run.talking.count);
    this.#run.talking.remove(talking);
    this.#ready += talking;
    const waiting = Math.min(count - talking, this.#waiting);
    this.#waiting -= waiting;
    let left = count - talking - waiting;
    for (const list of this.lists) left -= list.hangUp(left);
  }

  /** The statistics as they are now, from the counts alone. Null where nothing can be said. */
  statistics(): { group: GroupStatistics; lists: Record<string, ListStatistics> } {
    const completed = this.completedCalls;
    const answered = this.lists.reduce((sum, list) => sum + list.answered, 0);
    const lists: Record<string, ListStatistics> = {};
    const speed = this.#speed();
    for (const list of this.lists)
      lists[list.configuration.dbid] = {
        hitRatio: ratio(list.answered, list.completed),
        timeToComplete: timeFor(list.ready, speed * this.#shareOf(list)),
      };
    const predictive = this.#mode !== null && isPredictive(this.#mode);
    return {
      group: {
        busyFactor: ratio(this.#run.busySeconds.sum, this.#run.agentSeconds.sum),
        hitRatio: ratio(answered, completed),
        overdialRate: predictive ? ratio(this.#lost, this.#answered) : null,
        timeToComplete: timeFor(this.#turns.ready, speed),
      },
      lists,
    };
  }

  get #run(): DialingRun {
    this.#madeRun ??= new DialingRun();
    return this.#madeRun;
  }

  #durations(): Durations {
    return this.#mode !== null && isOnVoicePlatform(this.#mode) ? platformDurations : agentDurations;
  }

  #endStays(seconds: number, { talk, wrapUp }: Durations): void {
    this.#ready += this.#run.wrapUp.advance(this.#random, seconds, wrapUp || 1);
    const ended = this.#run.talking.advance(this.#random, seconds, talk);
    if (wrapUp > 0) this.#run.wrapUp.enter(ended);
    else this.#ready += ended;
  }

  #endRinging(seconds: number, { ring }: Durations): number {
    let answered = 0;
    for (const list of this.lists) answered += list.advance(this.#random, seconds, ring);
    this.#answered += answered;
    this.#run.answered.add(answered, seconds);
    return answered;
  }

  /** Gives those who wait and those who have just answered to ready agents; of the others some hang up. */
  #connect(answered: number, seconds: number, { patience }: Durations): void {
    const wanting = this.#waiting + answered;
    const connected = Math.min(wanting, this.#ready);
    this.#ready -= connected;
    this.#run.talking.enter(connected);
    const stranded = wanting - connected;
    const lost = binomial(this.#random, stranded, 1 - Math.exp(-seconds / patience));
    this.#waiting = stranded - lost;
    this.#lost += lost;
    this.#run.lost.add(lost, seconds);
  }

  #dial(dialing: Dialing, seconds: number, durations: Durations): void {
    const pace = paceOf(dialing.dialMode);
    if (pace === 'predictive') this.#learn(dialing, seconds, durations);
    const wanted = this.#wanted(dialing, pace, seconds, durations);
    const room = this.#agents * mostCallsPerAgent - this.#ringing();
    const dialed = this.#turns.dial(Math.max(0, Math.min(wanted, room)));
    this.#run.consumed.add(dialed, seconds);
    this.#dialingSeconds += seconds;
  }

  #learn(dialing: Dialing, seconds: number, durations: Durations): void {
    // Before it has talked for a while there is nothing to learn from.
    if (this.#dialingSeconds < durations.talk) return;
    const measured = {
      busyFactor: ratio(this.#run.busySeconds.sum, this.#run.agentSeconds.sum) ?? 0,
      overdialRate: ratio(this.#run.lost.sum, this.#run.answered.sum) ?? 0,
    };
    this.#run.pacing.learn(dialing, measured, durations, seconds);
  }

  /** How many calls the pacing asks for now. */
  #wanted(dialing: Dialing, pace: Pace, seconds: number, durations: Durations): number {
    const free = this.#ready - this.#ringing() - this.#waiting;
    if (pace === 'one per agent') return free;
    if (pace === 'by preview') return this.#afterPreview(free, seconds, durations);
    const hits = this.#expectedHitRatio();
    if (hits === 0) return free;
    const soonReady = this.#ready + this.#soonFree(durations);
    const onTheWay = this.#ringing() * hits + this.#waiting;
    const outlook = { agents: this.#agents, soonReady, onTheWay, hits };
    const wanted =
      pace === 'predictive'
        ? this.#run.pacing.wanted(dialing, outlook, durations, seconds)
        : Math.max(0, soonReady - onTheWay) / hits;
    return roundByChance(this.#random, wanted);
  }

  #soonFree({ ring, talk, wrapUp }: Durations): number {
    const fromTalk = this.#run.talking.expectedToLeave(ring, talk + wrapUp);
    return (wrapUp > 0 ? this.#run.wrapUp.expectedToLeave(ring, wrapUp) : 0) + fromTalk;
  }

  /** Ready agents begin to look at a record; those who have looked dial. They count as ready: they do not talk. */
  #afterPreview(free: number, seconds: number, { preview }: Durations): number {
    const beginning = Math.min(Math.max(0, free - this.#run.previewing.count), this.#turns.ready);
    this.#run.previewing.enter(beginning);
    return this.#run.previewing.advance(this.#random, seconds, preview);
  }

  #count(seconds: number, dialing: boolean): void {
    if (!dialing) return;
    this.#run.busySeconds.add((this.#run.talking.count + this.#run.wrapUp.count) * seconds, seconds);
    this.#run.agentSeconds.add(this.#agents * seconds, seconds);
  }

  #ringing(): number {
    let ringing = 0;
    for (const list of this.lists) ringing += list.ringing.count;
    return ringing;
  }

  /** The hit ratio that the pacing reckons with: what was seen, and before enough was seen what the lists promise. */
  #expectedHitRatio(): number {
    let completed = 20;
    let answered = 0;
    let promised = 0;
    let weight = 0;
    for (const list of this.lists) {
      completed += list.completed;
      answered += list.answered;
      const share = list.ready + 1;
      promised += list.configuration.hitRatio * share;
      weight += share;
    }
    return (answered + 20 * (weight > 0 ? promised / weight : 0)) / completed;
  }

  /** Records per second over the last minutes. */
  #speed(): number {
    return this.#run.consumed.seconds === 0 ? 0 : this.#run.consumed.sum / this.#run.consumed.seconds;
  }

  /** The share of the calls that a list gets. */
  #shareOf(list: ListDialing): number {
    let total = 0;
    for (const other of this.lists) if (other.ready > 0) total += weightOf(other);
    return total === 0 ? 0 : weightOf(list) / total;
  }
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function timeFor(records: number, speed: number): number | null {
  return speed > 0 ? records / speed : null;
}
