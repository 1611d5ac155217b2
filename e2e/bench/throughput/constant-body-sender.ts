import { setTimeout as pause } from 'node:timers/promises';
import { startCpu } from '../common/cpu.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

/** Sends the next request, and says by `done` whether it was answered with 2xx. */
export type SendOne = (done: (isAccepted: boolean) => void) => void;

/** Keeps `connections` requests under way all the time, and reads what comes of it. */
export async function sendAllTheTime(settings: SenderSettings, send: SendOne): Promise<SenderReading> {
  let [sent, failed, isOver] = [0, 0, false];
  const done = (isAccepted: boolean) => {
    sent += 1;
    if (isOver) return;
    if (isAccepted) return send(done);
    failed += 1;
    // Not at once: what fails without a connection would leave no time for anything else.
    setImmediate(send, done);
  };
  for (let connection = 0; connection < settings.connections; connection++) send(done);
  await pause(settings.warmUpSeconds * 1_000);
  const [before, cpu, start] = [sent, startCpu(), performance.now()];
  await pause(settings.seconds * 1_000);
  const [answered, took, used] = [sent - before, (performance.now() - start) / 1_000, cpu()];
  isOver = true;
  return {
    perSecond: answered / took,
    threadUs: (used.thread / answered) * 1_000,
    processUs: (used.process / answered) * 1_000,
    failed,
  };
}
