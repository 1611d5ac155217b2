import { z } from 'zod';
import { answers } from './call-shape.ts';

/** What a window tells of itself. */
const windowFactsSchema = z.strictObject({
  browser: z.string().max(512),
  language: z.string().max(64),
  view: z.string().max(64),
  theme: z.string().max(64),
  timeZone: z.string().max(64),
  width: z.number(),
  height: z.number(),
  pixelRatio: z.number(),
});
export type WindowFacts = z.output<typeof windowFactsSchema>;

/** The call about diagnostics. */
export const diagnosticsCallShapes = {
  /** What is known of this console and its last failures, without secrets and names, as the text of a file; `window` is what the window adds. */
  'diagnostics.text': answers<{ readonly text: string }>()(z.strictObject({ window: windowFactsSchema })),
} as const;
