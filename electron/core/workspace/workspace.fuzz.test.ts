import fc from 'fast-check';
import { expect, test } from 'vitest';
import sample from '../../../build/samples/sample-call-centre.json' with { type: 'json' };
import { occurrences } from '../../../shared/schedule/check.ts';
import { fuzzed } from '../../../shared/testing/fuzz.ts';
import { alteredJson, damaged, isPolluted } from '../../../shared/testing/hostile-texts.ts';
import { parseWorkspace, workspaceText } from './workspace-file.ts';

const full = {
  ...sample,
  responseRules: [
    {
      id: 'r1',
      name: 'R',
      match: { fields: [{ field: 'GSW_CAMPAIGN_GROUP_ACTION', is: 8 }] },
      respond: [{ kind: 'answer', status: 500 }],
    },
  ],
  schedules: [
    {
      campaignGroup: sample.campaignGroups[0]?.dbid,
      timeZone: 'Europe/Berlin',
      actions: [
        { id: 'a', when: { cron: '0 9 * * 1-5' }, request: { do: 'start', dialMode: 2 } },
        { id: 'b', when: { at: '2026-12-24T12:00:00' }, request: { do: 'stop' } },
      ],
    },
  ],
};

const texts = fc.oneof(damaged(JSON.stringify(full), JSON.stringify(full, null, 2)), alteredJson(full));

test('a workspace file is read and written again as it was, or its faults are named; nothing throws', () => {
  const seen = { good: 0, bad: 0 };
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseWorkspace(text, 'day.json');
      expect(isPolluted()).toBe(false);
      seen[read.ok ? 'good' : 'bad'] += 1;
      if (!read.ok) {
        expect(read.error).toMatchObject({ code: 'invalid', sentence: expect.stringContaining('day.json') });
        expect(read.error.faults?.length).toBeGreaterThan(0);
        expect(read.error.faults?.length).toBeLessThanOrEqual(50);
        for (const { path, message } of read.error.faults ?? []) {
          expect(message).not.toBe('');
          // The whole has no path; then the message has the place in the text, or says what the whole must be.
          if (path === '') expect(message).toMatch(/line \d+, column \d+|^must be|^is missing/);
        }
        return;
      }
      const written = workspaceText(read.value);
      expect(parseWorkspace(written, 'day.json')).toEqual(read);
      // What it is scheduled for can be reckoned, whatever the patterns are.
      const day = Date.UTC(2026, 0, 5);
      expect(occurrences(read.value.schedules, day, day + 86_400_000).length).toBeLessThanOrEqual(5_000);
    }),
    fuzzed(300),
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(0);
});
