import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import type { CallName } from '../../shared/contract/names.ts';
import { failure, ok, type Result } from '../../shared/contract/result.ts';
import { type ConsoleState, type ReceiverState, usualPort } from '../../shared/contract/state.ts';
import { lossRulesSchema } from '../../shared/faults/loss-rule.ts';
import { responseRulesSchema } from '../../shared/receiver/response-rule.ts';

interface Ports {
  state(): ConsoleState;
  publish(event: DomainEvent): void;
}

type Handlers = { [Name in CallName]?: (input: CallInput<Name>) => Result<CallOutput<Name>> };

/** Receiver, loss laboratory and journal of the engine in memory: they keep what they are told, and do nothing else. */
export function memoryReceiver({ state, publish }: Ports): Handlers {
  const set = (part: Partial<ReceiverState>) =>
    publish({ type: 'receiver.changed', receiver: { ...state().receiver, ...part } });
  return {
    'receiver.listen': ({ port = state().receiver.port ?? usualPort, useAsTarget, secure = false }) => {
      if (port === 8_081) {
        const problem = 'Port 8081 is used by another program.';
        set({ listening: false, problem });
        return failure('io', problem);
      }
      const uri = `http${secure ? 's' : ''}://127.0.0.1:${port}/ocs`;
      set({ listening: true, port, uri, secure, problem: null });
      const options = { ...state().options, 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri };
      if (useAsTarget) publish({ type: 'options.changed', options });
      return ok({ port, uri });
    },
    'receiver.stop': () => {
      set({ listening: false, port: null, uri: null });
      return ok(null);
    },
    'receiver.set-rules': ({ rules }) => {
      publish({ type: 'response-rules.changed', rules: responseRulesSchema.parse(rules) });
      return ok(null);
    },
    'receiver.go-down': ({ seconds }) => {
      set({ downUntil: seconds > 0 ? Date.now() + seconds * 1_000 : null });
      return ok(null);
    },
    'receiver.relay': ({ uri }) => {
      set({ relay: uri });
      return ok(null);
    },
    'faults.set': ({ rules }) => {
      publish({ type: 'faults.changed', faults: { ...state().faults, rules: lossRulesSchema.parse(rules) } });
      return ok(null);
    },
    'journal.retain': (retention) => {
      publish({ type: 'journal.changed', journal: { ...state().journal, retention } });
      return ok(null);
    },
  };
}
