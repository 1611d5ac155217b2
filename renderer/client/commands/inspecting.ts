import type { Console } from '../console.ts';
import type { InspectorTab } from '../window-state.ts';

/** Shows a row of the log in the inspector. */
export function inspectRow({ store }: Console, seq: number): void {
  store.setState({ inspected: { kind: 'notification', seq } });
}

export function showTab({ store }: Console, of: 'notification' | 'group', tab: InspectorTab): void {
  store.setState(({ inspectorTabs }) => ({ inspectorTabs: { ...inspectorTabs, [of]: tab } }));
}

/** Shows what a row changed, compared with the base if there is one, else with the one before of its Campaign Group. */
export function showDiff(console: Console, seq: number): void {
  showTab(console, 'notification', 'diff');
  inspectRow(console, seq);
}

/** Compares rows with this one from now on; null goes back to the one before. */
export function setDiffBase({ store }: Console, seq: number | null): void {
  store.setState({ diffBase: seq });
}

/** Shows the secrets of one notification, also in what is copied of it, until another one is chosen. */
export function showSecrets({ store }: Console, seq: number | null): void {
  store.setState({ unmasked: seq });
}
