import type { CheckVerdict } from './check.ts';
import type { CasePost } from './run.ts';

/** Whether the connection stayed open from one POST to the next; null where too little was answered to tell. */
export function judgeReuse(posts: readonly CasePost[]): readonly [CheckVerdict, string] | null {
  const written = posts.flatMap(({ connection, response }) => (connection && response ? [connection] : []));
  if (written.length < 2) return null;
  // The first one may go over a connection that is there already.
  const taken = written.filter(({ ordinal }, index) => index === 0 || ordinal === 1).length;
  if (taken === 1) return ['passed', `One connection carried all ${written.length} POSTs.`];
  if (taken === written.length)
    return [
      'failed',
      `${written.length} POSTs one after another took ${taken} connections: the receiver closes each one after its answer.`,
    ];
  return [
    'warned',
    `${written.length} POSTs one after another took ${taken} connections: some were closed in between.`,
  ];
}

/** Whether the first POST that reached the receiver after the restart was answered with 2xx. */
export function judgeReturn(posts: readonly CasePost[]): readonly [CheckVerdict, string] | null {
  const down = posts.findIndex(({ outcome }) => outcome === 'failed');
  if (down < 0) return null;
  const back = posts.findIndex(({ outcome }, index) => index > down && outcome !== 'failed');
  const [lost, first] = [posts[down], posts[back]];
  if (lost === undefined || first === undefined) return ['failed', 'The receiver went down and did not come back.'];
  const missed = posts.slice(down, back).filter(({ outcome }) => outcome === 'failed').length;
  const seconds = ((first.at - lost.at) / 1_000).toFixed(1);
  const words = `It was away for about ${seconds} s, in which ${missed} POSTs failed; the first one after that`;
  return first.outcome === 'accepted'
    ? ['passed', `${words} was answered with ${first.status}.`]
    : ['failed', `${words} was answered with ${first.status}.`];
}
