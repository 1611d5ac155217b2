import { type Pin, type PinInput, pinInputSchema } from '../../../shared/domain/pins.ts';
import { parseSeries } from '../../../shared/domain/series-csv.ts';
import type { StatisticName } from '../../../shared/domain/statistics.ts';
import { t } from '../../../shared/strings/t.ts';
import { duration, humanStatistic, rawStatistic } from '../../client/format.ts';

export type PinKind = 'value' | 'null' | 'ramp' | 'series';

/** A pin as it is being typed. */
export interface PinDraft {
  readonly kind: PinKind;
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly seconds: string;
  readonly csv: string;
}

/** What the form begins with: the pin that there is, else the value that is shown. */
export function pinDraft(pin: Pin | undefined, value: number | null): PinDraft {
  const number = typeof pin === 'number' ? String(pin) : value === null ? '' : rawStatistic(value);
  const empty: PinDraft = { kind: 'value', value: number, from: number, to: '', seconds: '600', csv: '' };
  if (pin === null) return { ...empty, kind: 'null' };
  if (pin === undefined || typeof pin === 'number') return empty;
  if (pin.kind === 'ramp')
    return { ...empty, kind: 'ramp', from: String(pin.from), to: String(pin.to), seconds: String(pin.seconds) };
  return { ...empty, kind: 'series', csv: pin.points.map(([at, each]) => `${at},${each ?? 'null'}`).join('\n') };
}

/** The pin that is meant, or what is wrong with it. */
export function readPin(draft: PinDraft): { readonly input: PinInput } | { readonly problem: string } {
  const raw = rawPin(draft);
  if ('problem' in raw) return raw;
  const parsed = pinInputSchema.safeParse(raw.input);
  if (parsed.success) return { input: parsed.data };
  return {
    problem: t(draft.kind === 'ramp' ? 'inspectorGroup.pins.problems.lasting' : 'inspectorGroup.pins.problems.value'),
  };
}

function rawPin({ kind, value, from, to, seconds, csv }: PinDraft): { input: PinInput } | { problem: string } {
  if (kind === 'null') return { input: null };
  if (kind === 'series') {
    const read = parseSeries(csv);
    if ('fault' in read)
      return { problem: csv.trim() === '' ? t('inspectorGroup.pins.problems.noLines') : upperFirst(read.fault) };
    return { input: { kind, points: read.points } };
  }
  if (kind === 'value') {
    const number = readNumber(value);
    return number === null ? { problem: t('inspectorGroup.pins.problems.value') } : { input: number };
  }
  const [first, last, lasting] = [from, to, seconds].map(readNumber);
  if (first === null || first === undefined) return { problem: t('inspectorGroup.pins.problems.from') };
  if (last === null || last === undefined) return { problem: t('inspectorGroup.pins.problems.to') };
  if (lasting === null || lasting === undefined) return { problem: t('inspectorGroup.pins.problems.seconds') };
  return { input: { kind, from: first, to: last, seconds: lasting } };
}

/** What a pin is, in one line. */
export function pinWords(name: StatisticName, pin: PinInput | Pin): string {
  if (pin === null) return 'null';
  if (typeof pin === 'number') return `${rawStatistic(pin)} · ${humanStatistic(name, pin)}`;
  if (pin.kind === 'ramp')
    return t('inspectorGroup.pins.words.ramp', {
      from: humanStatistic(name, pin.from) ?? '',
      to: humanStatistic(name, pin.to) ?? '',
      duration: duration(pin.seconds),
    });
  const lasts = pin.points.at(-1)?.[0] ?? 0;
  return t('inspectorGroup.pins.words.series', { count: pin.points.length, duration: duration(lasts) });
}

function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
