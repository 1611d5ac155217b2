import { expect, test } from 'vitest';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { PackedRows } from './packed-rows.ts';

test('rows come out as they went in, in every script, with line breaks and nothing at all', () => {
  const rows = [
    notificationRow(7, { body: 'Frühling\n"日本語"\u2028 \u{1f600} \ud800' }),
    { ...noteRow(8), text: '' },
    notificationRow(9, { body: '' }),
  ];
  const unpacked = new PackedRows(rows.map((row) => JSON.stringify(row))).unpack();
  expect([...unpacked.keys()]).toEqual([7, 8, 9]);
  expect([...unpacked.values()]).toEqual(rows);
  expect(new PackedRows([]).unpack().size).toBe(0);
});
