import { ok } from '../../../shared/contract/result.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import { diagnosticsText } from '../diagnostics/diagnostics.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { realClock } from '../ports/clock.ts';

export function diagnosticsCalls(
  { journal, crashes, windowMemory }: Pick<Parts, 'journal' | 'crashes' | 'windowMemory'>,
  engine: { readonly state: ConsoleState },
): HandlersOf<'diagnostics'> {
  return {
    'diagnostics.text': async ({ window }) => {
      const { texts: windowTexts } = windowMemory;
      const { state } = engine;
      return ok({ text: await diagnosticsText({ state, journal, crashes, windowTexts, window, at: realClock.now() }) });
    },
  };
}
