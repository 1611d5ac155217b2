import { expect, test } from 'vitest';
import { noPins } from '../../../shared/domain/pins.ts';
import { groupView } from '../../../shared/testing/console-state.ts';
import type { Happening } from '../../../shared/testing/facts.ts';
import { detailOf } from '../../../shared/testing/rows.ts';
import { bodyValues } from './body-values.ts';
import { payloadRows } from './payload-rows.ts';
import { type SourceFacts, sourceOf, whyIrrelevant } from './payload-source.ts';

const rowsOf = (body: string) => payloadRows(body) ?? [];
const rowOf = (body: string, name: string, list: string | null = null) => {
  const row = rowsOf(body).find((candidate) => candidate.name === name && candidate.list === list);
  if (row === undefined) throw new Error(`There is no ${name}.`);
  return row;
};
const source = (facts: SourceFacts, name: string, list: string | null = null) =>
  sourceOf(rowOf(facts.detail.body, name, list), facts);

test('settings, the workspace, the request and the model are told apart', () => {
  const facts = { detail: detailOf(), view: groupView('101') };
  expect(source(facts, 'GSW_TENANT_NAME')).toBe('tenant of the workspace');
  expect(source(facts, 'GSW_GROUP_NAME')).toBe('setting Group');
  expect(source(facts, 'GSW_DIAL_MODE')).toMatch(/^start/);
  expect(source(facts, 'GSW_CAMPAIGN_GROUP_ACTION')).toBe('the request');
  expect(source(facts, 'GSW_STAT_HIT_RATIO')).toBe('statistics model');
  const periodic = { detail: detailOf({}, 'periodic'), view: undefined };
  expect(source(periodic, 'GSW_CAMPAIGN_GROUP_ACTOR')).toBe('fixed in a periodic notification');
});

test('a pin is said, of the Campaign Group and of a list', () => {
  const pins = { ...noPins, group: { hitRatio: 0.5 }, lists: { '302': { hitRatio: null } } };
  const view = groupView('101', { statistics: { ...groupView('101').statistics, pins } });
  const facts = { detail: detailOf(), view };
  expect(source(facts, 'GSW_STAT_HIT_RATIO')).toBe('a pin, as set now');
  expect(source(facts, 'GSW_STAT_BUSY_FACTOR')).toBe('statistics model');
  expect(source(facts, 'GSW_STAT_HIT_RATIO', '[0]')).toBe('statistics model');
  expect(source(facts, 'GSW_STAT_HIT_RATIO', '[1]')).toBe('a pin, as set now');
});

test('what is not as it should be names who changed it', () => {
  const intendedBody = detailOf().body;
  const body = intendedBody.replace('"GSW_DIAL_MODE":1', '"GSW_DIAL_MODE":99');
  const lost = { detail: detailOf({ body, intendedBody }), view: undefined };
  expect(source(lost, 'GSW_DIAL_MODE')).toBe('the loss laboratory');
  expect(source(lost, 'GSW_GROUP_NAME')).toBe('setting Group');
  const cause = { kind: 'redelivery', of: 3, edited: true } as const;
  expect(source({ ...lost, detail: detailOf({ body, intendedBody, cause }) }, 'GSW_DIAL_MODE')).toBe('edited by hand');
});

test('what was filled in has no other source', () => {
  const detail = detailOf({ body: '{"GSW_QUEUE_NAME":""}' });
  expect(source({ detail, view: undefined }, 'GSW_QUEUE_NAME')).toBe('filled in, since none is set');
});

test.each([
  ['load', 'GSW_STAT_HIT_RATIO', 'it is measured while running'],
  ['load', 'GSW_DIAL_MODE', 'it does not run'],
  ['setMode', 'GSW_OPTIMIZE_BY', 'no Predictive mode runs'],
  ['start', 'GSW_OPTIMIZE_BY', null],
  ['start', 'GSW_STAT_HIT_RATIO', null],
  ['load', 'GSW_TENANT_NAME', null],
] as const satisfies readonly (readonly [Happening, string, string | null])[])(
  'after %s, %s is irrelevant because: %s',
  (happening, name, why) => {
    const { body } = detailOf({}, happening);
    expect(whyIrrelevant(rowOf(body, name), bodyValues(body) ?? {})).toBe(why);
  },
);
