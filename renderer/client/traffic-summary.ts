import type { Traffic } from '../../shared/contract/state.ts';
import { t } from '../../shared/strings/t.ts';

type Counter = 'accepted' | 'rejected' | 'failed' | 'lost' | 'dropped';

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
    const since = (name: Counter) => Math.max(0, now[name] - told[name]);
    const [rejected, failed, lost, dropped] = [since('rejected'), since('failed'), since('lost'), since('dropped')];
    const [sent, others] = [since('accepted') + rejected + failed, lost + dropped];
    if (sent + others === 0) return '';
    if (rejected + failed + others === 0) return t('announcements.allAccepted', { sent });
    return t('announcements.traffic', { sent, rejected, failed, lost, dropped });
  }
}
