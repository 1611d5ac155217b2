/** What the page counts of itself between two readings. */
export interface PageCounts {
  /** ms from each frame to the next, those of over 50 ms. */
  readonly slowFrames: readonly number[];
  readonly frames: number;
  /** Messages that came over the bridge, by what they are. */
  readonly messages: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** Events in those messages. */
  readonly events: number;
}

declare global {
  interface Window {
    /** Gives the counts since it was called last. */
    takeCounts(): PageCounts;
  }
}

/** Runs in the page before its own scripts do, so it must stand alone. */
export function countInPage(): void {
  const fresh = () => ({
    slowFrames: [] as number[],
    frames: 0,
    messages: {} as Record<string, number>,
    bytes: 0,
    events: 0,
  });
  let counts = fresh();
  let last = 0;
  const frame = (now: number) => {
    if (last > 0 && now - last > 50) counts.slowFrames.push(now - last);
    last = now;
    counts.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const Native = globalThis.WebSocket;
  globalThis.WebSocket = class extends Native {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        // The head says what it is; to read all of it again would be measured too.
        const head = String(data).slice(0, 160);
        const kind = /^\{"sync":\{"type":"(\w+)"/.exec(head)?.[1] ?? 'reply';
        const [, from, to] = /"from":(\d+),"to":(\d+)/.exec(head) ?? [];
        counts.messages[kind] = (counts.messages[kind] ?? 0) + 1;
        counts.bytes += String(data).length;
        if (kind === 'batch') counts.events += Number(to) - Number(from);
      });
    }
  };
  globalThis.window.takeCounts = () => {
    const taken = counts;
    counts = fresh();
    last = 0;
    return taken;
  };
}
