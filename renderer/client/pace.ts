/** Runs `flush` at once after a rest, and otherwise no more often than every `pauseMs`: the last call is never lost. */
export function paced(flush: () => void, pauseMs: number): () => void {
  let isResting = true;
  let isAsked = false;
  const run = () => {
    isAsked = false;
    isResting = false;
    flush();
    setTimeout(() => {
      isResting = true;
      if (isAsked) run();
    }, pauseMs);
  };
  return () => {
    if (isResting) run();
    else isAsked = true;
  };
}
