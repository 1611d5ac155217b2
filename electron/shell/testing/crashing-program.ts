/**
 * A program that fails as it is told to, for the test of what is kept of it. Arguments: the folder of the reports, and `exception`,
 * `rejection` or `thread`.
 */
import { Worker } from 'node:worker_threads';
import { CrashFolder } from '../../core/diagnostics/crash-folder.ts';
import { watchThreads } from '../../core/diagnostics/watch-threads.ts';
import { lastResort } from '../last-resort.ts';

const [folder = '', how] = process.argv.slice(2);
const crashes = new CrashFolder(folder, '9.9.9');
const fail = lastResort({
  log: (line) => console.error(line),
  keep: (error) => crashes.keep('program', error),
  tell: () => {},
  exit: (code) => process.exit(code),
});
process.on('uncaughtException', fail).on('unhandledRejection', fail);
watchThreads(crashes);

function planted(): never {
  throw new TypeError('not sent to http://user:pass-word@host/ocs?token=abc with Authorization: Bearer xyz');
}

if (how === 'rejection') void Promise.resolve().then(planted);
else if (how === 'thread') new Worker(`(${planted})()`, { eval: true }).on('error', () => {});
else setImmediate(planted);
