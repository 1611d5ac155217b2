import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleBody } from '../engine/campaign-groups.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

const run = promisify(execFile);

/** What wrk comes to, a load generator in C; null where it is not installed. */
export async function wrkReading({ uri, connections, seconds }: SenderSettings): Promise<SenderReading | null> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-group-console-bench-'));
  const script = join(folder, 'post.lua');
  const headers = `wrk.headers["Content-Type"] = "application/json; charset=utf-8"`;
  await writeFile(script, `wrk.method = "POST"\nwrk.body = [==[${sampleBody()}]==]\n${headers}\n`);
  try {
    const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, uri]);
    return {
      perSecond: Number(/Requests\/sec: *([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN),
      threadUs: null,
      processUs: null,
      failed: Number(/Non-2xx[^:]*: (\d+)/.exec(stdout)?.[1] ?? 0),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
