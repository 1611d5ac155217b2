import { effectiveOptions } from '../reporting/option-settings.ts';
import { type ErrorClass, errorWords } from '../reporting/outcome.ts';
import { t } from '../strings/t.ts';
import { leadsHere } from './address.ts';
import type { SilenceQuestion, SilenceReason } from './advice.ts';
import { type GroupFacts, isReported } from './group-facts.ts';
import { namesOf } from './words.ts';

/** Reasons why what is sent does not arrive, or arrives late. */
export function arrivalReasons(question: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  const reported = facts.filter(isReported);
  const down = downReason(question, reported);
  const refused = reported.filter((one) => isRefusedHere(question, one));
  const failing = reported.filter((one) => isFailing(one) && !refused.includes(one));
  const known = reported.filter(({ view }) => view.last !== null && !isOnItsWay(view.last.outcome));
  const stops = refused.length + failing.length === known.length ? 'arrival' : 'some';
  return [
    ...down,
    ...(refused.length > 0 && down.length === 0 ? [nothingListens(question, refused, stops)] : []),
    ...waitingReasons(question, reported),
    ...(failing.length > 0 ? [failingReason(failing, known, stops)] : []),
  ];
}

/** The built-in receiver plays a server that is down. */
function downReason({ state, machineNow }: SilenceQuestion, reported: readonly GroupFacts[]): SilenceReason[] {
  const { downUntil, port } = state.receiver;
  if (downUntil === null || downUntil <= machineNow || port === null) return [];
  const there = reported.filter(({ uri }) => leadsHere(uri, port));
  if (there.length === 0) return [];
  const left = Math.ceil((downUntil - machineNow) / 1_000);
  return [
    {
      cause: 'receiver-down',
      stops: there.length === reported.length ? 'arrival' : 'some',
      sentence: t('advice.arrival.down', { seconds: left }),
      remedy: { kind: 'receiver-up', label: t('advice.remedies.answerAgain') },
    },
  ];
}

/** The last connection was refused at a port of this machine at which the built-in receiver does not listen. */
function isRefusedHere({ state }: SilenceQuestion, { view, uri }: GroupFacts): boolean {
  if (view.last?.errorClass !== 'refused' || !leadsHere(uri)) return false;
  const { listening, port } = state.receiver;
  return !listening || port === null || !leadsHere(uri, port);
}

function nothingListens(
  { state }: SilenceQuestion,
  refused: readonly GroupFacts[],
  stops: SilenceReason['stops'],
): SilenceReason {
  const { listening, port } = state.receiver;
  const uri = refused[0]?.uri ?? '';
  return {
    cause: 'nothing-listens',
    stops,
    sentence: listening
      ? t('advice.arrival.listensElsewhere', { uri, port: String(port) })
      : t('advice.arrival.nothingListens', { uri }),
    remedy: { kind: 'command', command: 'receiver.listen', label: t('advice.remedies.listen') },
  };
}

function waitingReasons({ state, dbid }: SilenceQuestion, reported: readonly GroupFacts[]): SilenceReason[] {
  const { waiting, onWire } = state.traffic;
  const pool = effectiveOptions(state.options)['http-connection-pool-size'].value;
  const isFull = waiting > 0 && onWire >= pool;
  const [only] = dbid === null ? [] : reported;
  if (only ? only.view.last?.outcome !== 'waiting' : !isFull) return [];
  const sentence = isFull
    ? t('advice.arrival.poolFull', { pool, waiting })
    : t('advice.arrival.predecessor', { who: only?.name ?? '' });
  return [
    {
      cause: 'waiting',
      stops: 'delay',
      sentence,
      remedy: { kind: 'show-capacity', label: t('advice.remedies.showConnections') },
    },
  ];
}

function failingReason(
  failing: readonly GroupFacts[],
  known: readonly GroupFacts[],
  stops: SilenceReason['stops'],
): SilenceReason {
  const words = errorWords[commonest(failing)];
  const facts = { who: namesOf(failing), what: `${words.sentence} ${words.usually}` };
  const some = () =>
    known.length > failing.length
      ? t('advice.arrival.failingOf', { ...facts, known: known.length })
      : t('advice.arrival.failing', facts);
  return {
    cause: 'failing',
    stops,
    sentence: failing.length === 1 ? t('advice.arrival.failingOne', facts) : some(),
    remedy: { kind: 'show-failures', label: t('advice.remedies.showInLog') },
  };
}

function commonest(failing: readonly GroupFacts[]): ErrorClass {
  const counts = new Map<ErrorClass, number>();
  for (const { view } of failing) {
    const found = view.last?.errorClass ?? 'unexpected-status';
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'unexpected-status';
}

function isFailing({ view }: GroupFacts): boolean {
  return view.last?.outcome === 'failed' || view.last?.outcome === 'rejected';
}

function isOnItsWay(outcome: string): boolean {
  return outcome === 'waiting' || outcome === 'sending';
}
