import { expect, test } from 'vitest';
import { cursorIn } from './cursor.ts';

/** The caret stands where `|` is. */
const at = (text: string) => cursorIn(text.replace('|', ''), text.indexOf('|'));
const replaced = (text: string) => {
  const { from, to } = at(text);
  return text.replace('|', '').slice(from, to);
};

test.each([
  ['|', null, '', ''],
  ['sta|', null, 'sta', 'sta'],
  ['-sta|', null, 'sta', 'sta'],
  ['-|', null, '', ''],
  ['spring |', null, '', ''],
  ['spring | x', null, '', ''],
  ['sta|te:running', null, 'sta', 'state:'],
  ['state:|', 'state', '', ''],
  ['state:run|', 'state', 'run', 'run'],
  ['state:run|ning', 'state', 'run', 'running'],
  ['-state:running,act|', 'state', 'act', 'act'],
  ['state:running,|', 'state', '', ''],
  ['group:"Early S|', 'group', 'Early S', '"Early S'],
  ['group:"Early S|tage"', 'group', 'Early S', '"Early Stage"'],
  ['a state:|,active', 'state', '', ''],
])('%s', (text, key, typed, replacing) => {
  expect(at(text)).toMatchObject({ key, typed });
  expect(replaced(text)).toBe(replacing);
});

test('values that were given already are named', () => {
  expect(at('state:running,Active,|').given).toEqual(['running', 'active']);
});
