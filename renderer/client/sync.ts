import type { LogEntry } from '../../shared/contract/log.ts';
import type { ConsoleState } from '../../shared/contract/state.ts';
import { SyncClient } from '../../shared/contract/sync-client.ts';
import { type UiCommandId, uiCommandIds } from '../../shared/contract/ui-commands.ts';
import { t } from '../../shared/strings/t.ts';
import { Announcer } from './announcer.ts';
import { catchUp, loadNewest, settleUndecided } from './commands/log.ts';
import { openFromHost } from './commands/open-from-host.ts';
import { run } from './commands/run.ts';
import type { Console } from './console.ts';
import { consoleNow, tickPeriod } from './console-time.ts';
import { takeFlow } from './flow.ts';
import { mergeBatch } from './log-window.ts';
import { paced } from './pace.ts';
import { settle } from './pending.ts';
import { secondClock } from './second-clock.ts';
import type { WindowState } from './window-state.ts';

/** The page's visibility, as far as the sync protocol cares. */
export interface Visibility {
  isHidden(): boolean;
  onChange(listener: () => void): () => void;
}

/** A window that draws more often than this shows nothing that a person could still see. */
const drawEveryMs = 100;
/** Whether a query finds a row that only the engine can decide may be asked so often. */
const settleEveryMs = 500;

/** Feeds the store from the engine until the returned function is called. */
export function connect(console: Console, visibility: Visibility): () => void {
  const { bridge, store } = console;
  const announcer = new Announcer(store);
  let newest: ConsoleState | null = null;
  let rows: LogEntry[] = [];
  const askAboutRows = paced(() => {
    void settleUndecided(console).then((hasMore) => hasMore && askAboutRows());
  }, settleEveryMs);
  // However fast the engine is, the store changes at a bearable pace, and state and log change together.
  const draw = paced(() => {
    const entries = rows;
    rows = [];
    if (newest !== null) takeHistory(console, newest, entries);
    store.setState((state) => ({
      ...(newest === null || newest === state.engine ? {} : withEngine(state, newest)),
      flow: takeFlow(state.flow, entries, newest?.traffic.skipped ?? 0, Date.now()),
      ...(entries.length === 0 ? {} : { log: mergeBatch(state.log, { entries, missed: 0 }, state.logQuery.query) }),
    }));
    announcer.takeTraffic();
    const { log, logQuery, connection } = store.getState();
    if (log.undecided.size > 0) askAboutRows();
    // Everything that was held has left, and there may be more of what the query finds.
    const isEmptied = log.entries.length === 0 && log.hasOlder && logQuery.running === 0;
    if (isEmptied && connection.kind === 'connected') void loadNewest(console);
  }, drawEveryMs);
  const sync = new SyncClient({
    post: (message) => bridge.post(message),
    onState: (engine) => {
      newest = engine;
      draw();
    },
    onLog: (batch) => {
      rows.push(...batch.entries);
      announcer.takeLog(batch);
      draw();
      if (batch.missed > 0) void catchUp(console);
    },
  });
  const begin = () => {
    store.setState({ connection: { kind: 'connected' } });
    sync.start(visibility.isHidden());
    void loadNewest(console).then(() => announcer.begin(store.getState().log.entries));
  };
  const stops = [
    bridge.listen((message) => {
      if (message.type !== 'menu') sync.receive(message);
      else if (message.path !== undefined) openFromHost(console, message.command, message.path);
      else if (isCommand(message.command)) run(console, message.command, undefined, 'menu');
    }),
    bridge.onConnection((connected, reason = t('connection.lost')) => {
      if (connected) begin();
      else store.setState({ connection: { kind: 'lost', reason }, pending: {} });
    }),
    store.subscribe((state, before) => {
      if (state.log.following && !before.log.following) announcer.takeTraffic();
    }),
    visibility.onChange(() => sync.setHidden(visibility.isHidden())),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What is kept of statistics beside the store. To be called while the store still has the state before. */
function takeHistory(console: Console, engine: ConsoleState, entries: readonly LogEntry[]): void {
  const before = console.store.getState().engine;
  secondClock.setPeriod(tickPeriod(engine.clock.mode));
  console.history.takeState(before?.groups.byId ?? null, engine.groups.byId, consoleNow(engine.clock, Date.now()));
  console.history.takeLog(entries);
}

/** The window's state with another state of the engine; what was selected or inspected and is gone does not stay so. */
function withEngine(state: WindowState, engine: ConsoleState): Partial<WindowState> {
  const { byId, ids } = engine.groups;
  const change = { engine, pending: settle(state.pending, engine) };
  if (state.engine?.groups.ids === ids) return change;
  const { selection, inspected } = state;
  return {
    ...change,
    selection: selection.filter((dbid) => byId[dbid] !== undefined),
    inspected: inspected?.kind === 'group' && byId[inspected.dbid] === undefined ? null : inspected,
  };
}

function isCommand(text: string): text is UiCommandId {
  return (uiCommandIds as readonly string[]).includes(text);
}
