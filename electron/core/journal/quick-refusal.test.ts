import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogClause, LogQuery } from '../../../shared/log-query/log-query.ts';
import { matches } from '../../../shared/log-query/matches.ts';
import { searchText } from '../../../shared/log-query/matches-text.ts';
import { anyQuery, anyRows } from '../../../shared/testing/log-rows.ts';
import { notificationRow } from '../testing/journal-rows.ts';
import { quickRefusal } from './quick-refusal.ts';

const text = (phrase: string, negated = false): LogClause => ({ field: 'text', negated, phrase });
const refuses = (json: string, ...clauses: LogClause[]) => quickRefusal({ clauses })(json, '');

test('no row is refused that matches', () => {
  const phrases = ['é', 'E', 'reset', 'held', '\n', 'n', 'ab', 'Σ'];
  const anyText = fc
    .tuple(fc.constantFrom(...phrases), fc.constantFrom(...phrases), fc.boolean())
    .map(([first, second, negated]) => text(first + second, negated));
  const query = fc.oneof(
    anyQuery,
    anyText.map((clause): LogQuery => ({ clauses: [clause] })),
  );
  const body = fc
    .array(fc.constantFrom(...phrases, ' ', '"', '\u0301'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  let refused = 0;
  fc.assert(
    fc.property(anyRows, query, body, (rows, query, body) => {
      const refuse = quickRefusal(query);
      for (const each of rows) {
        const row = each.kind === 'note' ? each : { ...each, body };
        if (!refuse(JSON.stringify(row), row.kind === 'note' ? '' : (row.mark?.note ?? ''))) continue;
        refused += 1;
        expect(matches(row, query, searchText(row))).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
  // Some hundred, as chance will have it.
  expect(refused).toBeGreaterThan(50);
});

test('a row is refused for a word that is nowhere in it, whatever its letters, and whether it has failed or not', () => {
  for (const body of ['apple', 'Äpfel', 'яблоко', '苹果'])
    for (const errorClass of [null, 'refused'] as const) {
      const json = JSON.stringify(notificationRow(1, { body, errorClass }));
      expect([refuses(json, text('pear')), refuses(json, text('груша')), refuses(json, text(body))]).toEqual([
        true,
        true,
        false,
      ]);
    }
});

test('what is not in the JSON of a row is no reason to refuse it: words of its failure, of its damage, and of the note on it', () => {
  const failed = JSON.stringify(notificationRow(1, { outcome: 'failed', errorClass: 'dns' }));
  const dropped = JSON.stringify(notificationRow(1, { outcome: 'dropped', dropReason: 'group-deleted' }));
  const accepted = JSON.stringify(notificationRow(1));
  expect([failed, accepted].map((json) => refuses(json, text('not found')))).toEqual([false, true]);
  expect([dropped, accepted].map((json) => refuses(json, text('waited')))).toEqual([false, true]);
  expect(refuses('{"kind":"notif', text('damaged'))).toBe(false);
  const refuseEmile = quickRefusal({ clauses: [text('émile')] });
  expect([refuseEmile(accepted, 'Ask Émile'), refuseEmile(accepted, '')]).toEqual([false, true]);
});
