import { whySilent } from '../../../shared/advice/why-silent.ts';
import { GroupState, isReportedPeriodically } from '../../../shared/domain/enumerations.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say } from '../console.ts';
import { questionOf } from './advice.ts';

/** Says in one line how things stand, for those who see it and for those who hear it. */
export function sayStatus(console: Console): void {
  const state = console.store.getState();
  const question = questionOf(state, null, Date.now());
  if (state.engine === null || question === null) return;
  const { groups, traffic } = state.engine;
  const { sent, accepted, rejected, failed, waiting } = traffic;
  const states = Object.values(groups.byId).map(({ condition }) => condition.state);
  const running = states.filter((one) => one === GroupState.running).length;
  const active = states.filter(isReportedPeriodically).length - running;
  const { headline, reasons } = whySilent(question);
  const [first] = reasons;
  say(
    console,
    'done',
    [
      first ? `${headline} ${first.sentence}` : headline,
      t('results.status.groups', { count: states.length, running, active }),
      t('results.status.traffic', { sent, accepted, rejected, failed, waiting }),
    ].join(' '),
  );
}
