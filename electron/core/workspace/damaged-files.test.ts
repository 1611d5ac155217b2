import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from '../ports/virtual-clock.ts';
import { bad, engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** What a disk may have made of a file: its end is gone, or some of its bytes are others. */
const damage = fc.oneof(
  fc.record({ keep: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) }),
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    noise: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
);

function damaged(sound: Buffer, how: { keep: number } | { at: number; noise: Uint8Array }): Buffer {
  if ('keep' in how) return sound.subarray(0, Math.floor(how.keep * sound.length));
  const bytes = Buffer.from(sound);
  bytes.set(how.noise.subarray(0, bytes.length), Math.floor(how.at * Math.max(0, bytes.length - how.noise.length)));
  return bytes;
}

/** The files that a used profile has, by name. */
async function usedFiles(): Promise<Map<string, Buffer>> {
  const profileFolder = await temporaryFolder();
  const engine = await engineWith([groupOf('101'), groupOf('102')], {}, { profileFolder });
  await good(engine, 'workspace.save', { path: join(profileFolder, 'day.json') });
  await good(engine, 'window.keep', { name: 'layout', text: '{"log":300}' });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.close();
  const names = ['session.json', 'recent.json', 'window.json', 'day.json'];
  const files = names.map(async (name) => [name, await readFile(join(profileFolder, name))] as const);
  return new Map(await Promise.all(files));
}

const isIn = (texts: readonly Buffer[], bytes: Buffer) => texts.some((text) => text.equals(bytes));

test('whatever has become of the files of a profile, the console opens, and what it cannot read is kept as it is', {
  timeout: 300_000,
}, async () => {
  const sound = await usedFiles();
  const names = [...sound.keys()].filter((name) => name !== 'day.json');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damage, async (name, how) => {
      const profileFolder = await temporaryFolder();
      const bytes = damaged(sound.get(name) as Buffer, how);
      for (const [other, content] of sound)
        await writeFile(join(profileFolder, other), other === name ? bytes : content);
      // Nothing is due by itself: what is sent would be sent at once.
      const engine = await openEngine({ profileFolder, clock: new VirtualClock(Date.now()) });
      const views = Object.values(engine.state.groups.byId);
      const isBack = views.length > 0;
      expect(engine.state.sending.held).toBe(views.some(({ condition }) => condition.state !== 0));
      expect(engine.state.traffic).toMatchObject({ waiting: 0, sent: 0 });
      await engine.close();
      const left = (await readdir(profileFolder)).filter((one) => one.startsWith(`${name}.broken-`));
      const asides = await Promise.all(left.map((one) => readFile(join(profileFolder, one))));
      // It could be read after all, or it is there as it was.
      if (name === 'session.json' && !isBack) expect(isIn(asides, bytes)).toBe(true);
      for (const aside of asides) expect(aside).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test('whatever has become of a workspace file, it is opened or refused with a reason, and is never changed', async () => {
  const sound = (await usedFiles()).get('day.json') as Buffer;
  const folder = await temporaryFolder();
  const engine = await openEngine();
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      const path = join(folder, 'day.json');
      const bytes = damaged(sound, how);
      await writeFile(path, bytes);
      const before = engine.state.groups;
      const answer = await engine.call('workspace.open-file', { path });
      if (!answer.ok) {
        expect(answer.error.sentence).toMatch(/^.*day\.json (is not a (valid )?workspace file|cannot be read)/);
        expect(engine.state.groups).toBe(before);
      }
      expect(await readFile(path)).toEqual(bytes);
    }),
    { numRuns: 200 },
  );
  await writeFile(join(folder, 'day.json'), sound.subarray(0, -2));
  expect((await bad(engine, 'workspace.open-file', { path: join(folder, 'day.json') })).faults).toHaveLength(1);
});
