import { z } from 'zod';

const field = z.string().min(1).max(100);

/** How the body of a notification is made wrong. */
export const payloadFaultSchema = z.discriminatedUnion('kind', [
  /** Leaves an attribute out; without `field` the first one that is not always sent, or the queue's name. */
  z.strictObject({ kind: z.literal('missing'), field: field.optional() }),
  z.strictObject({ kind: z.literal('null'), field }),
  /** A number that its enumeration does not have. */
  z.strictObject({ kind: z.literal('unknown-number'), field }),
  /** A number as text, a text as a number, an array as an object. */
  z.strictObject({ kind: z.literal('wrong-type'), field }),
  z.strictObject({ kind: z.literal('extra-field'), name: field.optional() }),
  z.strictObject({ kind: z.literal('long-name'), characters: z.int().min(256).max(1_000_000) }),
  z.strictObject({ kind: z.literal('unicode-name') }),
  /** Adds so many seconds to GSW_DATE_TIME; negative ones are a clock that is slow. */
  z.strictObject({ kind: z.literal('clock-skew'), seconds: z.number().min(-31_536_000).max(31_536_000) }),
]);
export type PayloadFault = z.infer<typeof payloadFaultSchema>;

/** What the loss laboratory does to a notification. */
export const lossEffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lose') }),
  z.strictObject({ kind: z.literal('duplicate') }),
  /** It waits on its way; those after it of the same Campaign Group wait as well. */
  z.strictObject({ kind: z.literal('delay'), seconds: z.number().min(0.001).max(600) }),
  /** The next one of the same Campaign Group overtakes it; after `withinSeconds` it leaves all the same. */
  z.strictObject({ kind: z.literal('reorder'), withinSeconds: z.number().min(0.1).max(600).default(30) }),
  /** Only the first bytes of the body are sent, as if that were all of it. */
  z.strictObject({ kind: z.literal('truncate'), bytes: z.int().min(0).max(1_000_000) }),
  z.strictObject({ kind: z.literal('payload'), fault: payloadFaultSchema }),
]);
export type LossEffect = z.infer<typeof lossEffectSchema>;

/** Which of the notifications that match a rule are hit. */
export const lossChoiceSchema = z.discriminatedUnion('kind', [
  /** The next so many; the rule then switches itself off. */
  z.strictObject({ kind: z.literal('next'), count: z.int().min(1).max(1_000_000).default(1) }),
  z.strictObject({ kind: z.literal('every'), n: z.int().min(1).max(1_000_000) }),
  z.strictObject({
    kind: z.literal('percent'),
    percent: z.number().min(0).max(100),
    seed: z.int().min(0).default(1),
  }),
  z.strictObject({ kind: z.literal('all') }),
]);
export type LossChoice = z.infer<typeof lossChoiceSchema>;

/** One rule of the loss laboratory. It is beyond OCS: what it does is marked so in our record. */
export const lossRuleSchema = z.strictObject({
  id: z.string().min(1).max(64),
  on: z.boolean().default(true),
  /** What is absent matches all. */
  match: z
    .strictObject({
      kind: z.enum(['change', 'periodic']).optional(),
      dbids: z.array(z.string().min(1).max(32)).min(1).max(10_000).optional(),
      actions: z.array(z.int()).min(1).max(10).optional(),
    })
    .default({}),
  choice: lossChoiceSchema,
  effect: lossEffectSchema,
});
export type LossRule = z.infer<typeof lossRuleSchema>;
export const lossRulesSchema = z.array(lossRuleSchema).max(100);

/** The loss laboratory as it stands. Off by default, and never kept over a restart. */
export interface FaultsState {
  readonly rules: readonly LossRule[];
  /** How many notifications each rule has hit, by its id. */
  readonly hits: Readonly<Record<string, number>>;
}
export const noFaults: FaultsState = { rules: [], hits: {} };

/** What became of a Campaign Group's reported state after the loss laboratory had hit one of its notifications. */
export interface LossVerdict {
  readonly dbid: string;
  /** The notification that was hit, and what was done to it, in words. */
  readonly seq: number;
  readonly effect: string;
  readonly at: number;
  /**
   * `open`: belief and truth differ, and something will heal it. `never`: they differ and nothing will, unless somebody acts.
   * `in-step`: the hit changed nothing of what the receiver believes.
   */
  readonly verdict:
    | 'open'
    | 'never'
    | 'in-step'
    | 'healed-after-interval'
    | 'healed-on-demand'
    | 'healed-on-change'
    | 'healed-by-redelivery';
  /** The notification that healed it. */
  readonly healedBy: number | null;
  readonly healedAt: number | null;
}
