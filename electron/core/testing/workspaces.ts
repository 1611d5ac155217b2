/** A Campaign Group as a file holds it: `Campaign 101@Group 101`, which unloads at once. */
export function groupOf(dbid: string, said: object = {}) {
  return {
    dbid,
    guid: `00000000-0000-4000-8000-${dbid.padStart(12, '0')}`,
    campaign: `Campaign ${dbid}`,
    group: `Group ${dbid}`,
    callsInProgressSeconds: 0,
    unloadSeconds: 0,
    ...said,
  };
}

/** The text of a workspace file. */
export function workspaceOf(campaignGroups: readonly object[], said: object = {}): string {
  return JSON.stringify({ version: 1, campaignGroups, ...said });
}
