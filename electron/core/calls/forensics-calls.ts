import { basename } from 'node:path';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function forensicsCalls({ forensics, dialogs, document }: Parts): HandlersOf<'forensics'> {
  return {
    'forensics.open': async ({ paths, date, zone, dateOrder }) => {
      const chosen = paths ?? (await dialogs?.openLogs?.());
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return notChosen;
      const files = [...new Set(chosen)];
      return orRefused(async () => {
        await forensics.open(files, { zone, date: date ?? null, dateOrder });
        return { files: files.map((file) => basename(file)) };
      });
    },
    'forensics.receive': ({ name, bytes }) => orRefused(async () => ({ path: await forensics.receive(name, bytes) })),
    'forensics.piece': ({ path, at, base64 }) =>
      orRefused(async () => ({ bytes: await forensics.piece(path, at, Buffer.from(base64, 'base64')) })),
    'forensics.cancel': () => {
      forensics.cancel();
      return ok(null);
    },
    'forensics.close': async () => {
      await forensics.close();
      return ok(null);
    },
    'forensics.summary': () => orRefused(() => forensics.ask('summary', null)),
    'forensics.page': (request) => orRefused(() => forensics.page(request)),
    'forensics.detail': async ({ seq }) => {
      const asked = await orRefused(() => forensics.one(seq));
      if (!asked.ok) return asked;
      const row = asked.value;
      return row?.kind === 'notification' ? ok(row) : failure('not-found', `There is no notification number ${seq}.`);
    },
    'forensics.beats': (part) => orRefused(() => forensics.ask('beats', part)),
    'forensics.breaks': (part) => orRefused(() => forensics.ask('breaks', part)),
    'forensics.compare': async ({ path, toleranceSeconds, shiftSeconds }) => {
      const chosen = path ?? (await dialogs?.openReceived?.());
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return notChosen;
      const asked = { path: chosen, toleranceMs: toleranceSeconds * 1_000, shiftMs: shiftSeconds * 1_000 };
      return orRefused(() => forensics.ask('compare', { ...asked, release: document.wireProfile }));
    },
    'forensics.differences': (part) => orRefused(() => forensics.ask('differences', part)),
  };
}

const noDialogs: Result<never> = failure('invalid', 'This window has no file dialog; give the path of the file.');
const notChosen: Result<never> = failure('cancelled', 'No file was chosen.');

/** What fails here, fails by a file or because no log is open: the error says so in a sentence. */
async function orRefused<Value>(run: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await run());
  } catch (error) {
    return failure('refused', error instanceof Error ? error.message : String(error));
  }
}
