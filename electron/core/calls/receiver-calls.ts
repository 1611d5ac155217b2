import { failure, ok } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { setAtApplication } from './option-calls.ts';

export function receiverCalls(parts: Parts): HandlersOf<'receiver'> {
  const { receiver } = parts;
  return {
    'receiver.listen': async ({ port, useAsTarget }) => {
      const listening = await receiver.listen(port);
      if (!listening.ok || !useAsTarget) return listening;
      const set = setAtApplication(parts, {
        'send-campaigngroup-states': true,
        'campaigngroup-states-uri': listening.value.uri,
      });
      return set.ok ? listening : set;
    },
    'receiver.stop': async () => {
      await receiver.stop();
      return ok(null);
    },
    'receiver.clear': () => {
      receiver.clear();
      return ok(null);
    },
    'receiver.requests': ({ limit }) => ok({ requests: receiver.newest(limit) }),
    'receiver.set-rules': () => failure('internal', 'TO BUILD'),
    'receiver.go-down': () => failure('internal', 'TO BUILD'),
    'receiver.relay': () => failure('internal', 'TO BUILD'),
    'receiver.certificate': () => failure('internal', 'TO BUILD'),
  };
}
