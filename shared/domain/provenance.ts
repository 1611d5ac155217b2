/** Whether the vendor documents a fact, or we had to assume it because no source says. Shown to the user as such. */
export type Provenance = 'documented' | 'assumed';

/** One number of an enumeration as it stands on the wire. */
export interface EnumEntry {
  readonly value: number;
  readonly name: string;
  readonly meaning: string;
  readonly provenance: Provenance;
}

/** Builds the entry of an enumeration table; `provenance` is 'documented' unless said otherwise. */
export function entry(value: number, name: string, meaning: string, provenance: Provenance = 'documented'): EnumEntry {
  return { value, name, meaning, provenance };
}

/** The entry for `value`, or undefined when the number is not in the table. */
export function entryOf(table: readonly EnumEntry[], value: number): EnumEntry | undefined {
  return table.find((candidate) => candidate.value === value);
}
