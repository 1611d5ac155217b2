import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { capture } from './processes.ts';
import { inProject } from './project.ts';

let server: Server | undefined;
afterEach(() => server?.close());

const preload = ['--import', pathToFileURL(inProject('build/download-progress.ts')).href];
const fetching = (url: string) =>
  capture(process.execPath, [
    ...preload,
    '--input-type=module',
    '-e',
    `console.log((await (await fetch('${url}')).bytes()).length)`,
  ]);

test('says how far a download is, and changes nothing of it', async () => {
  server = createServer((_request, response) => response.end(Buffer.alloc(1_000_000)));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { code, output } = await fetching(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(code).toBe(0);
  expect(output).toMatch(/%/);
  expect(output).toContain('100 %  1.0 MB');
  expect(output).toContain('1000000');
});

test('names the cause of a failure', async () => {
  const { output } = await fetching('http://127.0.0.1:9/');
  expect(output).toMatch(/fetch failed: .*\w/);
});
