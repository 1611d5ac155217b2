import { expect, test } from 'vitest';
import { bodyCheck } from '../receiver/check-body.ts';
import { namesOf, tickText } from './case.ts';
import { caseOf, conformanceCases } from './cases.ts';
import { VirtualGroup } from './virtual-group.ts';

const guid = '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11';
const bodiesOf = (id: string) => {
  const one = caseOf(id);
  if (!one) throw new Error(id);
  const group = new VirtualGroup(one, 1, { now: () => 1_000, guid });
  return one.messages.map((message) => group.make(message));
};

test('the suite has every case that a receiver has to be tried with, each once', () => {
  const ids = conformanceCases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(
    [
      ...['changes', 'periodic', 'null-statistics', 'missing-dial-mode', 'unknown-tenant', 'unknown-number'],
      ...['extra-field', 'duplicates', 'out-of-order', 'burst', 'slow', 'down-then-up', 'restart', 'unicode'],
      ...['long-names', 'release-512', 'release-517', 'keep-alive', 'many-lists', 'silence'],
    ].sort(),
  );
});

test.each(conformanceCases)('$id says what it is, and can be sent', (one) => {
  for (const text of [one.sends, one.why]) expect(text).toMatch(/^[A-Zn].*[.]$/);
  expect(one.source.text).not.toBe('');
  expect(new Set(one.ticks.map(({ id }) => id)).size).toBe(one.ticks.length);
  for (const tick of one.ticks) expect(tickText(one, tick)).not.toContain('{');
  for (const index of one.order ?? []) expect(index).toBeLessThan(one.messages.length);
  expect(bodiesOf(one.id)).toHaveLength(one.messages.length);
});

test('bodies are what the release sends, but where the case is about a difference', () => {
  const odd = conformanceCases.filter(({ id, release }) =>
    bodiesOf(id).some(({ body }) => bodyCheck(release)(body).problems.length > 0),
  );
  expect(odd.map(({ id }) => id)).toEqual(['extra-field']);
});

test('time goes on from one notification to the next, also when the clock stands still', () => {
  expect(bodiesOf('changes').map(({ body }) => JSON.parse(body).GSW_DATE_TIME)).toEqual([
    ...['1.000', '1.001', '1.002', '1.003', '1.004'],
  ]);
});

test('the five changes, in numbers', () => {
  const said = bodiesOf('changes').map(({ body }) => {
    const { GSW_CAMPAIGN_GROUP_ACTION, GSW_CAMPAIGN_GROUP_STATE, GSW_DIAL_MODE } = JSON.parse(body);
    return [GSW_CAMPAIGN_GROUP_ACTION, GSW_CAMPAIGN_GROUP_STATE, GSW_DIAL_MODE];
  });
  expect(said).toEqual([
    [7, 4, undefined],
    [9, 5, 1],
    [11, 5, 2],
    [10, 4, undefined],
    [8, 0, undefined],
  ]);
});

test('Campaign Groups of different cases share neither name nor DBID', () => {
  const seen = conformanceCases.map((one) => {
    const [first] = bodiesOf(one.id);
    return first?.dbid;
  });
  expect(new Set(seen).size).toBe(conformanceCases.length);
  expect(namesOf('burst', {}, 50)).toMatchObject({ campaign: 'Conformance_burst_50', group: 'Suite' });
});

test('long names have 255 characters, and a large body has at least 40 KB', () => {
  expect(JSON.parse(bodiesOf('long-names')[0]?.body ?? '')).toMatchObject({
    GSW_CAMPAIGN_NAME: expect.stringMatching(/^.{255}$/),
    GSW_GROUP_NAME: expect.stringMatching(/^.{255}$/),
  });
  expect(bodiesOf('many-lists')[0]?.body.length).toBeGreaterThan(40_000);
});
