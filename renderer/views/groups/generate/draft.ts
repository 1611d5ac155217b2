import type { GroupTable } from '../../../../shared/contract/state.ts';

/** What to generate, as it is typed. Patterns are those of `pattern.ts`. */
export interface GenerateDraft {
  readonly count: string;
  readonly start: string;
  readonly campaign: string;
  readonly group: string;
  /** Empty lets the engine give the next free DBIDs. */
  readonly dbidFrom: string;
  readonly template: string;
  readonly queue: string;
  readonly agents: string;
  readonly lists: string;
  readonly listName: string;
  readonly records: string;
  readonly hitRatio: string;
  /** Null is inherited. */
  readonly send: 'true' | 'false' | null;
  readonly uri: string | null;
  readonly interval: string | null;
}

export const firstDraft: GenerateDraft = {
  count: '100',
  start: '1',
  campaign: 'Campaign_{n:4}',
  group: 'Group_{n:4}',
  dbidFrom: '',
  template: '',
  queue: '',
  agents: '10',
  lists: '1',
  listName: '{campaign}_{list}',
  records: '1000',
  hitRatio: '0.3',
  send: null,
  uri: null,
  interval: null,
};

/** The lowest DBID from which on none is taken, among Campaign Groups or among their Calling Lists. */
export function nextDbid({ byId }: GroupTable, of: 'groups' | 'lists'): bigint {
  let highest = of === 'groups' ? 100n : 300n;
  for (const { configuration } of Object.values(byId)) {
    const taken = of === 'groups' ? [configuration] : (configuration.callingLists ?? []);
    for (const { dbid } of taken) if (BigInt(dbid) > highest) highest = BigInt(dbid);
  }
  return highest + 1n;
}
