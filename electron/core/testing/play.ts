import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { scenarioSchema } from '../../../shared/scenario/scenario.ts';
import { workspaceSchema } from '../../../shared/workspace/workspace.ts';
import { type Played, type PlaySettings, playScenario } from '../scenario/play-scenario.ts';
import type { StepResult } from '../scenario/stage.ts';
import { groupOf } from './open-engine.ts';

interface Said extends Partial<PlaySettings> {
  readonly groups?: readonly object[];
  /** Of the application. */
  readonly options?: object;
  readonly clock?: 'real' | 'virtual';
  readonly startAt?: string | undefined;
  readonly deliveries?: 'any';
}

/** Plays steps, in virtual time and with the built-in receiver as the target unless a test says otherwise. */
export async function playOf(
  steps: readonly unknown[],
  said: Said = {},
  stop?: AbortSignal,
): Promise<Played & { readonly told: StepResult[] }> {
  const { groups = [groupOf('101')], options = {}, clock = 'virtual', startAt: _start, deliveries, ...settings } = said;
  const workspace = {
    version: 1,
    campaignGroups: groups,
    options: { 'campaigngroup-states-interval': 60, ...options },
  };
  const times = 'startAt' in said ? {} : { startAt: '2026-01-05T08:00:00Z' };
  const scenario = {
    version: 1,
    name: 'Test',
    clock,
    ...(clock === 'virtual' ? times : {}),
    workspace,
    deliveries,
    steps,
  };
  const told: StepResult[] = [];
  const played = await playScenario(
    { scenario: scenarioSchema.parse(scenario), workspace: workspaceSchema.parse(workspace) },
    { version: 'test', receiver: settings.uri === undefined, speed: 1, ...settings },
    { step: (result) => told.push(result), notification: () => undefined },
    stop,
  );
  return { ...played, told };
}

/** What was sent, as `seconds since the start: dbid action state`. */
export function sentOf({ notifications }: Pick<Played, 'notifications'>): string[] {
  return notifications.map(({ body }) => {
    const sent = bodyOf({ body });
    const seconds = Number(sent.GSW_DATE_TIME) - Date.parse('2026-01-05T08:00:00Z') / 1_000;
    return `${Math.round(seconds * 1_000) / 1_000}: ${sent.GSW_CAMPAIGN_GROUP_DBID} ${sent.GSW_CAMPAIGN_GROUP_ACTION} ${sent.GSW_CAMPAIGN_GROUP_STATE}`;
  });
}

export function bodyOf({ body }: Pick<NotificationDetail, 'body'>): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
