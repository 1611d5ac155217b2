import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whySilent } from '../../../shared/advice/why-silent.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { good, groupOf, openEngine, workspaceOf } from '../testing/open-engine.ts';

const uri = 'http://127.0.0.1:9/nobody-listens';
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const settings = fc
  .record({
    'send-campaigngroup-states': optional(fc.boolean()),
    'campaigngroup-states-uri': optional(fc.constantFrom(uri, '')),
    'campaigngroup-states-interval': optional(fc.constantFrom(0, 1, 60)),
  })
  .map((set) => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)));

test('whenever a load would send nothing, the answer is not that all is well', async () => {
  await fc.assert(
    fc.asyncProperty(
      settings,
      settings,
      settings,
      fc.boolean(),
      fc.boolean(),
      async (all, own, other, isHeld, isLoaded) => {
        const clock = new HandClock();
        const engine = await openEngine({ clock });
        const text = workspaceOf([groupOf('101', { options: own }), groupOf('102', { options: other })], {
          options: all,
        });
        await good(engine, 'workspace.open-text', { title: 'Any', text });
        if (isLoaded) await good(engine, 'groups.request', { dbids: ['102'], request: { do: 'load' } });
        if (isHeld) await good(engine, 'sending.hold', {});
        const question = { state: engine.state, isConnected: true, now: clock.now(), machineNow: 0 };
        const before = engine.state.traffic;
        const answers = ['101', '102', null].map((dbid) => whySilent({ ...question, dbid }));
        const [ofUnloaded, ofOther, ofAll] = answers;
        await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
        const { waiting, sent } = engine.state.traffic;
        const leaves = waiting + sent > before.waiting + before.sent;
        const beats = engine.state.groups.byId['102']?.beat !== null;
        // One that is not loaded is never well; what stops its change is told from what stops periodic ones alone.
        expect(ofUnloaded?.isWell).toBe(false);
        expect(ofUnloaded?.headline === 'Changes are sent; periodic notifications are not.').toBe(leaves);
        expect(ofOther?.isWell).toBe(beats);
        expect(ofAll?.isWell).toBe(beats);
        if (!leaves && !beats) expect(ofAll?.reasons.length).toBeGreaterThan(0);
        for (const { isWell, reasons, headline } of answers) {
          expect(isWell).toBe(headline.startsWith('It is being sent: next 81001 in '));
          if (!isWell) expect(reasons[0]?.remedy.label).toBeTruthy();
        }
        await engine.close();
      },
    ),
    { numRuns: 150 },
  );
});
