import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import type { ConsoleClock } from '../ports/console-clock.ts';

export function clockCalls(parts: Parts): HandlersOf<'clock'> {
  const { consoleClock: clock, recorder } = parts;
  if (clock === null) return { 'clock.set': () => fixedClock, 'clock.step': () => fixedClock };
  let stepping = false;
  return {
    'clock.set': ({ mode }) => {
      if (JSON.stringify(mode) === JSON.stringify(clock.mode)) return ok(null);
      const before = clock.mode.kind;
      clock.setMode(mode);
      if (before !== mode.kind)
        recorder.note(
          'info',
          mode.kind === 'real' ? 'The clock is real again.' : 'The clock is virtual: notifications carry virtual time.',
        );
      tell(parts, clock);
      return ok(null);
    },
    'clock.step': async ({ seconds }) => {
      if (clock.mode.kind === 'real' || clock.mode.speed !== 0)
        return failure('refused', 'Only virtual time that stands still can be stepped.');
      if (stepping) return failure('refused', 'The step before has not ended.');
      stepping = true;
      await clock.step(seconds, () => parts.delivered());
      stepping = false;
      tell(parts, clock);
      return ok(null);
    },
  };
}

const fixedClock: Result<never> = failure('refused', 'The clock of this run is fixed.');

/** The console's time has taken another course: everything that shows or awaits a time of day follows it. */
function tell({ emit, reporter, scheduler, document }: Parts, clock: ConsoleClock): void {
  emit({ type: 'clock.changed', clock: clock.state() });
  reporter.refreshAll();
  scheduler.follow(document.schedules);
}
