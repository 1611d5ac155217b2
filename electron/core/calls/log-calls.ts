import { hostname } from 'node:os';
import { failure, ok } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { reasonOf } from '../workspace/workspace-file.ts';
import { resend } from './resend.ts';

export function logCalls(parts: Parts): HandlersOf<'log'> {
  const { journal, document, version } = parts;
  return {
    'log.page': async (request) => {
      const { rows, more } = await journal.page(request);
      return ok({ entries: rows, more });
    },
    'log.detail': async ({ seq }) => {
      const row = await journal.one(seq);
      return row?.kind === 'notification' ? ok(row) : failure('not-found', `There is no notification number ${seq}.`);
    },
    'log.mark': async ({ seqs, change }) => {
      try {
        if ((await journal.mark(seqs, change)) > 0) return ok(null);
        const what = seqs.length === 1 ? `notification number ${seqs[0]}` : 'notification with any of these numbers';
        return failure('not-found', `There is no ${what}.`);
      } catch (error) {
        return failure('io', `The marks could not be kept: ${reasonOf(error)}`);
      }
    },
    'log.resend': (parameters) => resend(parts, parameters),
    'log.export': async ({ unmasked, ...request }) => {
      const origin = { host: hostname(), application: document.application };
      const context = { traceFormat: document.traceFormat, origin, version, unmasked };
      return ok(await journal.exportPiece({ ...request, context }));
    },
  };
}
