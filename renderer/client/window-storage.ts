import type { Bridge } from '../../shared/contract/bridge.ts';

/** Where the window keeps how it was left: in the profile, since a browser window has another address each time. */
export type WindowStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What the engine has kept, once it can be asked; empty where there is no engine. */
export async function openStorage(bridge: Bridge): Promise<WindowStorage> {
  await firstWord(bridge);
  const result = await bridge.call('window.kept', {});
  return memoryStorage(result.ok ? result.value.texts : {}, (name, text) => {
    void bridge.call('window.keep', { name, text });
  });
}

/** A storage that begins with `texts` and tells of each change. */
export function memoryStorage(
  texts: Readonly<Record<string, string>> = {},
  onChange: (name: string, text: string) => void = () => {},
): WindowStorage {
  const kept = new Map(Object.entries(texts));
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (kept.get(name) === text) return;
      kept.set(name, text);
      onChange(name, text);
    },
  };
}

/** Resolves when it is known whether the engine can be asked. */
function firstWord(bridge: Bridge): Promise<void> {
  return new Promise((resolve) => {
    let stop: () => void = () => {};
    stop = bridge.onConnection(() => {
      resolve();
      // The word may come before there is anything to stop.
      queueMicrotask(() => stop());
    });
  });
}
