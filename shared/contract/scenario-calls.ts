import { z } from 'zod';
import type { Fault } from '../workspace/faults.ts';
import { answers } from './call-shape.ts';

const nothing = z.strictObject({});
const path = z.string().min(1).max(4_096);
const name = z.string().min(1).max(255);
const scenarioText = z.string().max(64_000_000);

/** What a scenario's text is: its name and number of steps when it can be played, else its faults with their places. */
export interface CheckedScenario {
  readonly name: string | null;
  readonly steps: number;
  readonly faults: readonly Fault[];
}

/** A scenario that was made from a recording or from rows: the text of its file, and what no step can say, in sentences. */
export interface MadeScenario {
  readonly text: string;
  readonly steps: number;
  readonly leftOut: readonly string[];
}

/** The calls about scenarios. */
export const scenarioCallShapes = {
  /** Reads a scenario file by its path; without one, asks with the host's own dialog. Its faults are no failure of the call. */
  'scenario.load': answers<{ readonly path: string; readonly text: string } & CheckedScenario>()(
    z.strictObject({ path: path.optional() }),
  ),
  /** Checks the text of a scenario; `path` is where a relative `workspaceFile` is found from. */
  'scenario.check': answers<CheckedScenario>()(z.strictObject({ text: scenarioText, path: path.optional() })),
  /** Saves the text of a scenario without faults, as it is, to `path`; without one, asks with the host's own dialog. */
  'scenario.save': answers<{ readonly path: string }>()(z.strictObject({ text: scenarioText, path: path.optional() })),
  /** Records from now on what the operator does; what was recorded before is forgotten. */
  'scenario.record': answers<null>()(nothing),
  'scenario.stop-recording': answers<null>()(nothing),
  /** The recording as a scenario file, also while it goes on. */
  'scenario.recording': answers<MadeScenario>()(
    z.strictObject({
      name,
      /** Bodies have the statistics that they had, or those of the simulated calls of a play. */
      statistics: z.enum(['as-sent', 'simulated']).default('as-sent'),
    }),
  ),
  /** A scenario that has the changes of these notifications made again. */
  'scenario.of-rows': answers<MadeScenario>()(
    z.strictObject({ seqs: z.array(z.int().min(1)).min(1).max(5_000), name }),
  ),
  /**
   * Plays a scenario in this console, by the console's clock, on the open workspace or, with `openWorkspace`, on its own. How it goes
   * on is in the state. With `paused` it stops before its first step; with `loop` it begins anew when it has ended.
   */
  'scenario.run': answers<null>()(
    z.strictObject({
      text: scenarioText,
      path: path.optional(),
      openWorkspace: z.boolean().default(false),
      loop: z.boolean().default(false),
      paused: z.boolean().default(false),
    }),
  ),
  /** Stops before the next step; a wait that is under way goes on. */
  'scenario.pause': answers<null>()(nothing),
  'scenario.resume': answers<null>()(nothing),
  /** Carries out one step of a paused scenario. */
  'scenario.step': answers<null>()(nothing),
  /** Ends the scenario that is being played; what is on its way goes on. */
  'scenario.stop': answers<null>()(nothing),
} as const;
