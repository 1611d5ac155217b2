import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { downloadText, pickTextFile } from '../files.ts';

export function newWorkspace(console: Console): void {
  unlessUnsaved(console, t('results.workspace.verbNew'), t('results.workspace.askNew'), async () => {
    const result = await console.bridge.call('workspace.new', {});
    if (result.ok) say(console, 'done', t('results.workspace.new'));
    else sayError(console, t('results.workspace.notNew'), result.error);
  });
}

export function loadSample(console: Console): void {
  unlessUnsaved(console, t('results.workspace.verbLoad'), t('results.workspace.askSample'), async () => {
    const result = await console.bridge.call('workspace.sample', {});
    if (result.ok) say(console, 'done', t('results.workspace.sample'));
    else sayError(console, t('results.workspace.notSample'), result.error);
  });
}

/** Opens a workspace: with the host's own dialog in Electron, with the page's file input in a browser window. */
export function openWorkspace(console: Console): void {
  const isElectron = console.store.getState().engine?.host.kind === 'electron';
  unlessUnsaved(console, t('results.workspace.verbOpen'), t('results.workspace.askOpen'), async () => {
    if (isElectron) {
      const result = await console.bridge.call('workspace.open-file', {});
      if (!result.ok) sayError(console, t('results.workspace.notOpened'), result.error);
      else sayOpened(console);
      return;
    }
    const file = await pickTextFile('.json,.cgcworkspace,application/json');
    if (file === null) return;
    const result = await console.bridge.call('workspace.open-text', { title: file.name, text: file.text });
    if (!result.ok) sayError(console, t('results.workspace.fileNotOpened', { name: file.name }), result.error);
    else sayOpened(console, file.name);
  });
}

/** A file whose text the window has; its path where the host has told it. */
export interface ReadFile {
  readonly name: string;
  readonly text: string;
  readonly path: string | null;
}

/** Opens a workspace that was dropped on the window. */
export function openDroppedWorkspace(console: Console, { name, text, path }: ReadFile): void {
  unlessUnsaved(console, t('results.workspace.verbOpen'), t('results.workspace.askOpen'), async () => {
    const result =
      path === null
        ? await console.bridge.call('workspace.open-text', { title: name, text })
        : await console.bridge.call('workspace.open-file', { path });
    if (!result.ok) sayError(console, t('results.workspace.fileNotOpened', { name }), result.error);
    else sayOpened(console, name);
  });
}

/** Saves where it was saved before. Where that is not known, Electron asks with its dialog and the browser window with ours. */
export function saveWorkspace(console: Console): void {
  const { engine } = console.store.getState();
  if (engine === null) return;
  if (engine.workspace.path === null && engine.host.kind !== 'electron') open(console, { kind: 'save-as' });
  else void saveAndSay(console, {});
}

/** Asks for another place: Electron with its dialog, the browser window with ours. */
export function saveWorkspaceAs(console: Console): void {
  const isElectron = console.store.getState().engine?.host.kind === 'electron';
  if (isElectron) void saveAndSay(console, { ask: true });
  else open(console, { kind: 'save-as' });
}

async function saveAndSay(console: Console, where: CallInput<'workspace.save'>): Promise<void> {
  const error = await saveTo(console, where);
  if (error) sayError(console, t('results.workspace.notSaved'), error);
}

/** Saves; gives the error when that did not work. */
export async function saveTo(console: Console, where: CallInput<'workspace.save'>): Promise<CallError | null> {
  const result = await console.bridge.call('workspace.save', where);
  if (!result.ok) return result.error;
  say(console, 'done', t('results.workspace.saved', { path: result.value.path }));
  return null;
}

/** Hands the workspace's text to the browser as a download. */
export async function downloadWorkspace(console: Console): Promise<void> {
  const result = await console.bridge.call('workspace.text', {});
  if (!result.ok) return sayError(console, t('results.workspace.notSaved'), result.error);
  const title = console.store.getState().engine?.workspace.title ?? 'workspace';
  const name = /\.json$/i.test(title) ? title : `${title}.json`;
  downloadText(name, result.value.text);
  say(console, 'done', t('results.workspace.downloaded', { name }));
}

function sayOpened(console: Console, title?: string): void {
  const groups = console.store.getState().engine?.groups.ids.length ?? 0;
  say(
    console,
    'done',
    title === undefined ? t('results.workspace.opened') : t('results.workspace.openedFile', { title, groups }),
  );
}

/** Carries on at once, or asks first when something would be lost by it. */
export function unlessUnsaved(console: Console, verb: string, title: string, proceed: () => Promise<void>): void {
  const { engine } = console.store.getState();
  const losses = engine === null ? [] : lossesOf(engine);
  if (losses.length === 0) {
    void proceed();
    return;
  }
  open(console, {
    kind: 'confirm',
    confirmation: { title, sentences: losses, verb, unable: [], hosts: [] },
    proceed: () => void proceed(),
  });
}

/** What replacing the workspace would lose, in sentences. */
function lossesOf({ workspace, groups, traffic }: ConsoleState): string[] {
  const losses: string[] = [];
  if (workspace.unsaved && groups.ids.length > 0)
    losses.push(t('results.workspace.unsaved', { title: workspace.title }));
  const loaded = Object.values(groups.byId).filter(({ condition }) => condition.state !== 0).length;
  if (loaded > 0) losses.push(t('results.workspace.loaded', { count: loaded }));
  if (traffic.waiting > 0) losses.push(t('results.workspace.waiting', { count: traffic.waiting }));
  return losses;
}

/** Changes what the workspace says of application, tenant, wire profile and trace format. */
export async function describeWorkspace(console: Console, change: CallInput<'workspace.describe'>): Promise<void> {
  const result = await console.bridge.call('workspace.describe', change);
  if (!result.ok) sayError(console, t('results.workspace.notDescribed'), result.error);
}
