import { failure, ok } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { reasonOf } from '../workspace/workspace-file.ts';
import { markUnsaved } from './group-calls.ts';
import { setAtApplication } from './option-calls.ts';

export function receiverCalls(parts: Parts): HandlersOf<'receiver'> {
  const { receiver, document, emit } = parts;
  return {
    'receiver.listen': async ({ port, useAsTarget, secure }) => {
      const listening = await receiver.listen(port, secure);
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
    'receiver.requests': async (query) => ok({ requests: await receiver.requests(query) }),
    'receiver.set-rules': ({ rules }) => {
      document.responseRules = rules;
      markUnsaved(parts);
      emit({ type: 'response-rules.changed', rules });
      receiver.refresh();
      return ok(null);
    },
    'receiver.go-down': ({ seconds }) => receiver.goDown(seconds),
    'receiver.relay': ({ uri }) => receiver.relay(uri),
    'receiver.certificate': async () => {
      try {
        return ok({ pem: await receiver.certificate() });
      } catch (error) {
        return failure('io', `The certificate cannot be made: ${reasonOf(error)}`);
      }
    },
  };
}
