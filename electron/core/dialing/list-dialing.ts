import type { CallingList } from '../../../shared/workspace/campaign-group.ts';
import type { Random } from '../ports/random.ts';
import { binomial } from './draws.ts';
import { busyShare } from './durations.ts';
import { PhaseStage } from './phase-stage.ts';

/** What is kept of a list between two sessions. */
export interface ListCounts {
  readonly completed: number;
  readonly answered: number;
  readonly busy: number;
  readonly noAnswer: number;
}

/** One Calling List while its Campaign Group is loaded: `records = ready + ringing + completed`, always. */
export class ListDialing {
  readonly configuration: CallingList;
  readonly ringing = new PhaseStage();
  ready: number;
  completed = 0;
  answered = 0;
  busy = 0;
  noAnswer = 0;

  constructor(configuration: CallingList, counts?: ListCounts) {
    this.configuration = configuration;
    this.ready = configuration.records;
    if (!counts || counts.completed > configuration.records) return;
    this.ready -= counts.completed;
    this.completed = counts.completed;
    this.answered = counts.answered;
    this.busy = counts.busy;
    this.noAnswer = counts.noAnswer;
  }

  /** The counts with what still rings as not answered: no call outlives its session. */
  counts(): ListCounts {
    const { completed, answered, busy, noAnswer, ringing } = this;
    return { completed: completed + ringing.count, answered, busy, noAnswer: noAnswer + ringing.count };
  }

  /** Dials `count` records, as far as there are any; gives how many. */
  dial(count: number): number {
    const dialed = Math.min(count, this.ready);
    this.ready -= dialed;
    this.ringing.enter(dialed);
    return dialed;
  }

  /** Lets time pass; gives how many were answered by a person. */
  advance(random: Random, seconds: number, ringSeconds: number): number {
    const ended = this.ringing.advance(random, seconds, ringSeconds);
    if (ended === 0) return 0;
    const answered = binomial(random, ended, this.configuration.hitRatio);
    const busy = binomial(random, ended - answered, busyShare);
    this.completed += ended;
    this.answered += answered;
    this.busy += busy;
    this.noAnswer += ended - answered - busy;
    return answered;
  }

  /** Ends up to `count` calls that still ring, as not answered; gives how many. */
  hangUp(count: number): number {
    const ended = Math.min(count, this.ringing.count);
    this.ringing.remove(ended);
    this.completed += ended;
    this.noAnswer += ended;
    return ended;
  }
}
