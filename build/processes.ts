import { type SpawnOptions, spawn } from 'node:child_process';
import { root } from './project.ts';

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs a program in this terminal and resolves to its exit code. A signal to this process reaches it as well. */
export async function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const child = spawn(file, args, settings(options, 'inherit'));
  // The terminal sends Ctrl+C to both; this process must outlive the child to report its exit code.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  const ignore = () => {};
  process.on('SIGTERM', forward).on('SIGHUP', forward).on('SIGINT', ignore);
  try {
    return await exitCode(child);
  } finally {
    process.off('SIGTERM', forward).off('SIGHUP', forward).off('SIGINT', ignore);
  }
}

/** Runs a program out of sight: its exit code and everything that it wrote. */
export async function capture(
  file: string,
  args: readonly string[],
  options: RunOptions & { readonly timeoutMs?: number } = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(file, args, { ...settings(options, ['ignore', 'pipe', 'pipe']), timeout: options.timeoutMs });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await exitCode(child).catch((error: Error) => {
    output += error.message;
    return 127;
  });
  return { code, output };
}

function settings({ env, cwd }: RunOptions, stdio: SpawnOptions['stdio']): SpawnOptions {
  return { stdio, cwd: cwd ?? root, env: { ...process.env, ...env } };
}

function exitCode(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
