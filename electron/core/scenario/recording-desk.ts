import type { CallOutput, CallParameters } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { GroupState, isReportedPeriodically } from '../../../shared/domain/enumerations.ts';
import { type RecordedStatistics, type Recording, ScenarioRecorder } from '../../../shared/scenario/recorder.ts';
import type { ScenarioRecording } from '../../../shared/scenario/scenario-state.ts';
import type { Parts } from '../parts.ts';

/** Calls after which the Campaign Groups of the recording are no longer there. */
const endsIt: ReadonlySet<CallName> = new Set([
  'workspace.new',
  'workspace.sample',
  'workspace.open-text',
  'workspace.open-file',
]);

type DeskParts = Pick<Parts, 'clock' | 'document' | 'groups' | 'reporter' | 'recorder' | 'laboratory' | 'emit'>;

/** Records what the operator does, from when he says so until he stops it or opens another workspace. */
export class RecordingDesk {
  readonly #parts: DeskParts;
  #recorder: ScenarioRecorder | null = null;
  #stoppedAt: number | null = null;
  #unwatch: (() => void) | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  get isOn(): boolean {
    return this.#unwatch !== null;
  }

  start(): Result<null> {
    if (this.isOn) return failure('refused', 'A recording is under way already.');
    const { clock, document, groups, reporter, laboratory, recorder } = this.#parts;
    const all = [...groups.all];
    const moving = all.find(
      ({ condition: { state } }) => state !== GroupState.notLoaded && !isReportedPeriodically(state),
    );
    if (moving)
      return failure(
        'refused',
        `${moving.name} is being unloaded. Record when that has ended; nobody can start from there.`,
      );
    const made = new ScenarioRecorder({
      at: clock.now(),
      workspace: document.toWorkspace(all.map(({ configuration }) => configuration)),
      conditions: new Map(all.map(({ dbid, condition }) => [dbid, condition])),
      pins: new Map(all.map(({ dbid, pins }) => [dbid, pins])),
      held: reporter.held,
      faults: laboratory.state.rules,
    });
    this.#recorder = made;
    this.#stoppedAt = null;
    let newest = 0;
    this.#unwatch = recorder.watch((detail) => {
      if (detail.seq <= newest) return;
      newest = detail.seq;
      made.made(detail);
    });
    this.#tell();
    return ok(null);
  }

  stop(): Result<null> {
    if (!this.isOn) return failure('refused', 'Nothing is being recorded.');
    this.#unwatch?.();
    this.#unwatch = null;
    this.#see();
    this.#stoppedAt = this.#parts.clock.now();
    this.#tell();
    return ok(null);
  }

  /** What was recorded so far, as a scenario. */
  recording(name: string, statistics: RecordedStatistics): Result<Recording> {
    if (!this.#recorder) return failure('not-found', 'Nothing has been recorded yet.');
    if (this.isOn) this.#see();
    return ok(this.#recorder.recording(this.#stoppedAt ?? this.#parts.clock.now(), name, statistics));
  }

  /** A call is about to be carried out: what it opens is not the workspace of the recording any more. */
  before(name: CallName): void {
    if (this.isOn && endsIt.has(name)) this.stop();
  }

  /** A call was carried out that began at `at`. */
  called<Name extends CallName>(
    at: number,
    name: Name,
    parameters: CallParameters<Name>,
    answer: CallOutput<Name>,
  ): void {
    if (!this.isOn || !this.#recorder) return;
    const before = this.#recorder.commands;
    if (name.startsWith('groups.')) this.#see();
    this.#recorder.called(at, name, parameters, answer);
    if (this.#recorder.commands !== before) this.#tell();
  }

  #see(): void {
    const { groups } = this.#parts;
    this.#recorder?.saw([...groups.all].map(({ configuration }) => configuration));
  }

  #tell(): void {
    const { startedAt: since = 0, commands = 0 } = this.#recorder ?? {};
    const recording: ScenarioRecording = { since, on: this.isOn, commands };
    this.#parts.emit({ type: 'scenario.recording', recording });
  }
}
