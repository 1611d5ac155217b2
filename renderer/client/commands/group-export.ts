import type { ConsoleState } from '../../../shared/contract/state.ts';
import { groupsCsv } from '../../../shared/groups-csv/write.ts';
import { t } from '../../../shared/strings/t.ts';
import type { CampaignGroup } from '../../../shared/workspace/campaign-group.ts';
import { type Console, say } from '../console.ts';
import { downloadText } from '../files.ts';
import { selectShownIds } from '../selectors.ts';

export type GroupFormat = 'csv' | 'json';

/** Hands Campaign Groups out as a file: those named, else those that the filter shows, in their order. */
export function exportGroups(console: Console, format: GroupFormat, dbids: readonly string[]): void {
  const state = console.store.getState();
  if (state.engine === null) return;
  const shown = selectShownIds(state);
  const wanted = dbids.length > 0 ? new Set(dbids) : shown;
  const configurations = configurationsOf(state.engine, wanted);
  if (configurations.length === 0) return say(console, 'refused', t('results.groupExport.none'));
  const name = `${fileNameOf(state.engine.workspace.title)}-groups.${format}`;
  if (format === 'csv') downloadText(name, groupsCsv(configurations), 'text/csv;charset=utf-8');
  else downloadText(name, groupsJson(configurations));
  const isAll = configurations.length === state.engine.groups.ids.length;
  const which = isAll ? 'all' : dbids.length > 0 ? 'selected' : 'shown';
  say(console, 'done', t(`results.groupExport.${which}`, { count: configurations.length, name }));
}

/** A workspace file with these Campaign Groups and nothing else: it can be opened, or merged by hand. */
export function groupsJson(campaignGroups: readonly CampaignGroup[]): string {
  return `${JSON.stringify({ version: 1, campaignGroups }, null, 2)}\n`;
}

function configurationsOf({ groups }: ConsoleState, wanted: ReadonlySet<string> | null): CampaignGroup[] {
  return groups.ids
    .filter((dbid) => wanted === null || wanted.has(dbid))
    .map((dbid) => groups.byId[dbid]?.configuration)
    .filter((configuration) => configuration !== undefined);
}

function fileNameOf(title: string): string {
  const plain = title
    .replace(/\.json$/i, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'campaign' : plain.toLowerCase();
}
