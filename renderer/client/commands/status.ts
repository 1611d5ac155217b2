import { whySilent } from '../../../shared/advice/why-silent.ts';
import { GroupState, isReportedPeriodically } from '../../../shared/domain/enumerations.ts';
import { type Console, say } from '../console.ts';
import { count, plural } from '../format.ts';
import { questionOf } from './advice.ts';

/** Says in one line how things stand, for those who see it and for those who hear it. */
export function sayStatus(console: Console): void {
  const state = console.store.getState();
  const question = questionOf(state, null, Date.now());
  if (state.engine === null || question === null) return;
  const { groups, traffic } = state.engine;
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
      `${plural(states.length, 'Campaign Group')}: ${running} running, ${active} loaded.`,
      `${count(traffic.sent)} sent, ${count(traffic.accepted)} accepted, ${count(traffic.rejected)} rejected, ${count(traffic.failed)} failed, ${count(traffic.waiting)} waiting.`,
    ].join(' '),
  );
}
