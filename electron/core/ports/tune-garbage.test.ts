import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { garbageFlags } from './tune-garbage.ts';

const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });

test.each(garbageFlags)('this V8 knows %s', (flag) => {
  const name = flag.replace('--no-', '--').replace(/=.*/, '');
  expect(known.split('\n').map((line) => line.trim().split(' ')[0])).toContain(name);
});
