import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalReader } from '../../electron/core/journal/journal-reader.ts';
import type { Traffic } from '../../shared/contract/state.ts';
import { Ledger } from './ledger.ts';
import type { ConsoleMessage, ReceiverMessage, Sample, SoakSettings } from './messages.ts';
import { type Finding, isFlat } from './verdict.ts';

export interface SoakResult {
  readonly settings: SoakSettings;
  readonly samples: readonly Sample[];
  readonly traffic: Traffic;
  /** How many requests the receiver has got whole. */
  readonly received: number;
  readonly findings: readonly Finding[];
}

const rowsAtOnce = 1_000;

/** Runs a console against a faulty receiver, each in a process of its own; the books are kept here, apart from both. */
export async function runSoak(settings: SoakSettings, onSample: (sample: Sample) => void): Promise<SoakResult> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-group-soak-'));
  const receiver = start('receiver-process.ts');
  try {
    const ledger = new Ledger();
    const { port } = await messageOf(receiver, (message) => ('port' in message ? message : null));
    receiver.on('message', (message: ReceiverMessage) => 'got' in message && ledger.enterGot(message.got));
    const args = [folder, `http://127.0.0.1:${port}/ocs`, JSON.stringify(settings)];
    const { samples, traffic } = await follow(start('console-process.ts', args, ['--expose-gc']), (sample) => {
      onSample(sample);
      enterRows(ledger, folder);
    });
    const told = messageOf(receiver, (message) => ('told' in message ? message : null));
    receiver.send('tell');
    await told;
    enterRows(ledger, folder);
    const findings = [booksAgree(ledger, traffic), ...isFlat(samples)];
    return { settings, samples, traffic, received: ledger.received, findings };
  } finally {
    receiver.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}

function start(file: string, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  const quiet = '--disable-warning=ExperimentalWarning';
  return fork(join(import.meta.dirname, file), [...args], { execArgv: [quiet, ...execArgv] });
}

/** The first message that `pick` takes; rejects when the process ends before. */
function messageOf<Picked>(child: ChildProcess, pick: (message: ReceiverMessage) => Picked | null): Promise<Picked> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The receiver has ended with ${code}.`)));
    child.on('message', (message: ReceiverMessage) => {
      const picked = pick(message);
      if (picked !== null) resolve(picked);
    });
  });
}

/** What the console tells until it ends by itself. */
async function follow(program: ChildProcess, onSample: (sample: Sample) => void) {
  const samples: Sample[] = [];
  let traffic: Traffic | null = null;
  let fault: unknown = null;
  program.on('message', (message: ConsoleMessage) => {
    if ('ended' in message) traffic = message.ended;
    else {
      samples.push(message.sample);
      try {
        onSample(message.sample);
      } catch (error) {
        fault = error;
        program.kill();
      }
    }
  });
  const [code, signal] = (await once(program, 'close')) as [number | null, string | null];
  if (fault !== null) throw fault;
  if (traffic === null) throw new Error(`The console has ended too early, with ${signal ?? code}.`);
  return { samples, traffic: traffic as Traffic };
}

/** Enters what the journal has got since. It is read as another program would read it. */
function enterRows(ledger: Ledger, folder: string): void {
  const reader = new JournalReader(join(folder, 'journal.sqlite'));
  try {
    for (let more = true; more; ) {
      const page = reader.rows({ after: ledger.newest, limit: rowsAtOnce });
      more = ledger.enterRows(page.rows) && page.more;
    }
  } finally {
    reader.close();
  }
}

function booksAgree(ledger: Ledger, traffic: Traffic): Finding {
  const faults = ledger.faults(traffic);
  const detail = `${ledger.rows} notifications, ${ledger.received} got by the receiver`;
  return {
    what: 'journal, receiver and counts agree',
    holds: faults.length === 0,
    detail: [detail, ...faults].join('; '),
  };
}
