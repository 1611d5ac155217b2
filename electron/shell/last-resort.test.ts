import { expect, test } from 'vitest';
import { lastResort } from './last-resort.ts';

test.each([new Error('no disk'), 'no disk'])(
  '%s is logged, told and ends the program, in this order and once',
  (error) => {
    const done: string[] = [];
    const fail = lastResort({
      log: (line) => done.push(`log ${line.split('\n')[0]}`),
      tell: (_title, text) => done.push(`tell ${text.split('\n')[0]}`),
      exit: (code) => done.push(`exit ${code}`),
    });
    fail(error);
    fail(new Error('while dying'));
    expect(done[0]).toMatch(/^log the console has failed: (Error: )?no disk$/);
    expect(done.slice(1)).toEqual(['tell no disk', 'exit 1']);
  },
);
