import { SyncClient } from '../../shared/contract/sync-client.ts';
import { type UiCommandId, uiCommandIds } from '../../shared/contract/ui-commands.ts';
import { createAnnouncer } from './announcer.ts';
import { catchUp, loadNewest } from './commands/log.ts';
import { run } from './commands/run.ts';
import { type Console, nowOf } from './console.ts';
import { tickPeriod } from './console-time.ts';
import { mergeBatch } from './log-window.ts';
import { settle } from './pending.ts';
import { secondClock } from './second-clock.ts';

/** The page's visibility, as far as the sync protocol cares. */
export interface Visibility {
  isHidden(): boolean;
  onChange(listener: () => void): () => void;
}

/** Feeds the store from the engine until the returned function is called. */
export function connect(console: Console, visibility: Visibility): () => void {
  const { bridge, store } = console;
  const announce = createAnnouncer(store);
  const sync = new SyncClient({
    post: (message) => bridge.post(message),
    onState: (engine) => {
      const { engine: last } = store.getState();
      store.setState(({ pending, engine: before }) => ({
        engine,
        pending: settle(pending, engine),
        ...keepKnownGroups(console, before === null || before.groups.ids !== engine.groups.ids, engine.groups.byId),
      }));
      secondClock.setPeriod(tickPeriod(engine.clock.mode));
      console.history.takeState(last?.groups.byId ?? null, engine.groups.byId, nowOf(console));
    },
    onLog: (batch) => {
      console.history.takeLog(batch.entries);
      store.setState(({ log }) => ({ log: mergeBatch(log, batch) }));
      announce(batch);
      if (batch.missed > 0) void catchUp(console);
    },
  });
  const begin = () => {
    store.setState({ connection: { kind: 'connected' } });
    sync.start(visibility.isHidden());
    void loadNewest(console);
  };
  const stops = [
    bridge.listen((message) => {
      if (message.type !== 'menu') sync.receive(message);
      else if (isCommand(message.command)) run(console, message.command);
    }),
    bridge.onConnection((connected, reason = 'The connection to the engine was lost.') => {
      if (connected) begin();
      else store.setState({ connection: { kind: 'lost', reason }, pending: {} });
    }),
    visibility.onChange(() => sync.setHidden(visibility.isHidden())),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What was selected or inspected and is gone must not stay so. */
function keepKnownGroups({ store }: Console, groupsChanged: boolean, byId: Readonly<Record<string, unknown>>) {
  if (!groupsChanged) return {};
  const { selection, inspected, logFilter } = store.getState();
  return {
    selection: selection.filter((dbid) => byId[dbid] !== undefined),
    inspected: inspected?.kind === 'group' && byId[inspected.dbid] === undefined ? null : inspected,
    logFilter: logFilter.dbid !== null && byId[logFilter.dbid] === undefined ? { ...logFilter, dbid: null } : logFilter,
  };
}

function isCommand(text: string): text is UiCommandId {
  return (uiCommandIds as readonly string[]).includes(text);
}
