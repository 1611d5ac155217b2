import type { UiCommandId } from '../../shared/contract/ui-commands.ts';
import { t } from '../../shared/strings/t.ts';
import type { Console } from './console.ts';
import { say } from './console.ts';
import type { Room } from './room.ts';
import type { WindowState } from './window-state.ts';

/**
 * A layout that was asked for and is not there yet: the height of the view above the log, and the width of the inspector. Each
 * in percent of the room that there is (text), or in pixels (a number); null where nothing is asked.
 */
export interface AskedLayout {
  readonly view: number | string | null;
  readonly inspector: number | string | null;
}

export const nothingAsked: AskedLayout = { view: null, inspector: null };
/** How the window is laid out before anybody has changed it. */
export const usualLayout = { view: '52%', inspector: 410 } as const;

const presets: Partial<Readonly<Record<UiCommandId, Partial<AskedLayout>>>> = {
  'layout.even': { view: '50%' },
  'layout.large-log': { view: '25%' },
  'layout.large-grid': { view: '75%' },
  'layout.wide-inspector': { inspector: '50%' },
  'layout.reset': usualLayout,
};

/** The commands that lay the window out, in the order in which they are offered. */
export const layoutCommands = [
  'layout.even',
  'layout.large-log',
  'layout.large-grid',
  'layout.wide-inspector',
  'layout.reset',
] as const satisfies readonly UiCommandId[];

/** Why the window cannot be laid out so, in a sentence; null when it can, or when this is no such command. */
export function reasonAgainstLayout({ room }: { readonly room: Room }, id: UiCommandId): string | null {
  if (id === 'layout.reset' || presets[id] === undefined) return null;
  if (id === 'layout.wide-inspector') return room.inspector === 'over' ? t('notices.overlay') : null;
  return room.log === 'tab' ? t('notices.tabs') : null;
}

/** Asks for a layout; what is not shown now is laid out when it is. */
export function askForLayout(console: Console, id: UiCommandId): void {
  const reason = reasonAgainstLayout(console.store.getState(), id);
  if (reason !== null) return say(console, 'refused', reason);
  console.store.setState(({ askedLayout }) => ({ askedLayout: { ...askedLayout, ...presets[id] } }));
}

/** A part of the layout is as it was asked for. */
export function settleLayout({ store }: Console, part: keyof AskedLayout): void {
  store.setState(({ askedLayout }) => ({ askedLayout: { ...askedLayout, [part]: null } }));
}

/**
 * Where the view and the log are tabs, what the person works with comes to the front: another view, or the log when its
 * query is changed from elsewhere or one of its rows is asked for. Null when it stays as it is.
 */
export function frontAfter(state: WindowState, before: WindowState): WindowState['front'] | null {
  if (state.view !== before.view) return 'view';
  const isOfLog =
    state.logQuery.query !== before.logQuery.query ||
    (state.logTarget !== before.logTarget && state.logTarget !== null);
  return isOfLog ? 'log' : null;
}
