import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { EngineSettings } from '../engine.ts';
import type { OutboundConsole } from '../outbound-console.ts';
import { virtualTime } from '../scenario/play-time.ts';
import { HandClock } from './hand-clock.ts';
import { type LocalReceiver, localReceiver } from './local-receiver.ts';
import { engineWith, good } from './open-engine.ts';

/** An engine over a clock in hand and a receiver in the test's process; its Campaign Groups report once a minute. */
export interface Stage {
  readonly engine: OutboundConsole;
  readonly clock: HandClock;
  readonly receiver: LocalReceiver;
  /** Asks one Campaign Group or several; throws when it is refused. */
  ask(
    dbids: string | readonly string[],
    request: GroupRequest | 'load' | 'stop' | 'unload' | 'force-unload',
  ): Promise<void>;
  /** Lets time pass, each event only after the outcome of what was sent before it. */
  wait(seconds: number): Promise<void>;
  /** The notifications as they are now, in the order of their making. */
  notifications(): NotificationDetail[];
  /** `id group action -> outcome`, with the reason where it was dropped. */
  story(): string[];
}

export async function stageWith(
  groups: readonly object[],
  options: object = {},
  settings: Partial<EngineSettings> = {},
): Promise<Stage> {
  const clock = new HandClock();
  const receiver = await localReceiver();
  const engine = await engineWith(
    groups,
    {
      'send-campaigngroup-states': true,
      'campaigngroup-states-uri': receiver.uri,
      'campaigngroup-states-interval': 60,
      ...options,
    },
    { clock, ...settings },
  );
  const details = new Map<number, NotificationDetail>();
  engine.watch((detail) => details.set(detail.seq, detail));
  const notifications = () => [...details.values()].sort((one, other) => one.seq - other.seq);
  return {
    engine,
    clock,
    receiver,
    ask: async (dbids, request) => {
      const asked = typeof request === 'string' ? { do: request } : request;
      const { refused } = await good(engine, 'groups.request', { dbids: [dbids].flat(), request: asked });
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    wait: (seconds) => virtualTime(clock, engine).wait(seconds),
    notifications,
    story: () =>
      notifications().map(({ id, dbid, action, outcome, dropReason }) =>
        [id, dbid, action, '->', outcome, ...(dropReason ? [dropReason] : [])].join(' '),
      ),
  };
}
