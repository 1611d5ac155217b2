import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SessionKeeper } from './session-keeper.ts';

/** Keeps a text that is written letter by letter; while the middle one is written, `meanwhile` happens. */
async function keeping(text: string, meanwhile: () => void) {
  const path = join(await temporaryFolder(), 'session.json');
  const clock = new HandClock();
  const session = { text, writes: 0 };
  function* pieces() {
    session.writes += 1;
    const { text } = session;
    for (const [index, letter] of [...text].entries()) {
      if (index === 1) meanwhile();
      yield letter;
    }
  }
  const keeper = new SessionKeeper(path, clock, pieces, () => {});
  return { keeper, clock, session, kept: () => readFile(path, 'utf8') };
}

test('what changes while the session is written is written after it', async () => {
  const { keeper, clock, session, kept } = await keeping('old', () => {
    if (session.writes > 1) return;
    session.text = 'new';
    keeper.changed();
  });
  await keeper.write();
  expect(await kept()).toBe('old');
  clock.advance(300);
  await eventually(async () => expect(await kept()).toBe('new'));
  expect(session.writes).toBe(2);
});

test('whoever asks while a write is under way is served by one more, and by no write before', async () => {
  const asked: Promise<void>[] = [];
  const { keeper, session, kept } = await keeping('old', () => {
    if (session.writes > 1) return;
    session.text = 'new';
    for (let time = 0; time < 3; time++) asked.push(keeper.write());
  });
  await keeper.write();
  expect(asked).toHaveLength(3);
  await Promise.all(asked);
  expect(await kept()).toBe('new');
  expect(session.writes).toBe(2);
});
