import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { OptionSettings } from '../../../shared/reporting/options.ts';
import type { CallingList } from '../../../shared/workspace/campaign-group.ts';
import type { EngineSettings } from '../engine.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { groupOf, workspaceOf as workspaceText } from './workspaces.ts';

/** A Campaign Group for tests: only what matters to them. */
export interface TestGroup {
  readonly dbid: string;
  readonly campaign?: string;
  readonly group?: string;
  readonly options?: OptionSettings;
  readonly callsInProgressSeconds?: number;
  readonly unloadSeconds?: number;
  readonly agents?: number;
  readonly callingLists?: readonly CallingList[];
  readonly autoComplete?: boolean;
  readonly historyLength?: number;
}

/** An engine that keeps nothing, with Campaign Groups that unload at once, and a record of its notifications. */
export class TestConsole {
  readonly engine: OutboundConsole;
  readonly #details = new Map<number, NotificationDetail>();
  #waiters: { holds: () => boolean; resolve: () => void }[] = [];

  static async open(
    options: OptionSettings,
    groups: readonly TestGroup[],
    settings: Partial<EngineSettings> = {},
  ): Promise<TestConsole> {
    const engine = await OutboundConsole.open({
      host: { kind: 'none', version: 'test' },
      profileFolder: null,
      ...settings,
    });
    const test = new TestConsole(engine);
    const opened = await engine.call('workspace.open-text', { title: 'test', text: workspaceOf(options, groups) });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return test;
  }

  private constructor(engine: OutboundConsole) {
    this.engine = engine;
    engine.watch((detail) => {
      this.#details.set(detail.seq, detail);
      for (const waiter of this.#waiters.filter(({ holds }) => holds())) {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        waiter.resolve();
      }
    });
  }

  /** All notifications, in the order of their making. */
  get notifications(): NotificationDetail[] {
    return [...this.#details.values()].sort((one, other) => one.seq - other.seq);
  }

  /** Those of one Campaign Group. */
  of(dbid: string): NotificationDetail[] {
    return this.notifications.filter((detail) => detail.dbid === dbid);
  }

  async request(dbids: string | string[], request: GroupRequest): Promise<void> {
    const answer = await this.engine.call('groups.request', { dbids: [dbids].flat(), request });
    if (!answer.ok || answer.value.refused.length > 0) throw new Error(JSON.stringify(answer));
  }

  async setOptions(settings: OptionSettings): Promise<number> {
    const answer = await this.engine.call('options.set', { settings });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value.dropped;
  }

  /** Resolves once the notifications are as `holds` says; looked at whenever one of them changes. */
  until(holds: (notifications: NotificationDetail[]) => boolean): Promise<void> {
    if (holds(this.notifications)) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ holds: () => holds(this.notifications), resolve }));
  }
}

function workspaceOf(options: OptionSettings, groups: readonly TestGroup[]): string {
  return workspaceText(
    groups.map(({ dbid, ...rest }) => groupOf(dbid, rest)),
    {
      application: 'OCS_Test',
      options: { 'send-campaigngroup-states': true, 'campaigngroup-states-interval': 0, ...options },
    },
  );
}
