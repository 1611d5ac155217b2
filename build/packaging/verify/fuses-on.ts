import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type FuseName, fuses, otherFuses } from '../../fuses.ts';
import type { Fault } from './fault.ts';
import type { Layout } from './layout.ts';

/** As the bytes of the wire are in @electron/fuses, which does not export them. */
const states: Readonly<Record<number, string>> = { 48: 'off', 49: 'on', 114: 'removed' };

/** Reads the fuse wire back from the program. */
export async function faultsOfFuses({ program }: Pick<Layout, 'program'>): Promise<Fault[]> {
  try {
    const { version: _, ...wire } = await getCurrentFuseWire(program);
    const named = fuseNames().flatMap(([name, index]) => faultOf(name, stateAt(wire, index)));
    const known = fuseNames().length + otherFuses.length;
    const strangers = Object.keys(wire).filter((index) => Number(index) >= known);
    return [
      ...named,
      ...strangers.map((index) => ({
        where: `fuse ${index}`,
        what: 'Electron has a fuse that build/fuses.ts does not name',
        wanted: 'name it there',
      })),
    ];
  } catch (error) {
    const what = `no fuse wire can be read (${error instanceof Error ? error.message : error})`;
    return [{ where: program, what, wanted: "Electron's program has one" }];
  }
}

function faultOf(name: FuseName, state: string): Fault[] {
  const wanted = fuses[name] ? 'on' : 'off';
  return state === wanted ? [] : [{ where: `fuse ${name}`, what: `is ${state}`, wanted: `must be ${wanted}` }];
}

function stateAt(wire: Partial<Record<number, number | boolean | undefined>>, index: number): string {
  const byte = wire[index];
  return byte === undefined ? 'not on the wire' : (states[Number(byte)] ?? `${byte}`);
}

/** The fuses that can be set, with their place on the wire. */
function fuseNames(): [FuseName, number][] {
  const names = Object.keys(fuses) as FuseName[];
  return names.map((name) => {
    const option = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options;
    return [name, FuseV1Options[option]];
  });
}
