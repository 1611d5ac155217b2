import { z } from 'zod';

/** Colours that a person may mark a row with. Red is not among them: it is kept for failures. */
export const markColours = ['yellow', 'green', 'blue', 'violet', 'grey'] as const;
export type MarkColour = (typeof markColours)[number];

/** What a person has put on a row of the log. */
export interface Mark {
  readonly pinned: boolean;
  readonly colour: MarkColour | null;
  /** Empty when there is none. */
  readonly note: string;
}

/** A change of marks; what is absent stays as it is. */
export const markChangeSchema = z.strictObject({
  pinned: z.boolean().optional(),
  colour: z.enum(markColours).nullable().optional(),
  note: z.string().max(4_000).optional(),
});
export type MarkChange = z.infer<typeof markChangeSchema>;
