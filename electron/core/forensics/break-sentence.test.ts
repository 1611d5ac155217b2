import { expect, test } from 'vitest';
import type { BeatBreak } from '../../../shared/forensics/beat-causes.ts';
import { breakSentence } from './break-sentence.ts';

const missing: BeatBreak = {
  campaignGroup: 'A@B',
  kind: 'missing',
  missing: 3,
  from: 50_000,
  to: 90_000,
  seq: 14,
  intervalMs: 10_000,
  previousMs: 10_000,
  cause: 'restart',
};

const sentences: readonly (readonly [change: Partial<BeatBreak>, sentence: string])[] = [
  [
    {},
    'A@B: 3 periodic notifications are missing; this one comes 40 s after the one before, at an interval of 10 s. OCS was started or ended in between.',
  ],
  [
    { missing: 1, to: 70_040, cause: 'not-active' },
    'A@B: 1 periodic notification is missing; this one comes 20 s after the one before, at an interval of 10 s. The Campaign Group was unloaded in between.',
  ],
  [
    { kind: 'interval-changed', previousMs: 5_000, cause: 'interval' },
    'A@B: the interval of periodic notifications changed from 5 s to 10 s.',
  ],
  [
    { kind: 'late', to: 65_500, previousMs: 5_000, cause: 'interval' },
    'A@B: this periodic notification comes late: 15.5 s after the one before, at an interval of 5 s. The interval changed from 5 s to 10 s.',
  ],
];

test.each(sentences)('a break is a sentence: %j', (change, sentence) => {
  expect(breakSentence({ ...missing, ...change })).toBe(sentence);
});
