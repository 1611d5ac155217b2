/** What decides which columns there is room for. */
export interface Room {
  readonly width: number;
  readonly isInspecting: boolean;
  readonly hasSchedules: boolean;
}

/** Narrower than this beside an open inspector, what the inspector shows itself is left to it. */
const roomBesideInspector = 1_080;
/** Narrower than this beside an open inspector, the countdown is left to the status bar. */
const roomForNext = 850;
/** With this much room every column is shown. */
const roomForAll = 1_300;

/** Beside an inspector that leaves less than this, name, state and buttons are all that there is room for. */
const roomForFew = 640;

/** Which of the columns that may be hidden are shown. Name, state and the buttons always are. */
export function shownColumns({ width, isInspecting, hasSchedules }: Room): Readonly<Record<string, boolean>> {
  const leavesToInspector = isInspecting && width < roomBesideInspector;
  const statistics = !leavesToInspector;
  // The status bar counts down to the next periodic notification too, and a title says how long it takes to complete.
  const isTight = hasSchedules && statistics && width < roomForAll;
  const isFew = isInspecting && width < roomForFew;
  return {
    busyFactor: statistics,
    hitRatio: statistics,
    overdialRate: statistics,
    timeToComplete: statistics && !isTight,
    next: !isTight && !(isInspecting && width < roomForNext),
    mode: !isFew,
    control: !isFew,
    last: !isFew,
    nextAction: hasSchedules && !leavesToInspector,
  };
}
