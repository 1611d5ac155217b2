import fc from 'fast-check';
import { expect, test } from 'vitest';
import healed from '../../../build/samples/lost-and-healed.json' with { type: 'json' };
import short from '../../../build/samples/short-day.json' with { type: 'json' };
import virtual from '../../../build/samples/virtual-morning.json' with { type: 'json' };
import { scenarioText } from '../../../shared/scenario/scenario-text.ts';
import { fuzzed } from '../../../shared/testing/fuzz.ts';
import { alteredJson, damaged, isPolluted } from '../../../shared/testing/hostile-texts.ts';
import { parseScenario } from './read-scenario.ts';

const samples = [healed, short, virtual];
const repeats = (levels: number, inner: string) =>
  `{"version":1,"name":"N","workspace":{"version":1},"steps":[${'{"repeat":2,"steps":['.repeat(levels)}${inner}${']}'.repeat(levels)}]}`;
const nested = fc
  .tuple(fc.nat({ max: 60 }), fc.constantFrom('{"wait":1}', '{"wait":"x"}', '{"do":"load","group":"none"}', ''))
  .map(([levels, inner]) => repeats(levels, inner));
const texts = fc.oneof(
  { weight: 4, arbitrary: damaged(...samples.map((sample) => JSON.stringify(sample, null, 2))) },
  { weight: 4, arbitrary: alteredJson(...samples) },
  { weight: 1, arbitrary: nested },
);

test('a scenario is read and written again as it was, or its faults are named with their places; nothing throws', async () => {
  const seen = { good: 0, bad: 0 };
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const read = await parseScenario(text, 'day.json', null);
      expect(isPolluted()).toBe(false);
      seen[read.ok ? 'good' : 'bad'] += 1;
      if (!read.ok) {
        expect(read.error).toMatchObject({ code: 'invalid', sentence: 'day.json is not a valid scenario file.' });
        expect(read.error.faults?.length).toBeGreaterThan(0);
        for (const { message, place } of read.error.faults ?? []) {
          expect(message).not.toBe('');
          if (place === undefined) expect(message).toMatch(/line \d+, column \d+/);
          else expect(place.line).toBeLessThanOrEqual(text.split('\n').length);
        }
        return;
      }
      const { workspace: _, ...scenario } = read.value.scenario;
      const whole = { ...scenario, workspace: read.value.workspace };
      const again = await parseScenario(scenarioText(whole), 'day.json', null);
      expect(again).toMatchObject({ ok: true, value: { scenario, workspace: read.value.workspace } });
    }),
    fuzzed(300),
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(0);
});

test.each([48, 49, 1_000, 100_000])(
  '%i repeats in one another are read, or are a fault with its place',
  async (levels) => {
    const read = await parseScenario(repeats(levels, '{"wait":1}'), 'day.json', null);
    if (levels === 48) expect(read.ok).toBe(true);
    else
      expect(read).toMatchObject({
        error: {
          faults: [{ path: '', message: expect.stringMatching(/^is nested more than 100 levels deep \(line 1/) }],
        },
      });
  },
);
