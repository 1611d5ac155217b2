import { expect, test } from 'vitest';
import { notificationBody } from '../reporting/notification-body.ts';
import { releases } from '../reporting/wire-profile.ts';
import { type Happening, happenings } from '../testing/facts.ts';
import { bodyCheck, verdictOf } from './check-body.ts';

const check = bodyCheck('8.1.517.04');
const body = (happening: Happening, said: object = {}) =>
  JSON.stringify({ ...JSON.parse(notificationBody('8.1.517.04', happenings[happening])), ...said });

test.each(releases)('what release %s sends is understood', (release) => {
  for (const facts of Object.values(happenings)) {
    const checked = bodyCheck(release)(notificationBody(release, facts));
    expect(checked.problems).toEqual([]);
    expect(verdictOf(checked, true)).toBe('understood');
  }
});

test('what it says of the Campaign Group is read', () => {
  expect(check(body('start')).facts).toEqual({
    dbid: '101',
    campaignGroup: 'Spring@Agents',
    state: 5,
    dialMode: 1,
    optimizeBy: 1,
    optimizeGoal: 85,
    saidAt: 1_528_133_523_412,
    periodic: false,
  });
  expect(check(body('unload')).facts).toMatchObject({ state: 0, dialMode: null, optimizeBy: null, periodic: false });
  expect(check(body('periodic')).facts).toMatchObject({ state: 5, periodic: true });
});

test.each([
  ['an attribute of the other release', 'GSW_STAT_BUSY_FACTOR', bodyCheck('8.1.512.02'), {}],
  ['a number as text', 'GSW_CAMPAIGN_GROUP_STATE', check, { GSW_CAMPAIGN_GROUP_STATE: '5' }],
  ['an attribute more', 'GSW_EXTRA', check, { GSW_EXTRA: 1 }],
  ['an attribute less', 'GSW_QUEUE_NAME', check, { GSW_QUEUE_NAME: undefined }],
  ['null where it must not be', 'GSW_TENANT_NAME', check, { GSW_TENANT_NAME: null }],
  [
    'a fault in a list',
    'GSW_CALLING_LISTS[0].GSW_STAT_HIT_RATIO',
    check,
    {
      GSW_CALLING_LISTS: [
        {
          GSW_STAT_HIT_RATIO: 'x',
          GSW_CALLING_LIST_NAME: 'A',
          GSW_CALLING_LIST_DBID: '1',
          GSW_STAT_TIME_TO_COMPLETE: null,
        },
      ],
    },
  ],
])('%s is a problem, and the rest is believed', (_what, path, checking, said) => {
  const checked = checking(body('start', said));
  expect(checked.problems.map((problem) => problem.path)).toContain(path);
  expect(checked.facts).toMatchObject({ dbid: '101', dialMode: 1 });
  expect(verdictOf(checked, true)).toBe('problems');
});

test('at most 20 problems are named', () => {
  const extra = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`EXTRA_${index}`, index]));
  expect(check(body('load', extra)).problems).toHaveLength(20);
});

test('of very many Calling Lists the first ones are checked', () => {
  const problemsOf = (faulty: number) => {
    const lists = Array.from({ length: 200_000 }, (_, index) =>
      index >= faulty
        ? {}
        : {
            GSW_CALLING_LIST_NAME: 'A',
            GSW_CALLING_LIST_DBID: '1',
            GSW_STAT_HIT_RATIO: null,
            GSW_STAT_TIME_TO_COMPLETE: null,
          },
    );
    return check(body('load', { GSW_CALLING_LISTS: lists })).problems.length;
  };
  expect([problemsOf(0), problemsOf(999), problemsOf(1_000)]).toEqual([20, 4, 0]);
});

test.each([
  ['no JSON', 'not json', 'is not valid JSON'],
  ['nothing', '', 'is not valid JSON'],
  ['half a body', '{"GSW_USER_EVENT":"Camp', 'is not valid JSON'],
  ['no object', '[]', 'must be an object'],
  ['null', 'null', 'must be an object'],
])('%s is unreadable', (_what, text, message) => {
  const checked = check(text);
  expect(checked.problems[0]?.message).toContain(message);
  expect([checked.facts, verdictOf(checked, true)]).toEqual([null, 'unreadable']);
});

test.each([7, '', null, undefined])('with the DBID %j no Campaign Group is named', (dbid) => {
  expect(check(body('load', { GSW_CAMPAIGN_GROUP_DBID: dbid })).facts).toBeNull();
});

test.each(['', 'x', '1e3', '-1', ' 1 ', 1_528_133_523, null])('the time %j cannot be read', (said) => {
  expect(check(body('load', { GSW_DATE_TIME: said })).facts?.saidAt).toBeNull();
});

test('who was answered with an error has not been understood, whatever he said', () => {
  expect(verdictOf(check(body('load')), false)).toBe('rejected');
  expect(verdictOf(check(''), false)).toBe('rejected');
});
