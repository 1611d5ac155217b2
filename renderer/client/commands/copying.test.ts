import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../shared/contract/result.ts';
import { detailOf } from '../../../shared/testing/rows.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import type { Console } from '../console.ts';
import { copyAs } from './copying.ts';

let window: TestWindow;
let console: Console;
let copied: string[];
beforeEach(async () => {
  window = await openTestWindow();
  copied = [];
  const writeText = async (text: string) => void copied.push(text);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const call = (async () => ok(detailOf({ seq: 7, uri: 'http://me:hunter2@h/' }))) as never;
  console = { ...window, bridge: { ...window.bridge, call } };
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.close();
});

test('what is copied is masked and says so; once its secrets are shown, it is not', async () => {
  await copyAs(console, 7, 'curl');
  expect(copied[0]).toContain("--url 'http://***@h/'");
  expect(window.state().result?.text).toBe('Row 7 copied as cURL (bash); secrets are masked');
  window.store.setState({ unmasked: 7 });
  await copyAs(console, 7, 'markdown');
  expect(copied[1]).toContain('http://me:hunter2@h/');
  expect(window.state().result?.text).toBe('Row 7 copied as Markdown for a ticket');
});
