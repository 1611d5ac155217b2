import fc from 'fast-check';
import { Agent, request } from 'undici';
import { expect, test } from 'vitest';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { happenings } from '../../../shared/testing/facts.ts';
import { builtInReceiver } from '../testing/built-in-receiver.ts';

const bodies = [...Object.values(happenings).map((facts) => notificationBody('8.1.517.04', facts)), '{}', 'no JSON'];

const response = fc.oneof(
  fc.record({
    kind: fc.constant('answer'),
    status: fc.constantFrom(200, 204, 404, 503),
    slowBodyMs: fc.constantFrom(0, 3),
    body: fc.constantFrom('', 'some text'),
  }),
  fc.record({
    kind: fc.constantFrom('close', 'reset', 'malformed'),
    delay: fc.constant({ kind: 'uniform', fromMs: 0, toMs: 4 }),
  }),
);
const select = fc.oneof(
  fc.record({ kind: fc.constant('percent'), percent: fc.integer({ min: 0, max: 100 }), seed: fc.nat() }),
  fc.record({ kind: fc.constant('every'), n: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('nth'), n: fc.integer({ min: 1, max: 20 }) }),
);
const match = fc.constantFrom({}, { kind: 'change' }, { kind: 'periodic' }, { path: '/1' });
const rules = fc
  .array(fc.record({ match, select, respond: fc.array(response, { minLength: 1, maxLength: 3 }) }), { maxLength: 4 })
  .map((all) => all.map((rule, index) => ({ ...rule, id: `r${index}`, name: `Rule ${index}` })));

test('under any rules each request is told once, in order, and its report, its record and the counts agree', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 60 }),
      async (given, sent) => {
        const agent = new Agent({ connections: 8, pipelining: 1 });
        desk.setRules([]);
        desk.setRules(given);
        desk.receiver.clear();
        await desk.receiver.drained();
        desk.reports.length = 0;
        const outcomes = await Promise.all(
          sent.map(async (body, index) => {
            const answer = await request(`${uri}/${index % 3}`, { method: 'POST', body, dispatcher: agent }).catch(
              () => null,
            );
            // What breaks off in its body was answered all the same.
            await answer?.body.dump().catch(() => undefined);
            return answer?.statusCode ?? null;
          }),
        );
        const kept = [...(await desk.kept())].reverse();
        await agent.destroy();
        expect(desk.reports.map(({ receipt }) => receipt.number)).toEqual(sent.map((_, index) => index + 1));
        expect(
          new Set(desk.reports.map(({ connection }) => `${connection.localPort} ${connection.ordinal}`)).size,
        ).toBe(sent.length);
        expect(kept.map(({ body }) => body).sort()).toEqual([...sent].sort());
        expect(kept.map(({ number, verdict, rule }) => [number, verdict, rule])).toEqual(
          desk.reports.map(({ receipt }) => [receipt.number, receipt.verdict, receipt.rule]),
        );
        const answered = kept.map(({ answer }) => Number(answer.split(/[ ,]/)[0])).map((status) => status || null);
        expect(answered.sort()).toEqual(outcomes.sort());
        desk.clock.advance(100);
        const { received, ruleHits } = desk.states.at(-1) ?? {};
        expect(received).toBe(sent.length);
        const ruled = kept.filter(({ rule }) => rule !== null).length;
        expect(Object.values(ruleHits ?? {}).reduce((sum, hits) => sum + hits, 0)).toBe(ruled);
      },
    ),
    { numRuns: 25 },
  );
});
