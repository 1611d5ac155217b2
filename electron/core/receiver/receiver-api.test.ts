import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { builtInReceiver } from '../testing/built-in-receiver.ts';

const page = join(import.meta.dirname, '../../../docs/receiver-api.md');

test('the example of the documentation runs as it stands there', async () => {
  const { kept, listen } = builtInReceiver();
  const { uri } = await listen();
  const [, code = ''] = /```js\n([^`]*(?:`[^`]+`[^`]*)*)```/.exec(await readFile(page, 'utf8')) ?? [];
  const env = { ...process.env, RECEIVER: new URL(uri).origin, NODE_TEST_CONTEXT: undefined };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { env });
  expect(stdout).toContain('an unload reaches the receiver');
  expect(await kept()).toMatchObject([{ number: 1, method: 'POST', verdict: 'problems' }]);
});
