import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LossRule, lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
import { type ResponseRule, responseRuleSchema } from '../../../shared/receiver/response-rule.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { hitNext, nextRule, switchFaultsOff, withQuickRule } from './faults.ts';
import { showReceived } from './receiver.ts';
import { relayProblem, relayTo } from './relay.ts';
import { addRules, duplicateRule, moved, moveRule, switchRule, withRule } from './response-rules.ts';
import { run } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

const rule = (id: string, status = 200): ResponseRule =>
  responseRuleSchema.parse({ id, name: `Rule ${id}`, respond: [{ kind: 'answer', status }] });
const idsOf = (rules: readonly ResponseRule[] = []) => rules.map(({ id }) => id).join('');
const putRule = (console: TestWindow, added: ResponseRule) => addRules(console, [added], added.name);
const rules = () => window.state().engine?.responseRules ?? [];
const lossRules = () => window.state().engine?.faults.rules ?? [];

test('a new rule comes first, a changed one stays in its place', () => {
  const both = withRule([rule('a')], rule('b'));
  expect(idsOf(both)).toBe('ba');
  expect(withRule(both, rule('a', 500)).map(({ respond }) => respond[0])).toMatchObject([
    { status: 200 },
    { status: 500 },
  ]);
});

test('rules move by one, and not beyond the ends', () => {
  const three = [rule('a'), rule('b'), rule('c')];
  expect(idsOf(moved(three, 'a', 1))).toBe('bac');
  expect(idsOf(moved(three, 'c', -1))).toBe('acb');
  expect(moved(three, 'a', -1)).toBe(three);
  expect(moved(three, 'c', 1)).toBe(three);
  expect(moved(three, 'x', 1)).toBe(three);
});

test('changes that are given at once are carried out one after another', async () => {
  const given = [putRule(window, rule('a')), putRule(window, rule('b')), putRule(window, rule('c'))];
  await Promise.all(given);
  expect(idsOf(rules())).toBe('cba');
  await moveRule(window, rule('c'), 1);
  expect(idsOf(rules())).toBe('bca');
  await switchRule(window, rule('a'), false);
  expect(rules().at(-1)?.on).toBe(false);
  await duplicateRule(window, rule('b'));
  expect(rules()[1]).toMatchObject({ name: 'Rule b (copy)', on: false });
});

test('a rule that the engine refuses is said, and the next change goes on', async () => {
  await putRule(window, { ...rule('a'), respond: [] });
  expect(window.state().dialog).toMatchObject({ kind: 'faults' });
  await putRule(window, rule('b'));
  expect(idsOf(rules())).toBe('b');
});

test('the command loses the next change of what is selected, or of any', async () => {
  run(window, 'faults.lose-next', ['101']);
  await window.until(() => lossRules().length === 1);
  run(window, 'faults.lose-next', []);
  await window.until(() => lossRules().length === 2);
  expect(lossRules()).toMatchObject([
    {
      on: true,
      match: { dbids: ['101'], kind: 'change' },
      choice: { kind: 'next', count: 1 },
      effect: { kind: 'lose' },
    },
    { on: true, match: { kind: 'change' } },
  ]);
  await window.until(({ result }) => result?.text === 'Fault is on: lose the next change');
});

test('a quick fault that is spent makes room for the same one', () => {
  const spent: LossRule = { ...nextRule({ kind: 'lose' }, ['101'], 'change'), on: false };
  const other: LossRule = lossRuleSchema.parse({ ...spent, id: 'other', effect: { kind: 'duplicate' } });
  const next = nextRule({ kind: 'lose' }, ['101'], 'change');
  expect(withQuickRule([spent, other], next)).toEqual([other, next]);
  expect(withQuickRule([{ ...spent, on: true }], next)).toHaveLength(2);
});

test('all faults are switched off at once, and harmless rules stay on', async () => {
  await window.bridge.call('receiver.listen', { port: 8_080, useAsTarget: true });
  await window.bridge.call('receiver.go-down', { seconds: 30 });
  await putRule(window, rule('good'));
  await putRule(window, rule('bad', 500));
  await hitNext(window, { kind: 'duplicate' }, []);
  await switchFaultsOff(window);
  await window.until(({ engine }) => engine?.receiver.downUntil === null);
  expect(rules().map(({ id, on }) => `${id} ${on}`)).toEqual(['bad false', 'good true']);
  expect(lossRules()).toMatchObject([{ on: false }]);
});

test('a relay beyond this machine is agreed to once', async () => {
  relayTo(window, 'https://real.example.com/ocs');
  const { dialog } = window.state();
  expect(window.called).not.toContain('receiver.relay');
  if (dialog?.kind !== 'confirm') throw new Error('It was not confirmed.');
  dialog.proceed();
  await window.until(({ engine }) => engine?.receiver.relay === 'https://real.example.com/ocs');
  expect(window.state().agreedHosts).toEqual(['real.example.com']);
  window.store.setState({ dialog: null });
  relayTo(window, 'http://127.0.0.1:9000/');
  expect(window.state().dialog).toBeNull();
  await window.until(({ engine }) => engine?.receiver.relay === 'http://127.0.0.1:9000/');
});

test.each(['', 'real.example.com', 'ftp://real.example.com/', 'http://'])('no relay goes to %j', (uri) => {
  expect(relayProblem(uri)).not.toBeNull();
});

test('a received request can be shown from elsewhere', () => {
  showReceived(window, 57);
  expect(window.state()).toMatchObject({ view: 'receiver', receiverTab: 'received', shownRequest: 57 });
});
