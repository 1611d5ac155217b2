import { ReportedAction } from '../domain/enumerations.ts';
import type { RequestMatch, Response, ResponseRule, Selection } from './response-rule.ts';

/** Response rules with a name that people know; "down" is not among them, since a server that is down answers nothing. */
export interface ResponsePreset {
  readonly id: string;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly sentence: string;
  /** The rules that do it; `newId` gives ids that no other rule has. */
  readonly rules: (newId: () => string) => ResponseRule[];
}

interface Told {
  readonly match?: RequestMatch;
  readonly select?: Selection;
  readonly respond: Response;
}

function preset(id: string, name: string, sentence: string, { match = {}, select, respond }: Told): ResponsePreset {
  return {
    id,
    name,
    sentence,
    rules: (newId) => [
      { id: newId(), name, on: true, match, select: select ?? { kind: 'all' }, respond: [respond], repeat: true },
    ],
  };
}

const unload: RequestMatch = {
  kind: 'change',
  fields: [{ field: 'GSW_CAMPAIGN_GROUP_ACTION', is: ReportedAction.unload }],
};

export const responsePresets: readonly ResponsePreset[] = [
  preset('flaky', 'Flaky 20 %', 'One request in five, by chance, is answered with 503.', {
    select: { kind: 'percent', percent: 20, seed: 1 },
    respond: { kind: 'answer', status: 503 },
  }),
  preset('slow', 'Slow', 'Every answer takes 2 seconds on average, a few of them much longer.', {
    respond: { kind: 'answer', status: 200, delay: { kind: 'exponential', meanMs: 2_000 } },
  }),
  preset('unload-500', '500 on unload', 'Every unload is answered with 500, all else with 200.', {
    match: unload,
    respond: { kind: 'answer', status: 500 },
  }),
  preset('never', 'Never answers', 'Every request is taken, and none is answered.', { respond: { kind: 'never' } }),
  preset('reset', 'Resets connections', 'Every connection is reset once the request is in.', {
    respond: { kind: 'reset' },
  }),
  preset('malformed', 'Malformed answers', 'Every request is answered with bytes that are no HTTP.', {
    respond: { kind: 'malformed' },
  }),
  preset('every-third', '503 every 3rd', 'Every third request is answered with 503.', {
    select: { kind: 'every', n: 3 },
    respond: { kind: 'answer', status: 503 },
  }),
];
