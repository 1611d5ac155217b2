import { t } from '../../../shared/strings/t.ts';
import { type Console, open, say } from '../console.ts';
import { documentOf, type ScenarioDraft, type ScenarioWindow, textWithSteps } from '../scenario-draft.ts';
import { indexOfPath, type StepPath, type StepPlace, withNewStep, withoutStep } from '../scenario-steps.ts';

/** Changes how the scenario is shown or run. */
export function showScenario({ store }: Console, change: Partial<ScenarioWindow>): void {
  store.setState(({ scenario }) => ({ scenario: { ...scenario, ...change } }));
}

/** Takes a scenario in the place of the one that is worked on, and shows it. */
export function takeScenario(console: Console, draft: Omit<ScenarioDraft, 'faults'>): void {
  showScenario(console, { draft: { ...draft, faults: [] }, tab: 'steps', step: 0, played: null });
  console.store.setState({ view: 'scenarios', front: 'view' });
  void checkDraft(console);
}

export function changeDraft(console: Console, change: Partial<ScenarioDraft>): void {
  const { draft } = console.store.getState().scenario;
  if (draft !== null) showScenario(console, { draft: { ...draft, ...change } });
}

/** Another text, which is checked. */
export function changeText(console: Console, text: string): void {
  changeDraft(console, { text, isSaved: false });
  void checkDraft(console);
}

/** Other steps in the text, and which of them is chosen. */
export function changeSteps(console: Console, steps: readonly unknown[], chosen: StepPath): void {
  const { draft } = console.store.getState().scenario;
  const document = draft && documentOf(draft.text);
  if (!document) return;
  changeText(console, textWithSteps(document, steps));
  showScenario(console, { step: Math.max(0, indexOfPath(steps, chosen)) });
}

/** Takes a step away; it can be put back. */
export function removeStep(console: Console, { path, value }: StepPlace): void {
  const { draft } = console.store.getState().scenario;
  const document = draft && documentOf(draft.text);
  if (!document) return;
  changeSteps(console, withoutStep(document.steps, path), path);
  say(console, 'done', t('scenarios.results.removed'), [], {
    label: t('scenarios.results.putBack'),
    take: () => {
      const now = documentOf(console.store.getState().scenario.draft?.text ?? '');
      if (now !== null) changeSteps(console, withNewStep(now.steps, path, value), path);
    },
  });
}

/** Carries on at once, or asks first when changes to the scenario would be lost. */
export function unlessChanged(console: Console, proceed: () => void): void {
  const { draft } = console.store.getState().scenario;
  if (draft === null || draft.isSaved) return proceed();
  const name = documentOf(draft.text)?.name ?? '';
  const sentence = name === '' ? t('scenarios.ask.replaceUnnamed') : t('scenarios.ask.replace', { name });
  open(console, {
    kind: 'confirm',
    confirmation: {
      title: t('scenarios.ask.replaceTitle'),
      sentences: [sentence],
      verb: t('scenarios.ask.replaceVerb'),
      unable: [],
      hosts: [],
    },
    proceed,
  });
}

let isChecking = false;

/** Has the engine check the text, and again when it has changed meanwhile. */
export async function checkDraft(console: Console): Promise<void> {
  if (isChecking) return;
  isChecking = true;
  try {
    for (let draft = console.store.getState().scenario.draft; draft !== null; ) {
      const { text, path } = draft;
      const result = await console.bridge.call('scenario.check', path === null ? { text } : { text, path });
      draft = console.store.getState().scenario.draft;
      if (draft?.text !== text) continue;
      if (result.ok) changeDraft(console, { faults: result.value.faults });
      return;
    }
  } finally {
    isChecking = false;
  }
}
