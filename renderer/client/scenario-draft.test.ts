import { expect, test } from 'vitest';
import { stepSchema } from '../../shared/scenario/step.ts';
import { documentOf, kindOfStep, movedSteps, newStep, stepKinds, textWithSteps } from './scenario-draft.ts';
import { stepWords } from './scenario-words.ts';

const text = `{ "version": 1, "name": "A", "seed": 7,
  "workspace": { "campaignGroups": [{ "campaign": "Spring", "group": "Agents" }] },
  "steps": [{ "wait": 1 }, { "unknown": true }] }`;

test('a text is read as far as it has steps; other steps leave the rest as it is', () => {
  const document = documentOf(text);
  expect(document).toMatchObject({ name: 'A', groups: ['Spring@Agents'], steps: [{ wait: 1 }, { unknown: true }] });
  if (document === null) throw new Error('unread');
  const changed = JSON.parse(textWithSteps(document, [{ wait: 2 }])) as unknown;
  expect(changed).toEqual({ ...document.whole, steps: [{ wait: 2 }] });
});

test.each(['', '{', '[]', '{ "steps": 1 }'])('no list of steps can be made from %j', (no) => {
  expect(documentOf(no)).toBeNull();
});

test('a step is moved by one place, and not out of the list', () => {
  const steps = ['a', 'b', 'c'];
  expect(movedSteps(steps, 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedSteps(steps, 1, 1)).toEqual(['a', 'c', 'b']);
  expect(movedSteps(steps, 0, -1)).toBe(steps);
  expect(movedSteps(steps, 2, 1)).toBe(steps);
});

test.each(stepKinds)('a new step of the kind %s can be played, and is said in words', (kind) => {
  const step = newStep(kind, 'Spring@Agents');
  expect(stepSchema.safeParse(step).success).toBe(true);
  expect(kindOfStep(step)).toBe(kind);
  expect(stepWords(step)?.words).toMatch(/^[A-Z]/);
});
