import { type KeyPlace, type UiCommand, uiCommands } from '../../shared/contract/ui-commands.ts';

/** The part of a keyboard event that decides which command is meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
/** Keys whose character changes with Shift or with the keyboard's layout are known by their place as well. */
const codes: Readonly<Record<string, string>> = { '.': 'Period', '/': 'Slash' };

/** The command whose accelerator was pressed, anywhere in the window. */
export function commandOfAccelerator(press: KeyPress, mac = isMac): UiCommand | undefined {
  return uiCommands.find(({ accelerator, also }) =>
    [accelerator, also].some((keys) => keys !== undefined && matches(keys, press, mac)),
  );
}

/** The command of a single key, while the list that is named has the focus. */
export function commandOfKey(press: KeyPress, place: KeyPlace): UiCommand | undefined {
  // AltGr comes as Ctrl and Alt together.
  if ((press.ctrlKey && !press.altKey) || press.metaKey) return undefined;
  return uiCommands.find(({ key, where }) => key !== undefined && where === place && isKey(key, press));
}

/** `Ctrl+Shift+S`, as a person of this system reads it. */
export function acceleratorText(accelerator: string, mac = isMac): string {
  if (!mac) return accelerator.replace('CmdOrCtrl', 'Ctrl');
  return accelerator.replace('CmdOrCtrl', '⌘').replace('Shift', '⇧').replaceAll('+', '');
}

/** The keys that a command has, for menus and tooltips; empty when it has none. */
export function keysOf({ accelerator, key }: UiCommand): string {
  return accelerator === undefined ? (key ?? '') : acceleratorText(accelerator);
}

/** Every key that a command has, one after another: `Ctrl+3, Ctrl+,`. */
export function allKeysOf(command: UiCommand): readonly string[] {
  const keys = keysOf(command);
  return [...(keys === '' ? [] : [keys]), ...(command.also === undefined ? [] : [acceleratorText(command.also)])];
}

/** A character that this keyboard has only with another key held is still that character: `[` often needs AltGr. */
function isKey(key: string, press: KeyPress): boolean {
  if (/^[.[\]]$/.test(key)) return press.key === key;
  return matches(key, press, false);
}

function matches(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const wantsCommand = parts.includes('CmdOrCtrl');
  const command = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (command !== wantsCommand || other || press.altKey) return false;
  const byPlace = press.code === codes[key];
  // On some keyboards the slash itself needs Shift.
  const shiftMatters = key !== '/' || byPlace;
  if (shiftMatters && press.shiftKey !== parts.includes('Shift')) return false;
  return byPlace || press.key.toLowerCase() === key.toLowerCase();
}
