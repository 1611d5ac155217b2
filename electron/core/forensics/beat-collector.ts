import { analyseBeat, type BeatLine, type GroupBeat } from '../../../shared/forensics/beat.ts';
import type { BeatEvent } from '../../../shared/forensics/beat-causes.ts';
import type { LogRecord, Silence } from '../../../shared/forensics/log-record.ts';
import { seqOf } from './timeline-row.ts';

interface Lines {
  readonly periodic: BeatLine[];
  readonly events: BeatEvent[];
  changes: number;
}

/** What a beat is judged by, collected by Campaign Group while a log is read: some 16 bytes for each line of ours. */
export class BeatCollector {
  readonly #groups = new Map<string, Lines>();
  readonly #restarts: number[] = [];

  take(record: LogRecord): void {
    if (record.kind === 'application') {
      this.#restarts.push(record.at);
      return;
    }
    const lines = this.#of(record.campaignGroup);
    if (record.kind === 'group') lines.events.push({ at: record.at, event: record.event });
    else if (record.id === 81001) lines.periodic.push({ at: record.at, seq: seqOf(record) });
    else {
      lines.changes += 1;
      lines.events.push({ at: record.at, event: 'change' });
    }
  }

  /** The beats by name. @param silences those of a log that has other lines as well */
  analyse(silences: readonly Silence[]): (GroupBeat & { readonly changes: number })[] {
    const restarts = [...this.#restarts].sort((one, other) => one - other);
    const ordered = [...silences].sort((one, other) => one.from - other.from);
    return [...this.#groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([campaignGroup, { periodic, events, changes }]) => {
        const around = { events: events.sort(byTime), restarts, silences: ordered };
        return { ...analyseBeat(campaignGroup, periodic.sort(byTime), around), changes };
      });
  }

  #of(campaignGroup: string): Lines {
    const found = this.#groups.get(campaignGroup) ?? { periodic: [], events: [], changes: 0 };
    this.#groups.set(campaignGroup, found);
    return found;
  }
}

function byTime(one: { readonly at: number }, other: { readonly at: number }): number {
  return one.at - other.at;
}
