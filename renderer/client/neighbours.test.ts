import { expect, test } from 'vitest';
import type { GroupView } from '../../shared/contract/state.ts';
import type { GroupCondition } from '../../shared/domain/transition.ts';
import { newState, newView, sampleGroup } from '../testing/memory-state.ts';
import { planRequest } from './group-plan.ts';
import { Neighbours } from './neighbours.ts';

const running = (dialMode: 1 | 2 | 3): GroupCondition => ({ state: 5, dialing: { dialMode } });
const guidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const view = (number: number, group: string, condition: GroupCondition = { state: 4 }): GroupView => ({
  ...newView(sampleGroup(number, `C${number}`, group, { guid: guidOf(number) })),
  condition,
});

function neighbours(...views: readonly GroupView[]) {
  const byId = Object.fromEntries(views.map((one) => [one.configuration.dbid, one]));
  return new Neighbours({ ...newState([]), groups: { ids: Object.keys(byId), byId } });
}
const names = (found: Neighbours, of: GroupView) => found.of(of).map(({ name }) => name);

test('neighbours are the running ones of the same Group, one for each dial mode, and never itself', () => {
  const [one, two, three, four] = [
    view(1, 'A', running(1)),
    view(2, 'A', running(1)),
    view(3, 'A', running(3)),
    view(4, 'B', running(1)),
  ];
  const found = neighbours(one, two, three, four, view(5, 'A'));
  expect(names(found, one)).toEqual(['C2@A', 'C3@A']);
  expect(names(found, two)).toEqual(['C1@A', 'C3@A']);
  expect(names(found, four)).toEqual([]);
});

test('what moves counts as it will be', () => {
  const [one, two] = [view(1, 'A', running(1)), view(2, 'A')];
  const found = neighbours(one, two);
  found.move(two, running(3));
  found.move(one, { state: 4 });
  expect(names(found, one)).toEqual(['C2@A']);
  expect(names(found, two)).toEqual([]);
});

test('of many in one Group, one may run Progressive and all Preview', () => {
  const views = Array.from({ length: 300 }, (_, index) => view(index, 'A'));
  const byId = Object.fromEntries(views.map((one) => [one.configuration.dbid, one]));
  const ids = Object.keys(byId);
  const state = { ...newState([]), groups: { ids, byId } };
  const plan = (dialMode: number) => planRequest(state, { do: 'start', dialMode }, ids);
  expect(plan(2)).toMatchObject({ able: { length: 1 }, unable: { length: 299 } });
  expect(plan(3)).toMatchObject({ able: { length: 300 }, unable: { length: 0 } });
});
