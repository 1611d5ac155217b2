/** Tells of every value that an earlier one equals, with both places. */
export function reportTwice(
  values: readonly string[],
  report: (index: number, earlier: number, value: string) => void,
): void {
  const first = new Map<string, number>();
  values.forEach((value, index) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, index);
    else report(index, earlier, value);
  });
}
