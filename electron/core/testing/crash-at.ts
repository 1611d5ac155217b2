/**
 * Loaded with --import before a program, in each of its threads: kills the process at the crash point that the environment names.
 * What the program calls are the real file system and the real SQLite.
 */
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CrashPoint, crashPointVariable, type FileMoment } from './crash-point.ts';

const point = JSON.parse(process.env[crashPointVariable] ?? '{}') as CrashPoint;
if ('file' in point) watchFile(point);
if ('sql' in point) watchTransactions(point);

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
}

function watchFile({ file, at, time }: Extract<CrashPoint, { file: string }>): void {
  const { open, rename } = fs;
  let times = 0;
  const reach = (moment: FileMoment) => {
    if (moment === at && times === time) die();
  };
  fs.open = async (path, ...rest) => {
    const handle = await open(path, ...rest);
    if (!basename(String(path)).startsWith(`.${file}.`)) return handle;
    times += 1;
    reach('opened');
    return watched(handle, reach);
  };
  fs.rename = async (from, to) => {
    const isIt = basename(String(to)) === file;
    if (isIt) reach('synced');
    await rename(from, to);
    if (isIt) reach('renamed');
  };
  syncBuiltinESMExports();
}

function watched(handle: FileHandle, reach: (moment: FileMoment) => void): FileHandle {
  const writeFile = handle.writeFile.bind(handle);
  handle.writeFile = async (text) => {
    const whole = Buffer.from(typeof text === 'string' ? text : [...(text as Iterable<string>)].join(''));
    const half = Math.floor(whole.length / 2);
    await writeFile(whole.subarray(0, half));
    reach('half written');
    await writeFile(whole.subarray(half));
    reach('written');
  };
  return handle;
}

function watchTransactions({ sql, at }: Extract<CrashPoint, { sql: string }>): void {
  const { exec, prepare } = DatabaseSync.prototype;
  const { run } = StatementSync.prototype;
  const texts = new WeakMap<StatementSync, string>();
  let hasRun = false;
  const saw = (text: string) => {
    if (text.trimStart().startsWith(sql)) hasRun = true;
  };
  DatabaseSync.prototype.prepare = function (text, ...rest) {
    const statement = prepare.call(this, text, ...rest);
    texts.set(statement, text);
    return statement;
  };
  StatementSync.prototype.run = new Proxy(run, {
    apply: (target, statement: StatementSync, given) => {
      saw(texts.get(statement) ?? '');
      return Reflect.apply(target, statement, given);
    },
  });
  DatabaseSync.prototype.exec = function (text) {
    if (text === 'BEGIN') hasRun = false;
    for (const part of text.split(';')) saw(part);
    const isIt = hasRun && text === 'COMMIT';
    if (isIt && at === 'before commit') die();
    exec.call(this, text);
    if (isIt) die();
  };
}
