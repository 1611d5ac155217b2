import { expect, test } from 'vitest';
import { capture } from '../processes.ts';
import { inProject } from '../project.ts';

const start = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  capture(process.execPath, [inProject('build/run.mjs'), 'start', ...args], { env });

test.each([
  [['--fly']],
  [['--profile']],
  [['a.json', 'b.json']],
  [['--electron', '--browser']],
  [['--electron', '--no-open']],
])('%j is answered with how to use it', async (args) => {
  const { code, output } = await start(args);
  expect(code).toBe(2);
  expect(output).toContain('Usage: npm start');
});

// Only Linux can be without a display, and only there is Electron not opened by this test.
if (process.platform === 'linux')
  test('Electron without a display is refused with the reason, and nothing is downloaded', async () => {
    const { code, output } = await start(['--electron'], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
    expect(code).toBe(1);
    expect(output).toContain('Electron cannot be opened: there is no display');
    expect(output).not.toContain('Downloading');
  });
