import fc from 'fast-check';
import { expect, test } from 'vitest';
import sample from '../../build/samples/sample-call-centre.json' with { type: 'json' };
import { parseSeries } from '../domain/series-csv.ts';
import { fuzzed } from '../testing/fuzz.ts';
import { damaged, isPolluted } from '../testing/hostile-texts.ts';
import { type CampaignGroup, campaignGroupSchema } from '../workspace/campaign-group.ts';
import { Taken } from '../workspace/taken.ts';
import { readGroupsCsv } from './read.ts';
import { groupsCsv } from './write.ts';

const groups = sample.campaignGroups.map((group) => campaignGroupSchema.parse(group));
const file = groupsCsv(groups);
const files = [file, file.replaceAll(',', ';'), file.replaceAll('\r\n', '\n').replaceAll(',', '\t')];

test('rows of a CSV are good and stay so when they are written again, or their faults are named; nothing throws', () => {
  const seen = { good: 0, bad: 0 };
  fc.assert(
    fc.property(damaged(...files), (text) => {
      const read = readGroupsCsv(text, new Taken());
      expect(isPolluted()).toBe(false);
      if (read.fault !== null) {
        expect(read.fault).toMatch(/\w/);
        return;
      }
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { number, configuration, faults } of read.rows) {
        seen[configuration === null ? 'bad' : 'good'] += 1;
        expect(number).toBeLessThanOrEqual(lines);
        expect(faults.length > 0).toBe(configuration === null);
        for (const { message } of faults) expect(message).toMatch(/\w/);
      }
      const whole = read.rows.flatMap(({ configuration: one }) =>
        one?.dbid && one.guid ? (one as CampaignGroup) : [],
      );
      const again = readGroupsCsv(groupsCsv(whole), new Taken());
      if (whole.length > 0)
        expect(again).toMatchObject({
          fault: null,
          rows: whole.map((configuration) => ({ configuration, faults: [] })),
        });
    }),
    fuzzed(300),
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(0);
});

test('a series is points in order of time, or a sentence with the line; nothing throws', () => {
  const series = 'time,value\n0,0.5\n60,null\n120;0.7\n# end\n';
  fc.assert(
    fc.property(damaged(series, series.replaceAll('\n', '\r\n')), (text) => {
      const read = parseSeries(text);
      if ('fault' in read) {
        expect(read.fault).toMatch(/\w/);
        return;
      }
      const times = read.points.map(([time]) => time);
      expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
      for (const [, value] of read.points) expect(value === null || value >= 0).toBe(true);
    }),
    fuzzed(300),
  );
});
