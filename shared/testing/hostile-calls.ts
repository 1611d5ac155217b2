import { join } from 'node:path';
import fc from 'fast-check';
import { type CallName, callNames } from '../contract/names.ts';
import { alteredValues } from './hostile-texts.ts';
import { callSamples } from './samples.ts';

/** A call as a window that has gone wild may send it. */
export interface HostileCall {
  readonly name: unknown;
  readonly input: unknown;
}

const ofName = (name: CallName): fc.Arbitrary<HostileCall> => {
  const samples = callSamples[name];
  const input = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<unknown>(...samples) },
    { weight: 5, arbitrary: alteredValues(...samples) },
  );
  return input.map((given) => ({ name, input: given }));
};

/** Calls of the contract whose parameters were altered more often than not, and some with names that are none. */
export const hostileCall: fc.Arbitrary<HostileCall> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...callNames).chain(ofName) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.oneof(
        fc.constantFrom<unknown>('', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'groups', 'groups.fly'),
        fc.constantFrom<unknown>(null, 7, {}, ['workspace.new'], 'workspace.new\0', 'WORKSPACE.NEW', 'x'.repeat(1_000)),
        fc.string({ unit: 'binary' }),
      ),
      input: alteredValues({}, [], null),
    }),
  },
);

/**
 * The same call, unable to do harm to the machine that tests it: files are those of `folder`, servers those of this machine at a port
 * where nobody listens, and the receiver takes a free port.
 */
export function confined<Value>(value: Value, folder: string, key = ''): Value {
  const inside = (part: unknown): unknown => {
    if (typeof part === 'string') return confinedText(part, folder, key);
    if (key === 'port' && typeof part === 'number' && part > 0) return 0;
    if (Array.isArray(part)) return part.map((one) => confined(one, folder, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, confined(one, folder, name)]));
  };
  return inside(value) as Value;
}

function confinedText(text: string, folder: string, key: string): string {
  if (['path', 'paths', 'folder'].includes(key)) return join(folder, text.replace(/[/\\]/g, '_').replace(/^\.+$/, '_'));
  return text.replace(/(https?):\/\/[^/"\s]*/gi, '$1://127.0.0.1:9');
}
