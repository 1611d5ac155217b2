import { dialModes } from '../../../../shared/domain/dial-mode.ts';
import { actors, groupStates, reportedActions } from '../../../../shared/domain/enumerations.ts';
import { optimizationMethods } from '../../../../shared/domain/optimization.ts';
import type { EnumEntry } from '../../../../shared/domain/provenance.ts';
import { notificationAttributes } from '../../../../shared/reporting/wire-profile.ts';

const enumerations: Readonly<Record<string, readonly EnumEntry[]>> = {
  'dial mode': dialModes,
  'optimize by': optimizationMethods,
  state: groupStates,
  action: reportedActions,
  actor: actors,
};

const known = new Map(notificationAttributes.map((attribute) => [attribute.name, attribute]));

/** Names of the attributes of a body that hold one value. */
export const plainAttributes: readonly string[] = notificationAttributes
  .map(({ name }) => name)
  .filter((name) => name !== 'GSW_CALLING_LISTS');

/** Names of all attributes of a body. */
export const allAttributes: readonly string[] = notificationAttributes.map(({ name }) => name);

/** Attributes that hold a number of an enumeration. */
export const enumeratedAttributes: readonly string[] = notificationAttributes
  .filter(({ enumeration }) => enumeration !== undefined)
  .map(({ name }) => name);

/** The numbers that an attribute may hold, with their names; none for what is of no enumeration. */
export function namedValues(field: string): readonly { readonly value: string; readonly label: string }[] {
  const entries = enumerations[known.get(field)?.enumeration ?? ''] ?? [];
  return entries.map(({ value, name }) => ({ value: String(value), label: `${value} · ${name}` }));
}

/** What the text typed for an attribute means: attributes that hold numbers are compared as numbers, DBIDs as texts. */
export function typedValue(field: string, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === 'null') return null;
  const quoted = /^"(.*)"$/s.exec(trimmed);
  if (quoted) return quoted[1] ?? '';
  const isNumber = /^-?\d+(\.\d+)?$/.test(trimmed);
  return isNumber && holdsNumbers(field) ? Number(trimmed) : trimmed;
}

/** The text that {@link typedValue} reads as this value. */
export function valueText(field: string, value: string | number | null): string {
  if (typeof value !== 'string') return String(value);
  return typedValue(field, value) === value ? value : `"${value}"`;
}

/** What is of no known attribute may be a number. */
function holdsNumbers(field: string): boolean {
  const attribute = known.get(field);
  return attribute === undefined || attribute.schema.safeParse(1).success;
}
