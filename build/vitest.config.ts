import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error('The tests need Node 24: run "npm test", or put node_modules/.bin first in PATH.');

/** Unit, property and integration tests: they stand beside their sources. The specs (*.spec.ts) in e2e/ belong to Playwright. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.{ts,tsx}'],
    setupFiles: ['build/test-language.ts'],
    pool: 'forks',
    // Many tests wait for a receiver or a disk; on two cores the default would be one at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    environment: 'node',
    // A bound against hanging, not a measure: the machine may be busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
