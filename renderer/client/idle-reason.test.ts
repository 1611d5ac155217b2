import { expect, test } from 'vitest';
import { sampleGroup } from '../testing/memory-state.ts';
import { idleReason } from './idle-reason.ts';

const list = { dbid: '1', name: 'A', records: 10, hitRatio: 0.3 };
const group = (more: object) => ({
  ...sampleGroup(1, 'Spring', 'Agents'),
  agents: 5,
  callingLists: [list],
  ...more,
});

test.each([
  [{}, null],
  [{ callingLists: undefined }, /no Calling List/],
  [{ callingLists: [{ ...list, records: 0 }] }, /no records/],
  [{ callingLists: [{ ...list, records: 0 }, list] }, null],
])('of %j the reason is %s', (more, reason) => {
  if (reason === null) expect(idleReason(group(more))).toBeNull();
  else expect(idleReason(group(more))).toMatch(reason);
});
