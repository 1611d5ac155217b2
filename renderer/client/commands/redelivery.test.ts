import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { failure, ok } from '../../../shared/contract/result.ts';
import { detailOf } from '../../../shared/testing/rows.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import type { Console } from '../console.ts';
import { editAndResend, resend, sendAgain } from './redelivery.ts';

let window: TestWindow;
let console: Console;
let sent: CallInput<'log.resend'>[];
let uri: string;
beforeEach(async () => {
  window = await openTestWindow();
  sent = [];
  uri = 'http://127.0.0.1:8080/ocs';
  const call: Console['bridge']['call'] = (name, input) => {
    if (name === 'log.detail') return Promise.resolve(ok(detailOf({ seq: 7, uri }))) as never;
    if (name !== 'log.resend') return window.bridge.call(name, input);
    const again = input as CallInput<'log.resend'>;
    sent.push(again);
    return Promise.resolve(again.body === '' ? failure('refused', 'An empty body.') : ok({ seq: 12 })) as never;
  };
  console = { ...window, bridge: { ...window.bridge, call } };
});
afterEach(() => window.close());

test('on this machine it is sent at once, said, and the new row is inspected in place of the old one', async () => {
  window.store.setState({ inspected: { kind: 'notification', seq: 7 } });
  await resend(console, 7);
  const { result, inspected, dialog } = await window.until((state) => state.result !== null);
  expect(sent).toEqual([{ seq: 7 }]);
  expect(result?.text).toBe('Row 7 was sent again as row 12');
  expect(inspected).toEqual({ kind: 'notification', seq: 12 });
  expect(dialog).toBeNull();
});

test('someone who looks at something else stays there', async () => {
  window.store.setState({ inspected: { kind: 'notification', seq: 3 } });
  await resend(console, 7);
  const { inspected } = await window.until((state) => state.result !== null);
  expect(inspected).toEqual({ kind: 'notification', seq: 3 });
});

test('while sending is held nothing is sent, and the reason is said', async () => {
  await window.bridge.call('sending.hold', {});
  await window.until(({ engine }) => engine?.sending.held === true);
  await resend(console, 7);
  expect(sent).toEqual([]);
  expect(window.state().result).toMatchObject({ tone: 'refused', text: expect.stringContaining('Sending is held') });
});

test('the first POST to another machine is agreed to, once', async () => {
  uri = 'http://receiver.example:81/ocs';
  await resend(console, 7);
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('Nothing was asked.');
  expect(sent).toEqual([]);
  expect(dialog.confirmation).toMatchObject({ hosts: ['receiver.example:81'], verb: 'Send again' });
  dialog.proceed();
  await window.until(({ result }) => result !== null);
  window.store.setState({ dialog: null });
  await resend(console, 7);
  expect(sent).toHaveLength(2);
  expect(window.state().dialog).toBeNull();
});

test('editing opens the notification; a refusal is handed back and nothing is said to be sent', async () => {
  await editAndResend(console, 7);
  expect(window.state().dialog).toMatchObject({ kind: 'redelivery', detail: { seq: 7 } });
  expect(await sendAgain(console, { seq: 7, body: '' })).toMatchObject({ sentence: 'An empty body.' });
  expect(window.state().result).toBeNull();
  expect(await sendAgain(console, { seq: 7, body: '{}' })).toBeNull();
  expect(window.state().result?.text).toBe('Row 7 was sent again, edited, as row 12');
});
