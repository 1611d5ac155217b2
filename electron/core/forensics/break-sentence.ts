import type { BeatBreak, BreakCause } from '../../../shared/forensics/beat-causes.ts';

/** A break in a sentence, as a note of the timeline has it. */
export function breakSentence({
  campaignGroup,
  kind,
  missing,
  from,
  to,
  intervalMs,
  previousMs,
  cause,
}: BeatBreak): string {
  const seconds = (ms: number) => `${Number((ms / 1000).toFixed(1))} s`;
  const why = cause === 'interval' && kind !== 'interval-changed' ? '' : ` ${causeWords[cause]}`;
  const changed =
    previousMs === intervalMs ? '' : ` The interval changed from ${seconds(previousMs)} to ${seconds(intervalMs)}.`;
  const lasted = `${seconds(to - from)} after the one before, at an interval of ${seconds(previousMs)}`;
  if (kind === 'interval-changed')
    return `${campaignGroup}: the interval of periodic notifications changed from ${seconds(previousMs)} to ${seconds(intervalMs)}.`;
  const what =
    kind === 'missing'
      ? `${missing} periodic ${missing === 1 ? 'notification is' : 'notifications are'} missing; this one comes`
      : `this periodic notification comes ${kind}:`;
  return `${campaignGroup}: ${what} ${lasted}.${changed}${why}`;
}

const causeWords: Readonly<Record<BreakCause, string>> = {
  restart: 'OCS was started or ended in between.',
  'not-active': 'The Campaign Group was unloaded in between.',
  change: 'A change of the Campaign Group was reported in between; the log does not say which.',
  'log-silent':
    'The log has no line of anything for most of this time: OCS stood still or did not log, or a part of the log is not here.',
  interval: '',
  unexplained:
    'Nothing in the log explains it: it may have been skipped because the one before had not finished, or the interval was set anew.',
};
