import { dialModes } from '../../../shared/domain/dial-mode.ts';
import { actors, groupStates, reportedActions } from '../../../shared/domain/enumerations.ts';
import { optimizationMethods } from '../../../shared/domain/optimization.ts';
import { type EnumEntry, entryOf, type Provenance } from '../../../shared/domain/provenance.ts';
import { isFilledIn } from '../../../shared/reporting/filled-in.ts';
import { attributesOf, listAttributes, type Presence } from '../../../shared/reporting/wire-profile.ts';
import { t } from '../../../shared/strings/t.ts';
import { duration } from '../../client/format.ts';
import { fullTime, type TimeZone } from '../../client/time.ts';
import { type BodyValues, bodyValues, releaseOf } from './body-values.ts';

/** One attribute of a body, explained. */
export interface PayloadRow {
  readonly key: string;
  readonly name: string;
  /** As it stands in the JSON text; null when the attribute is absent. */
  readonly value: string | null;
  /** What the value says: the name of a number, a percentage, a date. */
  readonly says: string;
  readonly meaning: string;
  readonly presence: Presence | null;
  readonly provenance: Provenance | null;
  readonly assumption: string | undefined;
  /** Filled in because nothing was configured. */
  readonly isDefault: boolean;
  /** In which Calling List it stands. */
  readonly list: string | null;
}

interface Attribute {
  readonly name: string;
  readonly presence: Presence;
  readonly provenance: Provenance;
  readonly assumption?: string;
  readonly meaning: string;
  readonly enumeration?: keyof typeof enumerations;
}

export const enumerations = {
  dialMode: dialModes,
  optimizeBy: optimizationMethods,
  state: groupStates,
  action: reportedActions,
  actor: actors,
} as const satisfies Record<string, readonly EnumEntry[]>;

/** Every attribute of a body in its order, then those of its release that are absent. Null when it is no JSON object. */
export function payloadRows(body: string, zone: TimeZone = 'utc'): PayloadRow[] | null {
  const values = bodyValues(body);
  if (values === null) return null;
  const attributes = attributesOf(releaseOf(values));
  const known = new Map<string, Attribute>(attributes.map((attribute) => [attribute.name, attribute]));
  const present = Object.entries(values).flatMap(([name, value]) =>
    name === 'GSW_CALLING_LISTS' && Array.isArray(value)
      ? [rowOf(name, value, known.get(name), values, null, zone), ...value.flatMap(listRows)]
      : [rowOf(name, value, known.get(name), values, null, zone)],
  );
  const absent = attributes.filter(({ name }) => !(name in values)).map((attribute) => absentRow(attribute));
  return [...present, ...absent];
}

function listRows(list: unknown, index: number): PayloadRow[] {
  if (typeof list !== 'object' || list === null) return [];
  const values = list as Record<string, unknown>;
  const known = new Map<string, Attribute>(listAttributes.map((attribute) => [attribute.name, attribute]));
  return Object.entries(values).map(([name, value]) => rowOf(name, value, known.get(name), values, `[${index}]`));
}

function rowOf(
  name: string,
  value: unknown,
  attribute: Attribute | undefined,
  all: BodyValues,
  list: string | null,
  zone: TimeZone = 'utc',
): PayloadRow {
  return {
    key: `${list ?? ''}${name}`,
    name,
    value: Array.isArray(value) ? `[ ${value.length} ]` : JSON.stringify(value),
    says: saysOf(name, value, attribute, all, zone),
    meaning: attribute?.meaning ?? t('inspectorPayload.table.unknown'),
    presence: attribute?.presence ?? null,
    provenance: attribute?.provenance ?? null,
    assumption: attribute?.assumption,
    isDefault: isFilledIn(name, JSON.stringify(value)),
    list,
  };
}

function absentRow({ name, meaning, presence, provenance, assumption }: Attribute): PayloadRow {
  return {
    key: `absent ${name}`,
    name,
    value: null,
    says: '',
    meaning,
    presence,
    provenance,
    assumption,
    isDefault: false,
    list: null,
  };
}

/** A clock that is wrong enough is no date at all. */
function dateOf(seconds: string, zone: TimeZone): string {
  const at = Number(seconds) * 1_000;
  return Number.isNaN(new Date(at).getTime()) ? t('inspectorPayload.says.notATime') : fullTime(at, zone);
}

function saysOf(
  name: string,
  value: unknown,
  attribute: Attribute | undefined,
  all: BodyValues,
  zone: TimeZone,
): string {
  if (value === null) return t('inspectorPayload.says.notKnown');
  if (attribute?.enumeration && typeof value === 'number')
    return entryOf(enumerations[attribute.enumeration], value)?.name ?? t('inspectorPayload.says.notInEnumeration');
  if (name === 'GSW_DATE_TIME' && typeof value === 'string') return dateOf(value, zone);
  if (name === 'GSW_OPTIMIZE_GOAL')
    return t(all.GSW_OPTIMIZE_BY === 3 ? 'units.seconds' : 'units.percent', { value: String(value) });
  if (typeof value !== 'number' || !name.startsWith('GSW_STAT_')) return '';
  return name === 'GSW_STAT_TIME_TO_COMPLETE'
    ? duration(value)
    : t('inspectorPayload.says.percent', { percent: Number((value * 100).toFixed(1)) });
}
