import { expect, test } from 'vitest';
import { usualRetention } from '../../../shared/contract/state.ts';
import { Actor, GroupState } from '../../../shared/domain/enumerations.ts';
import { campaignGroupSchema } from '../../../shared/workspace/campaign-group.ts';
import { GroupDialing } from '../dialing/group-dialing.ts';
import { Group } from '../groups/group.ts';
import { systemRandom } from '../ports/random.ts';
import { groupOf } from '../testing/workspaces.ts';
import { WorkspaceDocument } from './document.ts';
import { sessionSchema } from './session.ts';
import { sessionText } from './session-text.ts';

const at = Date.parse('2026-01-05T08:00:00Z');
const running = { state: GroupState.running, dialing: { dialMode: 1, optimization: { by: 1, goal: 85 } } } as const;

function loadedGroups(count: number): Group[] {
  return Array.from({ length: count }, (_, index) => {
    const callingLists = [{ dbid: `${9_001 + index}`, name: 'A', records: 10, hitRatio: 0.3 }];
    const group = new Group(campaignGroupSchema.parse(groupOf(`${101 + index}`, { callingLists })));
    group.condition = { state: GroupState.active };
    group.calls = new GroupDialing(group.configuration, systemRandom);
    group.control = Actor.ocsClient;
    return group;
  });
}

const textOf = (document: WorkspaceDocument, groups: readonly Group[]) =>
  sessionText(document, groups, at, usualRetention);
const read = (text: string) => sessionSchema.parse(JSON.parse(text));

test('what is written of nothing, of what is untouched, and of what runs, is a session', () => {
  const document = new WorkspaceDocument();
  expect(read([...textOf(document, [])].join(''))).toMatchObject({ at, groups: [], retention: usualRetention });
  const [one, other, third] = loadedGroups(3) as [Group, Group, Group];
  one.condition = running;
  other.condition = { state: GroupState.notLoaded };
  third.condition = { state: GroupState.notLoaded };
  third.pins = { group: { hitRatio: 1 }, lists: {} };
  const session = read([...textOf(document, [one, other, third])].join(''));
  expect(session.workspace.campaignGroups).toEqual([one, other, third].map(({ configuration }) => configuration));
  expect(session.groups).toMatchObject([
    {
      dbid: '101',
      state: GroupState.running,
      dialing: { dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
      calls: { lists: { 9001: { completed: 0 } } },
    },
    { dbid: '103', state: GroupState.notLoaded, pins: third.pins },
  ]);
});

test('however many Campaign Groups there are, no piece is long', () => {
  const pieces = [...textOf(new WorkspaceDocument(), loadedGroups(2_000))];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});

test('what is changed while it is written is not in it: it is one moment of the session', () => {
  const [document, groups] = [new WorkspaceDocument(), loadedGroups(1_000)];
  document.schedules = [{ campaignGroup: '101', enabled: true, timeZone: 'UTC', actions: [] }];
  const before = [...textOf(document, groups)].join('');
  const pieces = textOf(document, groups)[Symbol.iterator]();
  const written = [pieces.next().value, pieces.next().value];
  document.title = 'Another';
  document.schedules = [];
  for (const group of groups.splice(0, 500)) {
    group.condition = running;
    group.pins = { group: { hitRatio: 1 }, lists: {} };
    group.control = Actor.internal;
    group.calls = null;
    group.configuration = { ...group.configuration, campaign: 'Same' };
  }
  for (const piece of { [Symbol.iterator]: () => pieces }) written.push(piece);
  expect(written.join('')).toBe(before);
  expect([...textOf(document, groups)].join('')).not.toBe(before);
});
