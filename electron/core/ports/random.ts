import { randomUUID } from 'node:crypto';

/** Chance as the core sees it. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A version 4 UUID. */
  uuid(): string;
  /** Chance of its own for `name`: what is drawn from it does not depend on what others draw. */
  fork(name: string): Random;
}

export const systemRandom: Random = { next: () => Math.random(), uuid: () => randomUUID(), fork: () => systemRandom };

/** The same sequence for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  // The part of a seed above 32 bits is folded in.
  let state = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) >>> 0;
  const nextWord = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    next: () => nextWord() / 2 ** 32,
    uuid: () => uuidOf(Array.from({ length: 16 }, () => nextWord() & 0xff)),
    fork: (name) => seededRandom(hash(`${seed} ${name}`)),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function uuidOf(bytes: number[]): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
