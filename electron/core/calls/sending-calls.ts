import { ok } from '../../../shared/contract/result.ts';
import { GroupState } from '../../../shared/domain/enumerations.ts';
import { counted } from '../counted.ts';
import type { HandlersOf, Parts } from '../parts.ts';

export function sendingCalls(parts: Parts): HandlersOf<'sending'> {
  const { groups, dialer, reporter, recorder, conformance, emit } = parts;
  const tell = () => emit({ type: 'sending.changed', sending: reporter.sending });
  const resume = () => {
    if (!reporter.held) return;
    reporter.resume();
    groups.continueUnloads();
    dialer.continueAll(groups.all);
    tell();
  };

  return {
    'sending.hold': () => {
      // All sending is held, that of a conformance run too.
      void conformance.cancel();
      if (reporter.held) return ok({ dropped: 0 });
      const dropped = reporter.hold('operator');
      tell();
      recorder.note('warning', `All sending is held. ${counted(dropped, 'waiting notification')} dropped.`);
      return ok({ dropped });
    },

    'sending.resume': () => {
      if (reporter.held) recorder.note('info', 'Sending goes on.');
      resume();
      return ok(null);
    },

    'sending.forget': () => {
      for (const group of groups.all) groups.place(group, { state: GroupState.notLoaded });
      recorder.note('info', 'All Campaign Groups were set to NotLoaded. Nothing of it was reported.');
      resume();
      parts.session.changed();
      return ok(null);
    },
  };
}
