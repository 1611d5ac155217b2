import { type UiCommandId, uiCommands } from '../../../shared/contract/ui-commands.ts';
import type { GroupRequestKind } from '../../../shared/domain/requests.ts';
import type { RequestWay } from '../../../shared/reporting/cause.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, open, say } from '../console.ts';
import { enterRegion } from '../enter-region.ts';
import { whyNot } from '../group-plan.ts';
import { askForLayout, layoutCommands } from '../layout.ts';
import { toggleTheme } from '../preferences.ts';
import { focusFilter } from '../regions.ts';
import type { ViewId, WindowState } from '../window-state.ts';
import { openAdvice } from './advice.ts';
import { pauseOrGoOn, setClock, stepClock } from './clock.ts';
import { openDiagnostics } from './diagnostics.ts';
import { redo, undo } from './edits.ts';
import { hitNext, switchFaultsOff } from './faults.ts';
import { deleteGroups, duplicateGroup, whyLocked } from './group-editing.ts';
import { exportGroups } from './group-export.ts';
import { findGroups } from './group-filter.ts';
import { requestGroups } from './group-requests.ts';
import { logCommands } from './log-commands.ts';
import { listenAndUse } from './receiver.ts';
import { exportReport } from './report.ts';
import { reportNow, whyNotNow } from './report-now.ts';
import { scenarioCommands } from './scenario.ts';
import { toggleSending } from './sending.ts';
import { sayStatus } from './status.ts';
import { loadSample, newWorkspace, openWorkspace, saveWorkspace, saveWorkspaceAs } from './workspace.ts';

/** The requests behind the commands of the menu. */
export const requestOfCommand: Partial<Readonly<Record<UiCommandId, GroupRequestKind>>> = {
  'group.load': 'load',
  'group.start': 'start',
  'group.stop': 'stop',
  'group.set-mode': 'set-mode',
  'group.unload': 'unload',
  'group.force-unload': 'force-unload',
  'group.complete': 'complete',
};

/**
 * Carries out a command of the registry, for the Campaign Groups given or for those that are selected. How it was given is
 * part of the record of what it causes.
 */
export function run(
  console: Console,
  id: UiCommandId,
  dbids = console.store.getState().selection,
  way: RequestWay = 'button',
): void {
  const { store } = console;
  if (store.getState().engine === null || isBehindDialog(store.getState(), id)) return;
  const kind = requestOfCommand[id];
  if (kind !== undefined) return runRequest(console, kind, dbids, way);
  if (id === 'group.report-now') return reportNow(console, dbids, way);
  if (isOfLog(id)) store.setState({ front: 'log' });
  plain[id]?.(console, dbids);
}

type Run = (console: Console, dbids: readonly string[]) => void;
const show =
  (change: Partial<WindowState>): Run =>
  ({ store }) =>
    store.setState(change);
/** Whoever goes to a view works in it next; in that of the Campaign Groups, where he was. */
const showView =
  (view: ViewId): Run =>
  ({ store }) => {
    store.setState({ view, front: 'view' });
    enterRegion(document, 'groups', view === 'groups' ? store.getState().groupCursor : null);
  };

const plain: Partial<Readonly<Record<UiCommandId, Run>>> = {
  'workspace.new': newWorkspace,
  'workspace.open': openWorkspace,
  'workspace.save': saveWorkspace,
  'workspace.save-as': saveWorkspaceAs,
  'workspace.sample': loadSample,
  'report.export': (console) => void exportReport(console),
  'edit.undo': undo,
  'edit.redo': redo,
  'group.create': (console) => open(console, { kind: 'group-form', dbid: null }),
  'group.generate': (console) => open(console, { kind: 'generate-groups' }),
  'group.import': (console) => open(console, { kind: 'import-groups', file: null }),
  'group.export-csv': (console, dbids) => exportGroups(console, 'csv', dbids),
  'group.export-json': (console, dbids) => exportGroups(console, 'json', dbids),
  'group.find': findGroups,
  'group.edit': (console, dbids) => editGroup(console, dbids),
  'group.duplicate': (console, dbids) => withOne(console, dbids, (dbid) => void duplicateGroup(console, dbid)),
  'group.delete': (console, dbids) => (dbids.length === 0 ? sayNothingSelected(console) : deleteGroups(console, dbids)),
  'sending.toggle': toggleSending,
  'receiver.listen': (console) => void listenAndUse(console),
  'advice.open': openAdvice,
  'capacity.open': show({ panel: { kind: 'capacity' } }),
  'faults.lose-next': (console, dbids) => void hitNext(console, { kind: 'lose' }, dbids, 'change'),
  'faults.off': (console) => void switchFaultsOff(console),
  'clock.pause': (console) => void pauseOrGoOn(console),
  'clock.step-second': (console) => void stepClock(console, 1),
  'clock.step-minute': (console) => void stepClock(console, 60),
  'clock.step-ten-minutes': (console) => void stepClock(console, 600),
  'clock.step-hour': (console) => void stepClock(console, 3_600),
  'clock.real': (console) => void setClock(console, { kind: 'real' }),
  'view.groups': showView('groups'),
  'view.receiver': showView('receiver'),
  'view.options': showView('options'),
  'view.schedule': showView('schedule'),
  'view.scenarios': showView('scenarios'),
  'palette.open': (console) => open(console, { kind: 'palette' }),
  'find.here': findHere,
  'view.faults': showView('faults'),
  'view.conformance': showView('conformance'),
  'view.forensics': showView('forensics'),
  'view.theme': ({ store }) => toggleTheme(store),
  'view.bare-lines': ({ store }) => store.setState(({ bareLines }) => ({ bareLines: !bareLines })),
  ...Object.fromEntries(layoutCommands.map((id) => [id, (console: Console) => askForLayout(console, id)])),
  ...logCommands,
  ...scenarioCommands,
  'help.keys': (console) => open(console, { kind: 'keys' }),
  'help.letters': toggleLetterKeys,
  'help.status': sayStatus,
  'help.diagnostics': (console) => void openDiagnostics(console),
  'help.about': (console) => open(console, { kind: 'about' }),
};

function runRequest(console: Console, kind: GroupRequestKind, dbids: readonly string[], way: RequestWay): void {
  if (dbids.length === 0) return sayNothingSelected(console);
  if (kind !== 'start' && kind !== 'set-mode') return requestGroups(console, { do: kind }, dbids, way);
  const state = console.store.getState();
  const able = dbids.filter((dbid) => reasonAgainst(state, kind, dbid) === null);
  if (able.length > 0) open(console, { kind: 'dialing', request: kind, dbids });
  else requestGroups(console, { do: kind, dialMode: 3 }, dbids, way);
}

/** Why a request cannot be given to this Campaign Group now, in a sentence; null when it can. */
export function reasonAgainst(
  { engine, pending, connection }: WindowState,
  kind: GroupRequestKind,
  dbid: string,
): string | null {
  if (connection.kind !== 'connected') return t('results.common.disconnected');
  const view = engine?.groups.byId[dbid];
  if (view === undefined) return t('results.common.gone');
  const on = pending[dbid];
  if (on !== undefined) return t(`requests.${on.request}.wait`);
  return whyNot(view.condition, kind)?.sentence ?? null;
}

/** Why a command cannot be given for these Campaign Groups, in a sentence; null when it can be for one of them at least. */
export function whyOff(state: WindowState, id: UiCommandId, dbids: readonly string[]): string | null {
  const kind = requestOfCommand[id];
  const reasons = dbids.map((dbid) => (kind ? reasonAgainst(state, kind, dbid) : editingReason(state, id, dbid)));
  if (dbids.length === 0) return t('results.common.selectGroup');
  if (dbids.length > 1 && (id === 'group.edit' || id === 'group.duplicate')) return t('results.common.selectOne');
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function editingReason({ engine, connection }: WindowState, id: UiCommandId, dbid: string): string | null {
  if (connection.kind !== 'connected') return t('results.common.disconnected');
  const view = engine?.groups.byId[dbid];
  if (!engine || view === undefined) return t('results.common.gone');
  if (id === 'group.report-now') return whyNotNow(engine, view);
  return id === 'group.edit' || id === 'group.delete' ? whyLocked(view) : null;
}

function editGroup(console: Console, dbids: readonly string[]): void {
  withOne(console, dbids, (dbid) => {
    const view = console.store.getState().engine?.groups.byId[dbid];
    const reason = view === undefined ? t('results.common.gone') : whyLocked(view);
    if (reason === null) open(console, { kind: 'group-form', dbid });
    else say(console, 'refused', t('results.run.notEdited', { reason }));
  });
}

function withOne(console: Console, dbids: readonly string[], act: (dbid: string) => void): void {
  const [dbid] = dbids;
  if (dbid === undefined) return sayNothingSelected(console);
  if (dbids.length > 1) return say(console, 'refused', t('results.common.selectOne'));
  act(dbid);
}

/** The filter of the list that has the focus, if it has one; else that of the Campaign Groups. */
function findHere(console: Console): void {
  if (!focusFilter(document)) run(console, 'group.find');
}

function toggleLetterKeys(console: Console): void {
  const letterKeys = !console.store.getState().letterKeys;
  console.store.setState({ letterKeys });
  say(console, 'done', letterKeys ? t('results.run.lettersOn') : t('results.run.lettersOff'));
}

function sayNothingSelected(console: Console): void {
  say(console, 'refused', t('results.common.selectGroup'));
}

/** Commands whose effect is seen in the log; the export has a dialog of its own. */
function isOfLog(id: UiCommandId): boolean {
  const menu = uiCommands.find((command) => command.id === id)?.menu;
  return (menu === 'log' && id !== 'log.export') || id === 'view.bare-lines';
}

/** While a dialog is open, only what cannot touch it works: a panic stop always does. */
function isBehindDialog({ dialog }: WindowState, id: UiCommandId): boolean {
  return dialog !== null && id !== 'sending.toggle' && id !== 'help.status';
}
