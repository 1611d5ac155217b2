/** The middle one; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How far apart values of the same thing are, in % of their median: the noise of the machine. */
export function spread(values: readonly number[]): number {
  return ((Math.max(...values) - Math.min(...values)) / median(values)) * 100;
}

/** The median of what `figure` says of each reading. */
export function medianOf<Reading>(readings: readonly Reading[], figure: (reading: Reading) => number): number {
  return median(readings.map(figure));
}

/**
 * The median of the ratios of two figures that were read in turn, so that what the machine did meanwhile counts for both.
 * @param ones and `bases` are as long as each other
 */
export function ratioOf<Reading>(
  ones: readonly Reading[],
  bases: readonly Reading[],
  figure: (reading: Reading) => number,
): number {
  return median(ones.map((one, index) => figure(one) / figure(bases[index] ?? one)));
}
