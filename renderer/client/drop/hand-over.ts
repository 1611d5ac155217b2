import type { Bridge } from '../../../shared/contract/bridge.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';

/** As much as one call carries. The next piece waits for the answer to the one before, so that no more than this is on its way. */
const pieceBytes = 1_048_576;

export interface HandOverPorts {
  readonly bridge: Pick<Bridge, 'call'>;
  /** Told before the first piece, and after each. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Hands the bytes of a file over to the engine, where its path is not known; gives the path of the engine's copy, or null when it was
 * cancelled. A file that cannot be read rejects.
 */
export async function handOver(
  file: File,
  { bridge, onProgress, signal }: HandOverPorts,
): Promise<Result<string> | null> {
  const begun = await bridge.call('forensics.receive', { name: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { path } = begun.value;
  onProgress(0);
  for (let at = 0; at < file.size; at += pieceBytes) {
    if (signal.aborted) return null;
    const base64 = await base64Of(file.slice(at, at + pieceBytes));
    const taken = await bridge.call('forensics.piece', { path, at, base64 });
    if (!taken.ok) return taken;
    onProgress(taken.value.bytes);
  }
  return signal.aborted ? null : ok(path);
}

/** The browser's own way to base64: `data:...;base64,` and then the text. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(piece);
  });
}
