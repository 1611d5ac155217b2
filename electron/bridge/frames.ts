import { z } from 'zod';
import type { Result } from '../../shared/contract/result.ts';
import { clientMessageSchema, type ServerMessage } from '../../shared/contract/sync-protocol.ts';

/** What a window sends over the WebSocket: a call, or a message of the sync protocol. */
const clientFrameSchema = z.union([
  z.strictObject({
    call: z.strictObject({ id: z.int().min(0), name: z.string().max(64), input: z.unknown() }),
  }),
  z.strictObject({ sync: clientMessageSchema }),
]);
type ClientFrame = z.infer<typeof clientFrameSchema>;

/** What the engine sends: the answer to the call with this id, or a message of the sync protocol. */
export type ServerFrame =
  | { readonly reply: { readonly id: number; readonly result: Result<unknown> } }
  | { readonly sync: ServerMessage };

/** Why a connection is closed, as WebSocket codes (RFC 6455, section 7.4.1). */
export const closeCodes = {
  goingAway: 1001,
  notText: 1003,
  notJson: 1007,
  notInTheContract: 1008,
} as const;

/** Reads one frame, or says with which code the connection must end. */
export function readFrame(data: string, isBinary: boolean): ClientFrame | { readonly closeWith: number } {
  if (isBinary) return { closeWith: closeCodes.notText };
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return { closeWith: closeCodes.notJson };
  }
  const frame = clientFrameSchema.safeParse(value);
  return frame.success ? frame.data : { closeWith: closeCodes.notInTheContract };
}
