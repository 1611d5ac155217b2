import { expect, test } from 'vitest';
import { filledInNames } from './filled-in.ts';

test.each([
  [
    '{"GSW_TENANT_NAME":"Environment","GSW_TENANT_CCID":"Unknown","GSW_QUEUE_NAME":""}',
    ['GSW_TENANT_CCID', 'GSW_QUEUE_NAME'],
  ],
  ['{"GSW_TENANT_NAME":"Unknown","GSW_QUEUE_NAME":"8001"}', ['GSW_TENANT_NAME']],
  ['{"GSW_TENANT_NAME":null}', []],
  ['[]', []],
  ['cut off: {"GSW_', []],
])('of %s were filled in: %s', (body, names) => {
  expect(filledInNames(body)).toEqual(names);
});
