import { useEffect, useRef, useState } from 'react';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import { selectReceiver } from '../../client/selectors.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

export const keptRequests = 200;
const pauseMs = 300;

/** What the receiver keeps, newest first; read anew when its count changes, but not more often than is of use. */
export function useReceived(): readonly ReceivedRequest[] {
  const { bridge } = useConsole();
  const { received } = useWindow(selectReceiver);
  const [requests, setRequests] = useState<readonly ReceivedRequest[]>([]);
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
