import {
  type Delay,
  type Response,
  type ResponseRule,
  responseRuleSchema,
  type Selection,
} from '../../../../shared/receiver/response-rule.ts';
import { t } from '../../../../shared/strings/t.ts';
import { faultsOf } from '../../../../shared/workspace/faults.ts';
import { optionalNumber, optionalText, typedNumber, withoutUnset } from '../../../client/typed.ts';
import { typedValue, valueText } from './attribute-values.ts';

/** A value of the body that is looked for, as it is being typed. */
export interface FieldDraft {
  readonly key: number;
  readonly field: string;
  readonly is: string;
}

/** One response as it is being typed; what its kind has no use for is kept, for the case that the kind changes back. */
export interface ResponseDraft {
  readonly key: number;
  readonly kind: Response['kind'];
  readonly status: string;
  /** `Name: value`, one a line. */
  readonly headers: string;
  readonly body: string;
  readonly delay: Delay['kind'] | 'none';
  readonly ms: string;
  readonly fromMs: string;
  readonly toMs: string;
  readonly meanMs: string;
  readonly deviationMs: string;
  /** Empty is at once. */
  readonly slowBodyMs: string;
}

/** A response rule as it is being typed: text, until it is checked. */
export interface RuleDraft {
  readonly name: string;
  readonly kind: 'any' | 'change' | 'periodic';
  readonly fields: readonly FieldDraft[];
  readonly path: string;
  readonly headerName: string;
  readonly headerIs: string;
  readonly select: Selection['kind'];
  readonly n: string;
  readonly percent: string;
  readonly seed: string;
  readonly fromSeconds: string;
  readonly seconds: string;
  readonly responses: readonly ResponseDraft[];
  readonly repeat: boolean;
}

export const emptyResponse: ResponseDraft = {
  key: 0,
  kind: 'answer',
  status: '200',
  headers: '',
  body: '',
  delay: 'none',
  ms: '1000',
  fromMs: '500',
  toMs: '2000',
  meanMs: '1000',
  deviationMs: '250',
  slowBodyMs: '',
};

const usualSelection = { n: '2', percent: '20', seed: '1', fromSeconds: '0', seconds: '30' };

/** What the form begins with. */
export function draftOfRule({ name, match, select, respond, repeat }: ResponseRule): RuleDraft {
  return {
    name,
    kind: match.kind ?? 'any',
    fields: (match.fields ?? []).map(({ field, is }, key) => ({ key, field, is: valueText(field, is) })),
    path: match.path ?? '',
    headerName: match.header?.name ?? '',
    headerIs: match.header?.is ?? '',
    select: select.kind,
    ...usualSelection,
    ...textsOf(select),
    responses: respond.map((response, key) => ({ ...draftOfResponse(response), key })),
    repeat,
  };
}

function draftOfResponse(response: Response): ResponseDraft {
  const { delay, ...texts } = emptyResponse;
  const own = 'delay' in response ? response.delay : undefined;
  const draft = { ...texts, ...textsOf(own ?? {}), kind: response.kind, delay: own?.kind ?? delay };
  if (response.kind !== 'answer') return draft;
  const { status, headers = {}, body = '', slowBodyMs } = response;
  return {
    ...draft,
    status: String(status),
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    body,
    slowBodyMs: slowBodyMs === undefined ? '' : String(slowBodyMs),
  };
}

/** Numbers as texts; all else is left out. */
function textsOf(object: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => (typeof value === 'number' ? [[name, String(value)]] : [])),
  );
}

/** Faults by the path of their field, such as `respond[0].status`. */
export type RuleFaults = ReadonlyMap<string, string>;

/** The rule that a draft means, or the faults of its fields. `rule` says its id and whether it is on. */
export function checkRule(
  draft: RuleDraft,
  { id, on }: Pick<ResponseRule, 'id' | 'on'>,
): { readonly rule: ResponseRule | null; readonly faults: RuleFaults } {
  const faults = new Map<string, string>();
  draft.responses.forEach(({ kind, headers }, index) => {
    const wrong = kind === 'answer' ? headerLines(headers).find((line) => headerOf(line) === null) : undefined;
    if (wrong !== undefined)
      faults.set(`respond[${index}].headers`, t('receiverRules.responses.noHeader', { line: wrong }));
  });
  const parsed = responseRuleSchema.safeParse({
    id,
    on,
    name: draft.name.trim(),
    match: matchOf(draft),
    select: selectionOf(draft),
    respond: draft.responses.map(responseOf),
    repeat: draft.repeat,
  });
  for (const { path, message } of parsed.success ? [] : faultsOf(parsed.error))
    if (!faults.has(path)) faults.set(path, message);
  return { rule: parsed.success && faults.size === 0 ? parsed.data : null, faults };
}

function matchOf({ kind, fields, path, headerName, headerIs }: RuleDraft): Record<string, unknown> {
  const hasHeader = headerName.trim() !== '' || headerIs.trim() !== '';
  return withoutUnset({
    kind: kind === 'any' ? undefined : kind,
    fields:
      fields.length === 0
        ? undefined
        : fields.map(({ field, is }) => ({ field: field.trim(), is: typedValue(field.trim(), is) })),
    path: optionalText(path),
    header: hasHeader ? { name: headerName.trim(), is: headerIs.trim() } : undefined,
  });
}

function selectionOf({ select, n, percent, seed, fromSeconds, seconds }: RuleDraft): Record<string, unknown> {
  switch (select) {
    case 'all':
      return { kind: select };
    case 'nth':
    case 'every':
      return { kind: select, n: typedNumber(n) };
    case 'percent':
      return { kind: select, percent: typedNumber(percent), seed: typedNumber(seed) };
    case 'window':
      return { kind: select, fromSeconds: typedNumber(fromSeconds), seconds: typedNumber(seconds) };
  }
}

function responseOf(draft: ResponseDraft): Record<string, unknown> {
  if (draft.kind === 'never') return { kind: draft.kind };
  const delay = delayOf(draft);
  if (draft.kind !== 'answer') return withoutUnset({ kind: draft.kind, delay });
  const headers = headerLines(draft.headers).flatMap((line) => headerOf(line) ?? []);
  return withoutUnset({
    kind: draft.kind,
    status: typedNumber(draft.status),
    headers: headers.length === 0 ? undefined : Object.fromEntries(headers),
    body: draft.body === '' ? undefined : draft.body,
    delay,
    slowBodyMs: optionalNumber(draft.slowBodyMs),
  });
}

function delayOf({ delay, ms, fromMs, toMs, meanMs, deviationMs }: ResponseDraft): Record<string, unknown> | undefined {
  switch (delay) {
    case 'none':
      return undefined;
    case 'fixed':
      return { kind: delay, ms: typedNumber(ms) };
    case 'uniform':
      return { kind: delay, fromMs: typedNumber(fromMs), toMs: typedNumber(toMs) };
    case 'normal':
      return { kind: delay, meanMs: typedNumber(meanMs), deviationMs: typedNumber(deviationMs) };
    case 'exponential':
      return { kind: delay, meanMs: typedNumber(meanMs) };
  }
}

function headerLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Name and value of a header line, as one pair; null when it is none. */
function headerOf(line: string): [[string, string]] | null {
  const match = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line);
  return match ? [[match[1] ?? '', match[2] ?? '']] : null;
}
