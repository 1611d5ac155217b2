import { PredictivePacing } from './pacing.ts';
import { PhaseStage } from './phase-stage.ts';
import { Recent } from './recent.ts';

/** What a Campaign Group has since it first dialed: what its agents are at, what it has learnt, and its last ten minutes. */
export class DialingRun {
  readonly pacing = new PredictivePacing();
  readonly previewing = new PhaseStage();
  readonly talking = new PhaseStage();
  readonly wrapUp = new PhaseStage();
  readonly busySeconds = new Recent();
  readonly agentSeconds = new Recent();
  /** Records. */
  readonly consumed = new Recent();
  readonly answered = new Recent();
  readonly lost = new Recent();
}
