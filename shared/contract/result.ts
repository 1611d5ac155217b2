import type { Fault } from '../workspace/faults.ts';

/** Why a call was not carried out. Errors never cross the bridge as thrown exceptions. */
export type CallErrorCode =
  /** The parameters do not fit; `faults` says where. */
  | 'invalid'
  /** The caller is not the console's own window. */
  | 'forbidden'
  /** A rule of the domain forbids it now. */
  | 'refused'
  /** What was named does not exist. */
  | 'not-found'
  /** A file, port or disk did not do what was asked. */
  | 'io'
  /** The person closed the dialog; nothing was done. */
  | 'cancelled'
  /** The connection to the engine was lost before the answer came. */
  | 'disconnected'
  /** A fault of the console. */
  | 'internal';

export interface CallError {
  readonly code: CallErrorCode;
  /** A sentence for a person: what was wrong and what would be right. */
  readonly sentence: string;
  readonly faults?: readonly Fault[];
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(code: CallErrorCode, sentence: string, faults?: readonly Fault[]): Result<never> {
  return { ok: false, error: faults ? { code, sentence, faults } : { code, sentence } };
}
