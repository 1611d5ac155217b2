import { type UiCommand, type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import {
  type OptionName,
  type OptionValue,
  optionDefinitions,
  optionNames,
} from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { actsOnGroups, reasonAgainstCommand } from '../commands/reasons.ts';
import { requestOfCommand } from '../commands/run.ts';
import { effectOf } from '../effect-words.ts';
import { keysOf } from '../keys.ts';
import type { WindowState } from '../window-state.ts';
import { rank, wordsOf } from './rank.ts';

/** What choosing an entry does. */
export type PaletteAct =
  | { readonly kind: 'command'; readonly command: UiCommandId; readonly dbids: readonly string[] }
  | { readonly kind: 'group'; readonly dbid: string }
  | { readonly kind: 'option'; readonly name: OptionName };

export interface PaletteEntry {
  /** Unique among the entries. */
  readonly id: string;
  readonly section: 'recent' | 'commands' | 'groups' | 'options';
  readonly title: string;
  readonly detail: string;
  readonly keys: string;
  /** Why it cannot be done now; null when it can. */
  readonly reason: string | null;
  readonly act: PaletteAct;
}

/** Entries that match, best first within their section and the section of the best first; no more than are shown. */
export interface PaletteList {
  readonly entries: readonly PaletteEntry[];
  /** How many match in all. */
  readonly found: number;
}

const mostShown = 60;
/** Campaign Groups that a verb is offered for: `load spr` offers the best few. */
const mostOfVerb = 6;
const onGroups = uiCommands.filter(({ id }) => actsOnGroups(id));

interface Scored {
  readonly entry: PaletteEntry;
  readonly score: number;
}

/** What the palette offers for a query. Without one: recent commands, then all commands, then the options. */
export function paletteEntries(state: WindowState, query: string): PaletteList {
  const words = wordsOf(query);
  if (words.length === 0) return listed([...recentEntries(state), ...commandEntries(state), ...optionEntries(state)]);
  const scored = [...commandEntries(state), ...optionEntries(state)].flatMap((entry) =>
    withScore(entry, words, `${entry.title} ${entry.detail}`),
  );
  const groups = groupsOf(state);
  const ranked = rankedGroups(groups, words);
  const all = [...scored, ...groupEntries(ranked), ...verbEntries(state, groups, words)];
  all.sort((one, other) => other.score - one.score);
  const sections = [...new Set(all.map(({ entry }) => entry.section))];
  const shown = all.slice(0, mostShown).map(({ entry }) => entry);
  const entries = sections.flatMap((section) => shown.filter((entry) => entry.section === section));
  const unmade = Math.max(0, ranked.length - mostShown);
  return { entries, found: all.length + unmade };
}

function listed(entries: readonly PaletteEntry[]): PaletteList {
  return { entries, found: entries.length };
}

function withScore(entry: PaletteEntry, words: readonly string[], text: string): Scored[] {
  const score = rank(words, text.toLowerCase());
  // What cannot be done now comes after what can, where both fit as well.
  return score === null ? [] : [{ entry, score: entry.reason === null ? score : score - 0.5 }];
}

function commandEntries(state: WindowState): PaletteEntry[] {
  return uiCommands
    .filter(({ id }) => id !== 'palette.open')
    .map((command) => commandEntry(state, command, 'commands', state.selection));
}

function recentEntries(state: WindowState): PaletteEntry[] {
  return state.recentCommands.flatMap((id) => {
    const command = uiCommands.find((one) => one.id === id);
    return command ? [commandEntry(state, command, 'recent', state.selection)] : [];
  });
}

function commandEntry(
  state: WindowState,
  command: UiCommand,
  section: PaletteEntry['section'],
  dbids: readonly string[],
): PaletteEntry {
  const { id, menu } = command;
  const isOnGroups = onGroups.includes(command);
  return {
    id: `${section} ${id}${isOnGroups ? ` ${dbids.join()}` : ''}`,
    section,
    title: titleOf(state, command),
    detail: isOnGroups ? effectWordsOf(state, id, dbids) : t(`menus.${menu}`),
    keys: keysOf(command),
    reason: reasonAgainstCommand(state, id, dbids),
    act: { kind: 'command', command: id, dbids },
  };
}

/** Undo and redo say what they would take back. */
function titleOf({ engine }: WindowState, { id, title }: UiCommand): string {
  if (id === 'edit.undo' && engine?.history.undo) return t('menus.undo', { edit: engine.history.undo.title });
  if (id === 'edit.redo' && engine?.history.redo) return t('menus.redo', { edit: engine.history.redo.title });
  return title;
}

/** Whom a command is for, and what a request would do to them. */
function effectWordsOf(state: WindowState, id: UiCommandId, dbids: readonly string[]): string {
  const kind = requestOfCommand[id];
  const effect = kind === undefined || state.engine === null ? null : effectOf(state.engine, kind, dbids);
  return effect === null ? whoseOf(state, dbids) : `${effect.what} · ${effect.words}`;
}

function whoseOf({ engine }: WindowState, dbids: readonly string[]): string {
  const view = dbids.length === 1 ? engine?.groups.byId[dbids[0] ?? ''] : undefined;
  if (view) return campaignGroupName(view.configuration);
  return dbids.length === 0 ? t('palette.group') : t('palette.selected', { count: dbids.length });
}

interface NamedGroup {
  readonly dbid: string;
  readonly name: string;
  readonly lower: string;
}

function groupsOf({ engine }: WindowState): NamedGroup[] {
  if (engine === null) return [];
  return Object.values(engine.groups.byId).map(({ configuration }) => {
    const name = campaignGroupName(configuration);
    return { dbid: configuration.dbid, name, lower: name.toLowerCase() };
  });
}

/** Entries are made for the best only: there may be ten thousand Campaign Groups. */
function groupEntries(best: readonly RankedGroup[]): Scored[] {
  return best.slice(0, mostShown).map(({ group: { dbid, name }, score }) => {
    const entry: PaletteEntry = {
      id: `group ${dbid}`,
      section: 'groups',
      title: name,
      detail: t('palette.goTo', { dbid }),
      keys: '',
      reason: null,
      act: { kind: 'group', dbid },
    };
    return { entry, score };
  });
}

interface RankedGroup {
  readonly group: NamedGroup;
  readonly score: number;
}

/** Those that match, best first. */
function rankedGroups(groups: readonly NamedGroup[], words: readonly string[]): RankedGroup[] {
  const ranked: RankedGroup[] = [];
  for (const group of groups) {
    const score = rank(words, group.lower);
    if (score !== null) ranked.push({ group, score });
  }
  return ranked.sort((one, other) => other.score - one.score);
}

/** `load spring`: the command with the Campaign Groups that the rest of the query finds. */
function verbEntries(state: WindowState, groups: readonly NamedGroup[], words: readonly string[]): Scored[] {
  const [verb = '', ...rest] = words;
  if (rest.length === 0) return [];
  const best = rankedGroups(groups, rest).slice(0, mostOfVerb);
  return onGroups.flatMap((command) => {
    const fit = rank([verb], command.title.toLowerCase());
    if (fit === null || fit < 2) return [];
    return best.map(({ group, score }) => {
      const entry = commandEntry(state, command, 'groups', [group.dbid]);
      return { entry, score: fit + score - (entry.reason === null ? 0 : 0.5) };
    });
  });
}

function optionEntries({ engine }: WindowState): PaletteEntry[] {
  if (engine === null) return [];
  const effective = effectiveOptions(engine.options);
  return optionNames.map((name) => ({
    id: `option ${name}`,
    section: 'options',
    title: name,
    detail: valueText(effective[name].value, optionDefinitions[name].unit),
    keys: '',
    reason: null,
    act: { kind: 'option', name },
  }));
}

function valueText(value: OptionValue, unit: 'seconds' | 'connections' | undefined): string {
  const text = value === '' ? t('palette.empty') : String(value);
  return unit === undefined ? text : t('palette.withUnit', { value: text, unit: t(`domain.units.${unit}`) });
}
