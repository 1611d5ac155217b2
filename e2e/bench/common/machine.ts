import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine on which figures came about. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} x ${all[0]?.model ?? 'unknown'}, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
}

/** How many threads wanted to run in the last minute, on average: what else the machine had to do, before a bench begins. */
export function load(): number {
  return loadavg()[0] ?? 0;
}
