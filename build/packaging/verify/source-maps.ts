import type { Archive } from './archive.ts';
import type { Fault } from './fault.ts';

/** At the end of a line of its own: as text inside of a program, the words are harmless. */
const mention = /^\s*\/[/*][#@]\s*sourceMappingURL=/m;

/** Source maps hand out the sources, and a mention of one makes whoever debugs ask for a file that is not there. */
export function faultsOfSourceMaps({ files }: Archive): Fault[] {
  return [...files.values()].flatMap(({ path, bytes }) => {
    const where = `app.asar/${path}`;
    if (path.endsWith('.map')) return [{ where, what: 'is a source map', wanted: 'none is shipped' }];
    if (!/\.(?:c|m)?js$|\.css$/.test(path) || !mention.test(bytes.toString('utf8'))) return [];
    return [{ where, what: 'mentions a source map', wanted: 'build without `sourcemap`' }];
  });
}
