import type { GroupTable } from '../../shared/contract/state.ts';
import { campaignGroupName } from '../../shared/workspace/campaign-group.ts';

/** Names of Campaign Groups by their DBID; the DBID itself where there is no such one. */
export const groupNames =
  ({ byId }: Pick<GroupTable, 'byId'>) =>
  (dbid: string): string => {
    const view = byId[dbid];
    return view ? campaignGroupName(view.configuration) : `DBID ${dbid}`;
  };
