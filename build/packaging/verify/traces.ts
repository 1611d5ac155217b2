import { root } from '../../project.ts';
import type { Archive, ArchivedFile } from './archive.ts';
import type { Fault } from './fault.ts';

/** At the beginning of a line: as text inside of a program, the words are harmless. */
const mention = /^\s*\/[/*][#@]\s*sourceMappingURL=/m;
const program = /\.[cm]?js$|\.css$/;

/** What the build has left behind: source maps, which hand out the sources, and the folder of the machine that built. */
export function faultsOfTraces({ files }: Archive): Fault[] {
  return [...files.values()].flatMap(tracesIn);
}

function tracesIn({ path, bytes }: ArchivedFile): Fault[] {
  const where = `app.asar/${path}`;
  if (path.endsWith('.map')) return [{ where, what: 'is a source map', wanted: 'none is shipped' }];
  if (!program.test(path)) return [];
  const text = bytes.toString('utf8');
  const mentions = { where, what: 'mentions a source map', wanted: 'build without `sourcemap`' };
  const names = {
    where,
    what: `names the folder ${root}, where it was built`,
    wanted: 'paths must be found from where the program lies',
  };
  return [...(mention.test(text) ? [mentions] : []), ...(text.includes(root) ? [names] : [])];
}
