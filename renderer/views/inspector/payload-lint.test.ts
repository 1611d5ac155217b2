import { expect, test } from 'vitest';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { releases } from '../../../shared/reporting/wire-profile.ts';
import { type Happening, happenings } from '../../../shared/testing/facts.ts';
import { lintBody } from './payload-lint.ts';

const at = happenings.start.occurredAt;

/** What is found in a body that was changed; undefined leaves an attribute out. */
function found(changed: Record<string, unknown>, happening: Happening = 'start', id = 81000) {
  const sound = notificationBody('8.1.517.04', happenings[happening]);
  const body = JSON.stringify({ ...JSON.parse(sound), ...changed });
  return lintBody({ body, id, at, intendedBody: sound });
}

test('what the console itself sends is sound, in every release', () => {
  for (const release of releases)
    for (const [happening, facts] of Object.entries(happenings)) {
      const body = notificationBody(release, facts);
      expect(lintBody({ body, id: happening === 'periodic' ? 81001 : 81000, at, intendedBody: null })).toEqual([]);
    }
});

test.each([
  [{ GSW_TENANT_NAME: undefined }, 'GSW_TENANT_NAME', 'is missing', 'Send it always'],
  [{ GSW_STAT_BUSY_FACTOR: undefined }, 'GSW_STAT_BUSY_FACTOR', 'is missing', 'Send it always'],
  [{ GSW_TENANT_NAME: null }, 'GSW_TENANT_NAME', 'must be a string, not null', 'Only statistics may be null'],
  [{ GSW_EXTRA: 1 }, 'GSW_EXTRA', 'is not known here', 'Leave it out'],
  [{ 'GSW EXTRA': 1 }, '["GSW EXTRA"]', 'is not known here', 'Leave it out'],
  [{ GSW_DIAL_MODE: '1' }, 'GSW_DIAL_MODE', 'must be', 'without quotes'],
  [{ GSW_STAT_HIT_RATIO: -0.1 }, 'GSW_STAT_HIT_RATIO', 'must be', 'Send a value'],
  [{ GSW_DATE_TIME: '1528133523' }, 'GSW_DATE_TIME', 'must be', 'three decimals'],
  [{ GSW_CALLING_LISTS: [{}] }, 'GSW_CALLING_LISTS[0].GSW_CALLING_LIST_NAME', 'is missing', 'Send it always'],
])('%j breaks the schema at %s', (changed, path, message, fix) => {
  const [first] = found(changed);
  expect(first).toMatchObject({ level: 'fault', path });
  expect(first?.message).toContain(message);
  expect(first?.fix).toContain(fix);
});

test.each([
  [
    { GSW_DIAL_MODE: 99, GSW_OPTIMIZE_BY: undefined, GSW_OPTIMIZE_GOAL: undefined },
    'GSW_DIAL_MODE',
    'not a number of this',
  ],
  [
    { GSW_DIAL_MODE: undefined, GSW_OPTIMIZE_BY: undefined, GSW_OPTIMIZE_GOAL: undefined },
    'GSW_DIAL_MODE',
    'missing although',
  ],
  [{ GSW_OPTIMIZE_GOAL: undefined }, 'GSW_OPTIMIZE_GOAL', 'missing although'],
  [{ GSW_OPTIMIZE_GOAL: 101 }, 'GSW_OPTIMIZE_GOAL', 'out of range'],
  [{ GSW_STAT_HIT_RATIO: 85 }, 'GSW_STAT_HIT_RATIO', 'more than 100 %'],
  [{ GSW_DATE_TIME: '1528133553.412' }, 'GSW_DATE_TIME', '30 s after'],
  [{ GSW_CAMPAIGN_NAME: 'x' }, 'GSW_CAMPAIGN_GROUP_NAME', 'not made of'],
])('%j is doubtful at %s', (changed, path, message) => {
  expect(found(changed)).toEqual([
    expect.objectContaining({ level: 'doubt', path, message: expect.stringContaining(message) }),
  ]);
});

test('a mode or a method in a Campaign Group that does not run is doubtful', () => {
  expect(found({ GSW_DIAL_MODE: 2, GSW_OPTIMIZE_BY: 1 }, 'load').map(({ path }) => path)).toEqual([
    'GSW_DIAL_MODE',
    'GSW_OPTIMIZE_BY',
  ]);
});

test('a state that does not follow from the action, and an action in a periodic notification, are doubtful', () => {
  expect(found({ GSW_CAMPAIGN_GROUP_STATE: 4 }, 'unload')).toMatchObject([{ path: 'GSW_CAMPAIGN_GROUP_STATE' }]);
  expect(found({ GSW_CAMPAIGN_GROUP_ACTION: 9 }, 'periodic', 81001)).toMatchObject([
    { path: 'GSW_CAMPAIGN_GROUP_ACTION' },
  ]);
});

test('what is sent again may speak of another time', () => {
  const body = notificationBody('8.1.517.04', happenings.load);
  expect(lintBody({ body, id: 81000, at: null, intendedBody: null })).toEqual([]);
});

test('a text that is no JSON is one fault, with its place', () => {
  const body = notificationBody('8.1.517.04', happenings.load).slice(0, 40);
  expect(lintBody({ body, id: 81000, at, intendedBody: null })).toEqual([
    {
      level: 'fault',
      path: '',
      message: expect.stringMatching(/line 1, column 41/),
      fix: expect.stringContaining('JSON'),
    },
  ]);
  expect(lintBody({ body: '', id: 81000, at, intendedBody: null })).toHaveLength(1);
  expect(lintBody({ body: '[]', id: 81000, at, intendedBody: null })).toHaveLength(1);
});
