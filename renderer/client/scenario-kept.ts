import { longestWindowText } from '../../shared/contract/window-text.ts';
import { isObject, type ScenarioDraft, type ScenarioWindow } from './scenario-draft.ts';
import type { WindowStore } from './window-state.ts';
import type { WindowStorage } from './window-storage.ts';

const key = 'campaign-group-console.scenario';
type KeptScenario = Pick<ScenarioWindow, 'tab' | 'step'> & { readonly draft: Omit<ScenarioDraft, 'faults'> };

/** Brings back the scenario that was worked on, saved or not, and keeps it up to date. One that is too long is not kept. */
export function keepScenario(store: WindowStore, storage: WindowStorage): void {
  const kept = read(storage);
  if (kept !== null) store.setState(({ scenario }) => ({ scenario: { ...scenario, ...kept } }));
  store.subscribe(({ scenario }, before) => {
    if (scenario !== before.scenario) storage.setItem(key, keptText(scenario) ?? '');
  });
}

/** Whether a reload of the window would lose it. */
export function isTooLong(scenario: ScenarioWindow): boolean {
  return keptText(scenario) === null;
}

/** Null when it is too long to be kept. */
function keptText({ draft, tab, step }: ScenarioWindow): string | null {
  if (draft === null) return '';
  const { text, path, isSaved, leftOut } = draft;
  const kept = JSON.stringify({ draft: { text, path, isSaved, leftOut }, tab, step } satisfies KeptScenario);
  return kept.length > longestWindowText ? null : kept;
}

function read(storage: WindowStorage): Pick<ScenarioWindow, 'draft' | 'tab' | 'step'> | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) || 'null');
    if (!isObject(kept) || !isObject(kept.draft)) return null;
    const { tab, step } = kept;
    const { text, path, isSaved, leftOut } = kept.draft;
    if (typeof text !== 'string' || typeof isSaved !== 'boolean') return null;
    const sentences = Array.isArray(leftOut) ? leftOut.filter((one) => typeof one === 'string') : [];
    return {
      draft: { text, path: typeof path === 'string' ? path : null, isSaved, leftOut: sentences, faults: [] },
      tab: tab === 'text' ? 'text' : 'steps',
      step: typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : 0,
    };
  } catch {
    return null;
  }
}
