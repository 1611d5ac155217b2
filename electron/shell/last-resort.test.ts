import { expect, test } from 'vitest';
import { lastResort } from './last-resort.ts';

test.each([new Error('no disk'), 'no disk'])(
  '%s is kept, logged, told and ends the program, in this order and once',
  (error) => {
    const done: string[] = [];
    const fail = lastResort({
      keep: (kept) => done.push(`keep ${kept === error}`),
      log: (line) => done.push(`log ${line.split('\n')[0]}`),
      tell: (_title, text) => done.push(`tell ${text.split('\n')[0]}`),
      exit: (code) => done.push(`exit ${code}`),
    });
    fail(error);
    fail(new Error('while dying'));
    expect(done[0]).toBe('keep true');
    expect(done[1]).toMatch(/^log the console has failed: (Error: )?no disk$/);
    expect(done.slice(2)).toEqual(['tell no disk', 'exit 1']);
  },
);
