import { useEffect, useRef, useState } from 'react';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { selectReceiver } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

export const keptRequests = 200;
const pauseMs = 300;

/**
 * What the receiver keeps, newest first; read anew when its count changes, but not more often than is of use. Null until it
 * was read for the first time.
 */
export function useReceived(): readonly ReceivedRequest[] | null {
  const { bridge } = useConsole();
  const { received } = useWindow(selectReceiver);
  const [requests, setRequests] = useState<readonly ReceivedRequest[] | null>(null);
  const lastAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that there is something else to read
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      lastAt.current = Date.now();
      const result = await bridge.call('receiver.requests', { limit: keptRequests });
      if (isWanted && result.ok) setRequests(result.value.requests);
    };
    const timer = setTimeout(read, Math.max(0, lastAt.current + pauseMs - Date.now()));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, received]);
  return requests;
}

interface OneRequest {
  readonly request: ReceivedRequest | undefined;
  /** The receiver does not keep it any more. */
  readonly isGone: boolean;
}

/** One request by its number, for those that are older than the list; null asks for none. */
export function useRequest(number: number | null): OneRequest {
  const { bridge } = useConsole();
  const [found, setFound] = useState<OneRequest>({ request: undefined, isGone: false });
  useEffect(() => {
    setFound({ request: undefined, isGone: false });
    if (number === null) return;
    let isWanted = true;
    void bridge.call('receiver.requests', { limit: 1, before: number + 1 }).then((result) => {
      const [first] = result.ok ? result.value.requests : [];
      const request = first?.number === number ? first : undefined;
      if (isWanted) setFound({ request, isGone: request === undefined });
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, number]);
  return found;
}
