import type { Traffic } from '../../shared/contract/state.ts';
import { count } from './format.ts';

const bad = ['rejected', 'failed', 'lost', 'dropped'] as const;

/** What has become of notifications since it was last told, in numbers. */
export class TrafficSummary {
  #told: Traffic | null = null;
  #now: Traffic | null = null;

  /** Takes the engine's counters. What nobody wants to hear of is not told later either. */
  take(traffic: Traffic, isWanted: boolean): void {
    this.#now = traffic;
    // The engine has begun to count anew with another workspace.
    const isAnew = this.#told !== null && traffic.accepted < this.#told.accepted;
    if (this.#told === null || isAnew || !isWanted) this.told();
  }

  told(): void {
    this.#told = this.#now;
  }

  /** `12 sent, 1 failed.`; empty when nothing has its outcome since. */
  sentence(): string {
    const [told, now] = [this.#told, this.#now];
    if (told === null || now === null) return '';
    const accepted = now.accepted - told.accepted;
    const parts = bad.map((name) => ({ name, number: now[name] - told[name] })).filter(({ number }) => number > 0);
    const sent = accepted + parts.reduce((sum, { name, number }) => sum + (isSent(name) ? number : 0), 0);
    if (sent + parts.length === 0) return '';
    const words = parts.map(({ name, number }) => `${count(number)} ${name}`);
    return `${[`${count(sent)} sent`, ...(parts.length === 0 ? ['all accepted'] : words)].join(', ')}.`;
  }
}

function isSent(name: (typeof bad)[number]): boolean {
  return name === 'rejected' || name === 'failed';
}
