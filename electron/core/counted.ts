/** `1 Campaign Group was`, `3 Campaign Groups were`: the beginning of a sentence about how many. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were`;
}
