import { notificationAttributes } from '../reporting/wire-profile.ts';
import type { PayloadFault } from './loss-rule.ts';

type Entries = [name: string, value: unknown][];
/** An attribute's new value; `undefined` leaves the attribute out, and the same value changes nothing. */
type Change = (value: unknown) => unknown;

const names = ['GSW_CAMPAIGN_GROUP_NAME', 'GSW_GROUP_NAME', 'GSW_CAMPAIGN_NAME'];
const lists = 'GSW_CALLING_LISTS';
const unknownNumber = 99;
/** Accents, another script, a surrogate pair, right to left, a combining mark, and what JSON has to escape. */
const unusual = ' Ünïcödé 漢字 😀 \u202eabc\u202c e\u0301 "\\ \t\u0001';

/** A notification's body with a fault in it: the JSON text as it was where the fault cannot be had in this body. */
export function spoilBody(body: string, fault: PayloadFault): string {
  const entries = entriesOf(parsed(body));
  return entries ? JSON.stringify(Object.fromEntries(spoil(entries, fault))) : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Entries and not the object itself: in those, `__proto__` is a name like any other. */
function entriesOf(value: unknown): Entries | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
}

function spoil(entries: Entries, fault: PayloadFault): Entries {
  switch (fault.kind) {
    case 'missing':
      return changed(entries, [fault.field ?? usuallyMissing(entries)], () => undefined);
    case 'null':
      return changed(entries, [fault.field], () => null);
    case 'unknown-number':
      return isEnumerated(fault.field) ? changed(entries, [fault.field], () => unknownNumber) : entries;
    case 'wrong-type':
      return changed(entries, [fault.field], ofAnotherType);
    case 'extra-field':
      return withExtra(entries, fault.name ?? 'GSW_UNKNOWN_ATTRIBUTE');
    case 'long-name':
      return changed(entries, names, (name) => (typeof name === 'string' ? name.padEnd(fault.characters, 'x') : name));
    case 'unicode-name':
      return changed(entries, names, (name) => (typeof name === 'string' ? name + unusual : name));
    case 'clock-skew':
      return changed(entries, ['GSW_DATE_TIME'], (time) => movedBy(fault.seconds, time));
  }
}

/** Changes attributes of the body; those that it does not have are looked for in its Calling Lists. */
function changed(entries: Entries, fields: readonly string[], change: Change): Entries {
  const own = new Set(entries.map(([name]) => name));
  const isInLists = fields.some((field) => !own.has(field));
  return entries.flatMap(([name, value]): Entries => {
    if (isInLists && name === lists && Array.isArray(value))
      return [[name, value.map((list) => changedList(list, fields, change))]];
    if (!fields.includes(name)) return [[name, value]];
    const next = change(value);
    return next === undefined ? [] : [[name, next]];
  });
}

function changedList(list: unknown, fields: readonly string[], change: Change): unknown {
  const entries = entriesOf(list);
  return entries ? Object.fromEntries(changed(entries, fields, change)) : list;
}

function withExtra(entries: Entries, name: string): Entries {
  return entries.some(([known]) => known === name) ? entries : [...entries, [name, 'unexpected']];
}

/** The first attribute that is not always sent, or the queue's name. */
function usuallyMissing(entries: Entries): string {
  const optional = notificationAttributes.filter(({ presence }) => presence !== 'always').map(({ name }) => name);
  return entries.find(([name]) => optional.includes(name))?.[0] ?? 'GSW_QUEUE_NAME';
}

function isEnumerated(field: string): boolean {
  return notificationAttributes.some(({ name, enumeration }) => name === field && enumeration !== undefined);
}

function ofAnotherType(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : 0;
  if (Array.isArray(value)) return { ...value };
  return value;
}

function movedBy(seconds: number, time: unknown): unknown {
  const said = typeof time === 'string' && time.trim() !== '' ? Number(time) : Number.NaN;
  return Number.isFinite(said) ? (said + seconds).toFixed(3) : time;
}
