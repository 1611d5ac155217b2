/** CPU time in ms since {@link startCpu}. */
export interface CpuTime {
  /** Of the thread that asks: the one that sends. */
  readonly thread: number;
  /** Of the whole process: journal threads and garbage collection, too. */
  readonly process: number;
}

/** Begins to count; the returned function says how much it was by now. */
export function startCpu(): () => CpuTime {
  const [thread, all] = [process.threadCpuUsage(), process.cpuUsage()];
  return () => ({ thread: ms(process.threadCpuUsage(thread)), process: ms(process.cpuUsage(all)) });
}

function ms({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}
