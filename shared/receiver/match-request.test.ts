import { expect, test } from 'vitest';
import { matchesRequest } from './match-request.ts';
import type { RequestMatch } from './response-rule.ts';

const body = {
  GSW_CAMPAIGN_GROUP_NAME: 'Spring@Agents',
  GSW_CAMPAIGN_GROUP_ACTION: 8,
  GSW_STAT_HIT_RATIO: null,
  GSW_CALLING_LISTS: [{ GSW_CALLING_LIST_DBID: '301', GSW_STAT_HIT_RATIO: 0.3 }, 'odd', null],
};
const request = { path: '/ocs/tenant?x=1', headers: { 'content-type': 'application/json; charset=utf-8' }, body };
const field = (name: string, is: string | number | null): RequestMatch => ({ fields: [{ field: name, is }] });

test.each<[string, RequestMatch, boolean]>([
  ['nothing is asked for', {}, true],
  ['a change', { kind: 'change' }, true],
  ['a periodic one', { kind: 'periodic' }, false],
  ['text', field('GSW_CAMPAIGN_GROUP_NAME', 'Spring@Agents'), true],
  ['text with a pattern', field('GSW_CAMPAIGN_GROUP_NAME', 'Spring@*'), true],
  ['other text', field('GSW_CAMPAIGN_GROUP_NAME', 'Spring'), false],
  ['a number', field('GSW_CAMPAIGN_GROUP_ACTION', 8), true],
  ['another number', field('GSW_CAMPAIGN_GROUP_ACTION', 7), false],
  ['a number written as text', field('GSW_CAMPAIGN_GROUP_ACTION', '8'), true],
  ['anything that is there', field('GSW_CAMPAIGN_GROUP_ACTION', '*'), true],
  ['null', field('GSW_STAT_HIT_RATIO', null), true],
  ['null is no text', field('GSW_STAT_HIT_RATIO', '*'), false],
  ['the body comes before its lists', field('GSW_STAT_HIT_RATIO', 0.3), false],
  ['an attribute of a list', field('GSW_CALLING_LIST_DBID', '301'), true],
  ['an attribute of another list', field('GSW_CALLING_LIST_DBID', '302'), false],
  ['what is not there', field('GSW_DIAL_MODE', '*'), false],
  ['what every object has', field('constructor', '*'), false],
  ['part of the path', { path: '/tenant' }, true],
  ['not part of the path', { path: '/other' }, false],
  ['the whole path as a pattern', { path: '/ocs/*' }, true],
  ['a pattern is for the whole path', { path: 'ocs*' }, false],
  ['a header, whatever its case', { header: { name: 'Content-Type', is: 'application/json*' } }, true],
  ['another value of a header', { header: { name: 'content-type', is: 'application/json' } }, false],
  ['a header that is not there', { header: { name: 'authorization', is: '*' } }, false],
  ['all that is given', { kind: 'change', path: '/ocs', ...field('GSW_CAMPAIGN_GROUP_ACTION', 8) }, true],
  ['one of two', { kind: 'periodic', ...field('GSW_CAMPAIGN_GROUP_ACTION', 8) }, false],
])('%s', (_what, match, matches) => {
  expect(matchesRequest(match, request)).toBe(matches);
});

test.each([undefined, null, 'text', 7, [], {}])('a body that is %j is neither a change nor a periodic one', (odd) => {
  const other = { ...request, body: odd };
  expect(matchesRequest({}, other)).toBe(true);
  expect(matchesRequest({ kind: 'change' }, other)).toBe(false);
  expect(matchesRequest({ kind: 'periodic' }, other)).toBe(false);
  expect(matchesRequest(field('GSW_CAMPAIGN_GROUP_NAME', '*'), other)).toBe(false);
});

test('action 0 is periodic', () => {
  const periodic = { ...request, body: { ...body, GSW_CAMPAIGN_GROUP_ACTION: 0 } };
  expect(matchesRequest({ kind: 'periodic' }, periodic)).toBe(true);
  expect(matchesRequest({ kind: 'change' }, periodic)).toBe(false);
});
