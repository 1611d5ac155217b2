import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Whom file permissions bind: root they do not, so under root the engine is started as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const program = join(import.meta.dirname, '..', 'testing', 'ailing-disk-engine.ts');

/** Nobody cannot run what stands in a folder of root's own. */
const canRun = spawnSync(process.execPath, ['--check', program], nobody).status === 0;

/** A profile whose journal has one row, and which nobody may write. */
async function readOnlyProfile(uri: string): Promise<string> {
  const folder = await temporaryFolder();
  const options = {
    'send-campaigngroup-states': true,
    'campaigngroup-states-uri': uri,
    'campaigngroup-states-interval': 0,
  };
  const engine = await engineWith([groupOf('101')], options, { profileFolder: folder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.close();
  const paths = (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  for (const path of [...paths.reverse(), folder]) await chmod(path, 0o555);
  onTestFinished(() => chmod(folder, 0o755));
  return folder;
}

test.skipIf(!canRun)(
  'a profile that cannot be written: sending goes on, the window says what is not kept, and nothing of it is lost',
  async () => {
    const receiver = await localReceiver();
    const folder = await readOnlyProfile(receiver.uri);
    const child = spawn(process.execPath, [program, folder, receiver.uri], {
      ...nobody,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    expect(child.exitCode, complaints).toBe(0);
    const { health, onDisk, entries } = JSON.parse(printed) as Record<string, unknown>;
    expect(receiver.bodies).toHaveLength(2);
    expect(onDisk).toBe(false);
    expect(health).toEqual({
      journal: expect.stringMatching(/^The journal cannot be (written|opened)/),
      traceFile: expect.stringContaining('The trace file cannot be written'),
      session: expect.stringContaining('The session cannot be kept'),
    });
    expect(entries).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'notification', outcome: 'accepted', action: 7 })]),
    );
  },
);
