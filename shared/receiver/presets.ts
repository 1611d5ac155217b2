import { ReportedAction } from '../domain/enumerations.ts';
import { t } from '../strings/t.ts';
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

type PresetId = 'flaky' | 'slow' | 'unload-500' | 'never' | 'reset' | 'malformed' | 'every-third';

interface Told {
  readonly match?: RequestMatch;
  readonly select?: Selection;
  readonly respond: Response;
}

function preset(id: PresetId, { match = {}, select, respond }: Told): ResponsePreset {
  const name = t(`answering.presets.${id}.name`);
  return {
    id,
    name,
    sentence: t(`answering.presets.${id}.sentence`),
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
  preset('flaky', {
    select: { kind: 'percent', percent: 20, seed: 1 },
    respond: { kind: 'answer', status: 503 },
  }),
  preset('slow', {
    respond: { kind: 'answer', status: 200, delay: { kind: 'exponential', meanMs: 2_000 } },
  }),
  preset('unload-500', {
    match: unload,
    respond: { kind: 'answer', status: 500 },
  }),
  preset('never', { respond: { kind: 'never' } }),
  preset('reset', {
    respond: { kind: 'reset' },
  }),
  preset('malformed', {
    respond: { kind: 'malformed' },
  }),
  preset('every-third', {
    select: { kind: 'every', n: 3 },
    respond: { kind: 'answer', status: 503 },
  }),
];
