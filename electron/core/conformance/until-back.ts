import { pauseFor } from './pause.ts';
import type { CaseStage } from './run-case.ts';

/** How long the tester has to take the receiver down, and again to bring it back. */
const patienceSeconds = 180;

/** Posts each second until one got no answer, and then until one got an answer again; gives up after a while. */
export async function untilBack(post: () => Promise<boolean>, stage: CaseStage): Promise<void> {
  const { signal, prompt } = stage;
  const until = async (wanted: boolean) => {
    for (let second = 0; second < patienceSeconds && !signal.aborted; second++) {
      await pauseFor(1, stage);
      if ((await post()) === wanted) return true;
    }
    return false;
  };
  prompt(`Take the receiver down now. There are ${patienceSeconds} s for it.`);
  if (await until(false)) {
    prompt(`The receiver is down. Bring it back now. There are ${patienceSeconds} s for it.`);
    await until(true);
  }
  prompt(null);
}
