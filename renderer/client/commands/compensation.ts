import type { ConsoleState } from '../../../shared/contract/state.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { GroupCondition } from '../../../shared/domain/transition.ts';
import { t } from '../../../shared/strings/t.ts';
import { plannedTraffic } from '../confirmation.ts';
import { type AbleGroup, whyNot } from '../group-plan.ts';
import type { WindowState } from '../window-state.ts';

/** What would make up for a request: another request, and a label that names what it sends. */
export interface Compensation {
  readonly request: GroupRequest;
  readonly label: string;
}

/** Null where the Campaign Groups were in different ways before, so that no one request brings all of them back. */
export function compensationOf(
  request: GroupRequest,
  done: readonly AbleGroup[],
  state: ConsoleState,
): Compensation | null {
  const back = backOf(request, done);
  if (back === null) return null;
  const { total, hosts } = plannedTraffic(
    state,
    done.map(({ dbid }) => ({ dbid, reports: 1 })),
  );
  const what = t(`results.compensation.labels.${back.do}`);
  const label =
    total === 0
      ? t('results.compensation.silent', { what })
      : t('results.compensation.sends', { what, count: total, hosts: hosts.join(', ') });
  return { request: back, label };
}

/** Why what would make up for it cannot be done yet, or no more: an unload takes its time. Null when it can for some. */
export function whyNotYet(
  { engine }: Pick<WindowState, 'engine'>,
  { do: kind }: GroupRequest,
  dbids: readonly string[],
): string | null {
  let first: string | null = null;
  for (const dbid of dbids) {
    const view = engine?.groups.byId[dbid];
    const refusal = view === undefined ? null : whyNot(view.condition, kind);
    if (view !== undefined && refusal === null) return null;
    first ??= refusal?.sentence ?? t('results.common.gone');
  }
  return first;
}

function backOf(request: GroupRequest, done: readonly AbleGroup[]): GroupRequest | null {
  switch (request.do) {
    case 'load':
      return { do: 'unload' };
    case 'start':
      return { do: 'stop' };
    case 'stop':
      return asBefore('start', done);
    case 'set-mode':
      return asBefore('set-mode', done);
    case 'unload':
    case 'force-unload':
    case 'complete':
      return { do: 'load' };
  }
}

/** Only where all of them dialed in the same way. */
function asBefore(kind: 'start' | 'set-mode', done: readonly AbleGroup[]): GroupRequest | null {
  const ways = new Set(done.map(({ before }) => JSON.stringify(dialingOf(before))));
  const dialing = done[0] ? dialingOf(done[0].before) : null;
  if (ways.size !== 1 || dialing === null) return null;
  const { dialMode, optimization } = dialing;
  if (!optimization) return { do: kind, dialMode };
  return { do: kind, dialMode, optimizeBy: optimization.by, optimizeGoal: optimization.goal };
}

function dialingOf(condition: GroupCondition) {
  return condition.state === 5 ? condition.dialing : null;
}
