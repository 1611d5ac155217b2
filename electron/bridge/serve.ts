import { calls } from '../../shared/contract/calls.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, type Result } from '../../shared/contract/result.ts';
import { faultsOf, faultText } from '../../shared/workspace/faults.ts';
import type { Engine } from '../core/engine.ts';
import { RejectionLog } from './rejection-log.ts';

const faultsInSentence = 3;

/** One log for the process, whatever the transport. */
export const rejections: RejectionLog = new RejectionLog();

/**
 * Serves one call that has come over a transport and whose sender has been checked: is it a call of the contract, do the
 * parameters fit, and then the engine's answer. Never rejects, and never shows the caller an exception's text.
 */
export async function serveCall(
  engine: Pick<Engine, 'call'>,
  name: unknown,
  input: unknown,
  log: RejectionLog = rejections,
): Promise<Result<unknown>> {
  if (!isCallName(name)) {
    log.report('(unknown call)', 'no such name');
    return failure('not-found', 'The console has no call of this name.');
  }
  try {
    const checked = calls[name].input.safeParse(input);
    if (!checked.success) {
      const faults = faultsOf(checked.error);
      log.report(name, 'its parameters do not fit');
      return failure('invalid', `${faults.slice(0, faultsInSentence).map(faultText).join('; ')}.`, faults);
    }
    // The check has just given the parameters the type that belongs to this name; the compiler cannot follow that.
    return await engine.call(name, checked.data as never);
  } catch (error) {
    log.report(name, `the console failed\n${trail(error)}`);
    return failure('internal', 'The console failed to do this; its log on stderr says where.');
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** Where an exception came from. Its message is left out: it may quote what the caller sent. */
function trail(error: unknown): string {
  if (!(error instanceof Error)) return '(not an Error)';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
