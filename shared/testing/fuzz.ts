/** A run is the same each time unless somebody says otherwise: a suite that fails by chance helps nobody. */
const usualSeed = 20_261_130;

/**
 * How often and from which seed a fuzzer runs: `runs` times from a fixed seed, or as `FUZZ_RUNS` and `FUZZ_SEED` (a number, or `random`)
 * in the environment say; see `npm run fuzz`. What it finds is told with seed and path.
 */
export function fuzzed(runs: number): { readonly numRuns: number; readonly seed: number } {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  return { numRuns: FUZZ_RUNS === undefined ? runs : Number(FUZZ_RUNS), seed: seedOf(FUZZ_SEED) };
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return usualSeed;
  return text === 'random' ? Date.now() % 2 ** 31 : Number(text);
}
