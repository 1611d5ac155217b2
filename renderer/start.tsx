import { createRoot } from 'react-dom/client';
import type { Bridge } from '../shared/contract/bridge.ts';
import { t } from '../shared/strings/t.ts';
import { App } from './app.tsx';
import { checkDraft } from './client/commands/scenario-draft.ts';
import type { Console } from './client/console.ts';
import { handleDrops } from './client/drop/handle-drops.ts';
import { keepGroupPreferences } from './client/group-preferences.ts';
import { handleKeys } from './client/handle-keys.ts';
import { frontAfter } from './client/layout.ts';
import { keepPreferences } from './client/preferences.ts';
import { keepRoom } from './client/room.ts';
import { keepScenario } from './client/scenario-kept.ts';
import { StatisticsHistory } from './client/statistics-history.ts';
import { connect } from './client/sync.ts';
import { createWindowStore } from './client/window-state.ts';
import { openStorage } from './client/window-storage.ts';
import { registerGridModules } from './ui/grid-modules.ts';

/** Finds the way to the engine and shows the window; without a way, it shows why there is none. */
export async function start(
  pickBridge: (onRefused: (reason: string) => void) => Promise<Bridge | null>,
): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  registerGridModules();
  const store = createWindowStore();
  keepRoom(store, (query) => matchMedia(query));
  store.subscribe((state, before) => {
    const front = frontAfter(state, before);
    if (front !== null && front !== state.front) store.setState({ front });
  });
  const bridge = await pickBridge((reason) => store.setState({ connection: { kind: 'refused', reason } }));
  const storage = await openStorage(bridge ?? noBridge);
  keepPreferences(store, storage);
  keepGroupPreferences(store, storage);
  keepScenario(store, storage);
  const console: Console = { bridge: bridge ?? noBridge, store, history: new StatisticsHistory(), storage };
  if (bridge !== null) {
    connect(console, pageVisibility);
    handleKeys(console, window);
    handleDrops(console, window);
    void checkDraft(console);
  }
  createRoot(root).render(<App console={console} />);
}

const pageVisibility = {
  isHidden: () => document.hidden,
  onChange: (listener: () => void) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

const noBridge: Bridge = {
  call: async () => ({ ok: false, error: { code: 'disconnected', sentence: t('connection.none') } }),
  post: () => {},
  listen: () => () => {},
  onConnection: (watcher) => {
    watcher(false);
    return () => {};
  },
};
