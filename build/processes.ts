import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
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

/** Runs a program whose output is seen, but whose error output is kept instead. Ends it after `timeoutMs`. */
export async function runKeepingErrors(
  file: string,
  args: readonly string[],
  options: RunOptions & { readonly timeoutMs: number },
): Promise<{ readonly code: number; readonly errors: string }> {
  const child = spawn(file, args, { ...settings(options, ['ignore', 'inherit', 'pipe']), timeout: options.timeoutMs });
  const errors = collect(child.stderr);
  return { code: await exitCode(child), errors: errors() };
}

/** Runs a program out of sight: its exit code and everything that it wrote. A program that is missing has code 127. */
export async function capture(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(file, args, settings(options, ['ignore', 'pipe', 'pipe']));
  const [out, errors] = [collect(child.stdout), collect(child.stderr)];
  const code = await exitCode(child).catch(() => 127);
  return { code, output: out() + errors() };
}

function collect(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

function settings({ env, cwd }: RunOptions, stdio: SpawnOptions['stdio']): SpawnOptions {
  return { stdio, cwd: cwd ?? root, env: { ...process.env, ...env } };
}

/** The exit code; as in a shell, 128 and the signal's number for a program that a signal has ended. */
function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
