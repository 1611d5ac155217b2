import {
  type LossChoice,
  type LossEffect,
  type LossRule,
  lossRuleSchema,
  type PayloadFault,
} from '../../../shared/faults/loss-rule.ts';
import { faultsOf } from '../../../shared/workspace/faults.ts';
import { optionalText, typedNumber, withoutUnset } from '../../client/typed.ts';

/** A rule of the loss laboratory as it is being typed. */
export interface LossDraft {
  readonly kind: 'any' | 'change' | 'periodic';
  /** DBIDs; none is all. */
  readonly dbids: readonly string[];
  /** Numbers of actions as texts; none is all. */
  readonly actions: readonly string[];
  readonly choice: LossChoice['kind'];
  readonly count: string;
  readonly n: string;
  readonly percent: string;
  readonly seed: string;
  readonly effect: LossEffect['kind'];
  readonly seconds: string;
  readonly withinSeconds: string;
  readonly bytes: string;
  readonly payload: PayloadFault['kind'];
  /** Of the payload fault; empty where it may choose by itself. */
  readonly field: string;
  readonly name: string;
  readonly characters: string;
  readonly skewSeconds: string;
}

const usual: LossDraft = {
  kind: 'any',
  dbids: [],
  actions: [],
  choice: 'next',
  count: '1',
  n: '3',
  percent: '20',
  seed: '1',
  effect: 'lose',
  seconds: '5',
  withinSeconds: '30',
  bytes: '100',
  payload: 'missing',
  field: '',
  name: '',
  characters: '300',
  skewSeconds: '3600',
};

/** What the form begins with. */
export function draftOfLoss({ match, choice, effect }: LossRule): LossDraft {
  return {
    ...usual,
    kind: match.kind ?? 'any',
    dbids: match.dbids ?? [],
    actions: (match.actions ?? []).map(String),
    ...numbersOf(choice),
    ...numbersOf(effect),
    choice: choice.kind,
    effect: effect.kind,
    ...(effect.kind === 'payload' ? payloadTexts(effect.fault) : {}),
  };
}

function payloadTexts(fault: PayloadFault): Partial<LossDraft> {
  return {
    payload: fault.kind,
    ...('field' in fault && fault.field !== undefined ? { field: fault.field } : {}),
    ...('name' in fault && fault.name !== undefined ? { name: fault.name } : {}),
    ...('characters' in fault ? { characters: String(fault.characters) } : {}),
    ...('seconds' in fault ? { skewSeconds: String(fault.seconds) } : {}),
  };
}

function numbersOf(object: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => (typeof value === 'number' ? [[name, String(value)]] : [])),
  );
}

/** The rule that a draft means, or the faults of its fields by their paths, such as `effect.seconds`. */
export function checkLoss(
  draft: LossDraft,
  { id, on }: Pick<LossRule, 'id' | 'on'>,
): { readonly rule: LossRule | null; readonly faults: ReadonlyMap<string, string> } {
  const parsed = lossRuleSchema.safeParse({
    id,
    on,
    match: withoutUnset({
      kind: draft.kind === 'any' ? undefined : draft.kind,
      dbids: draft.dbids.length === 0 ? undefined : [...draft.dbids],
      actions: draft.actions.length === 0 ? undefined : draft.actions.map(typedNumber),
    }),
    choice: choiceOf(draft),
    effect: effectOf(draft),
  });
  if (parsed.success) return { rule: parsed.data, faults: new Map() };
  return { rule: null, faults: new Map(faultsOf(parsed.error).map(({ path, message }) => [path, message])) };
}

function choiceOf({ choice, count, n, percent, seed }: LossDraft): Record<string, unknown> {
  switch (choice) {
    case 'all':
      return { kind: choice };
    case 'next':
      return { kind: choice, count: typedNumber(count) };
    case 'every':
      return { kind: choice, n: typedNumber(n) };
    case 'percent':
      return { kind: choice, percent: typedNumber(percent), seed: typedNumber(seed) };
  }
}

function effectOf(draft: LossDraft): Record<string, unknown> {
  switch (draft.effect) {
    case 'lose':
    case 'duplicate':
      return { kind: draft.effect };
    case 'delay':
      return { kind: draft.effect, seconds: typedNumber(draft.seconds) };
    case 'reorder':
      return { kind: draft.effect, withinSeconds: typedNumber(draft.withinSeconds) };
    case 'truncate':
      return { kind: draft.effect, bytes: typedNumber(draft.bytes) };
    case 'payload':
      return { kind: draft.effect, fault: payloadOf(draft) };
  }
}

function payloadOf({ payload, field, name, characters, skewSeconds }: LossDraft): Record<string, unknown> {
  switch (payload) {
    case 'missing':
      return withoutUnset({ kind: payload, field: optionalText(field) });
    case 'null':
    case 'unknown-number':
    case 'wrong-type':
      return { kind: payload, field: field.trim() };
    case 'extra-field':
      return withoutUnset({ kind: payload, name: optionalText(name) });
    case 'long-name':
      return { kind: payload, characters: typedNumber(characters) };
    case 'unicode-name':
      return { kind: payload };
    case 'clock-skew':
      return { kind: payload, seconds: typedNumber(skewSeconds) };
  }
}
