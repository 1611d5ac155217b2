import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from './project.ts';

const folder = inProject('.github/workflows');
const workflows = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);

test('there is one for changes and one for releases', () => {
  expect(workflows.map(([name]) => name).sort()).toEqual(['check.yml', 'release.yml']);
});

test.each(workflows)('%s uses actions by their commit alone, and says which version that is', (_name, text) => {
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(1);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each(workflows)('%s may read, and what it may beyond that is said by the job', (_name, text) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  expect(text).not.toMatch(/pull_request_target|write-all/);
});

test.each(workflows)('%s puts nothing that a stranger may write into a shell', (_name, text) => {
  const shells = text.split('\n').filter((line) => /\brun:/.test(line));
  expect(shells.length).toBeGreaterThan(1);
  for (const line of shells) expect(line).not.toContain('${{');
});

test.each(workflows)('%s names scripts of package.json only', (_name, text) => {
  const { scripts } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { scripts: object };
  const named = [...text.matchAll(/npm (?:run )?(test|dist|start|build|check)\b/g)].map(([, script]) => script);
  expect(named).toContain('dist');
  for (const script of named) expect(scripts).toHaveProperty(script ?? '');
});
