import { calls, type DraftGroup, mostCreated } from '../../../../shared/contract/calls.ts';
import type { GroupTable } from '../../../../shared/contract/state.ts';
import { t } from '../../../../shared/strings/t.ts';
import { faultsOf } from '../../../../shared/workspace/faults.ts';
import { Taken } from '../../../../shared/workspace/taken.ts';
import { type GenerateDraft, nextDbid } from './draft.ts';
import { fillIn, isNumbered, letterOf, patternFault } from './pattern.ts';

/** What a draft comes to. Faults are by field; the empty one is about all. */
export interface GeneratePlan {
  readonly configurations: readonly DraftGroup[];
  readonly faults: ReadonlyMap<string, string>;
}

const mostLists = 20;
const mostDigits = 19;

/** Everything that a draft would make, or what is wrong with it: each of them is checked before any is made. */
export function planGeneration(draft: GenerateDraft, groups: GroupTable): GeneratePlan {
  const faults = new Map<string, string>();
  const numbers = {
    count: wholeNumber(draft.count, 1, mostCreated, 'count', faults),
    start: wholeNumber(draft.start, 0, 1_000_000_000, 'start', faults),
    lists: wholeNumber(draft.lists, 0, mostLists, 'lists', faults),
  };
  checkPatterns(draft, numbers, faults);
  if (faults.size > 0) return { configurations: [], faults };
  const made = Array.from({ length: numbers.count }, (_, index) => rawGroup(draft, numbers, index, groups));
  const configurations = checkShapes(made, faults);
  if (faults.size === 0) checkClashes(configurations, groups, faults);
  return { configurations, faults };
}

interface Numbers {
  readonly count: number;
  readonly start: number;
  readonly lists: number;
}

function checkPatterns(draft: GenerateDraft, { count, lists }: Numbers, faults: Map<string, string>): void {
  const add = (field: string, fault: string | null) => {
    if (fault !== null && !faults.has(field)) faults.set(field, fault);
  };
  for (const field of ['campaign', 'group', 'template', 'queue'] as const) add(field, patternFault(draft[field]));
  for (const field of ['campaign', 'group'] as const)
    if (draft[field].trim() === '') add(field, t('groupFiles.faults.empty'));
  if (lists > 0) add('listName', patternFault(draft.listName, ['campaign', 'list']));
  if (lists > 1 && !draft.listName.includes('{list}'))
    add('listName', t('groupFiles.faults.oneListName', { list: '{list}' }));
  if (count > 1 && !isNumbered(draft.campaign) && !isNumbered(draft.group))
    add('campaign', t('groupFiles.faults.oneName', { n: '{n}' }));
  const dbid = draft.dbidFrom.trim();
  if (dbid === '') return;
  if (!/^[1-9]\d*$/.test(dbid) || dbid.length > mostDigits) add('dbidFrom', t('groupFiles.faults.positive'));
  else if (String(BigInt(dbid) + BigInt(count) - 1n).length > mostDigits)
    add('dbidFrom', t('groupFiles.faults.tooLong', { digits: mostDigits }));
}

function rawGroup(draft: GenerateDraft, numbers: Numbers, index: number, groups: GroupTable): Record<string, unknown> {
  const n = numbers.start + index;
  const campaign = fillIn(draft.campaign.trim(), { n });
  const text = (pattern: string) => (pattern.trim() === '' ? undefined : fillIn(pattern.trim(), { n }));
  const options = withoutUnset({
    'send-campaigngroup-states': draft.send ?? undefined,
    'campaigngroup-states-uri': draft.uri ?? undefined,
    'campaigngroup-states-interval': draft.interval ?? undefined,
  });
  const dbid = draft.dbidFrom.trim();
  return withoutUnset({
    dbid: dbid === '' ? undefined : String(BigInt(dbid) + BigInt(index)),
    campaign,
    group: fillIn(draft.group.trim(), { n }),
    template: text(draft.template),
    queue: text(draft.queue),
    agents: numberOf(draft.agents),
    callingLists: numbers.lists === 0 ? undefined : rawLists(draft, numbers, index, campaign, groups),
    options: Object.keys(options).length === 0 ? undefined : options,
  });
}

function rawLists(
  draft: GenerateDraft,
  { start, lists }: Numbers,
  index: number,
  campaign: string,
  groups: GroupTable,
): Record<string, unknown>[] {
  const first = firstListDbid(groups) + BigInt(index * lists);
  return Array.from({ length: lists }, (_, place) => ({
    dbid: String(first + BigInt(place)),
    name: fillIn(draft.listName.trim(), { n: start + index, campaign, list: letterOf(place) }),
    records: numberOf(draft.records),
    hitRatio: numberOf(draft.hitRatio),
  }));
}

const firstListDbids = new WeakMap<GroupTable['ids'], bigint>();

/** Looked for once for each order of Campaign Groups: while this dialog is open, configurations do not change. */
function firstListDbid(groups: GroupTable): bigint {
  const known = firstListDbids.get(groups.ids) ?? nextDbid(groups, 'lists');
  firstListDbids.set(groups.ids, known);
  return known;
}

const fieldOfPath: ReadonlyMap<string, string> = new Map([
  ['options.campaigngroup-states-uri', 'uri'],
  ['options.campaigngroup-states-interval', 'interval'],
]);

/** All have the same shape, so that a fault of one is a fault of the draft. */
function checkShapes(made: readonly Record<string, unknown>[], faults: Map<string, string>): DraftGroup[] {
  const configurations: DraftGroup[] = [];
  for (const configuration of made) {
    const checked = calls['groups.create'].input.safeParse({ configuration });
    if (checked.success) {
      configurations.push(checked.data.configuration);
      continue;
    }
    for (const { path, message } of faultsOf(checked.error)) {
      const inside = path.replace(/^configuration\./, '').replace(/^callingLists\[\d+\]\./, 'list.');
      const field = inside === 'list.name' ? 'listName' : (fieldOfPath.get(inside) ?? inside.replace(/^list\./, ''));
      if (!faults.has(field)) faults.set(field, message);
    }
    return [];
  }
  return configurations;
}

function checkClashes(configurations: readonly DraftGroup[], groups: GroupTable, faults: Map<string, string>): void {
  const taken = new Taken(Object.values(groups.byId).map(({ configuration }) => configuration));
  const counts = new Map<string, { first: string; count: number }>();
  for (const configuration of configurations) {
    for (const { path, message } of taken.clashesOf(configuration)) {
      const known = counts.get(path);
      if (known) known.count += 1;
      else counts.set(path, { first: message, count: 1 });
    }
    taken.take(configuration);
  }
  for (const [path, { first, count }] of counts) {
    const sentences = [first];
    if (count > 1) sentences.push(t('groupFiles.faults.clashes', { count }));
    if (path === 'dbid') sentences.push(t('groupFiles.faults.freeFrom', { dbid: String(nextDbid(groups, 'groups')) }));
    faults.set(path === 'dbid' ? 'dbidFrom' : path, sentences.join(' '));
  }
}

function wholeNumber(text: string, min: number, max: number, field: string, faults: Map<string, string>): number {
  const number = /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  faults.set(field, t('groupFiles.faults.range', { min, max }));
  return min;
}

function numberOf(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function withoutUnset(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
