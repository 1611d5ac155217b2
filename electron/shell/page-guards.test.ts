import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { forbidNavigation } from './navigation.ts';
import { forbidNewWindows } from './new-windows.ts';
import { forbidWebviews } from './webview.ts';

/** Emits `event` with what Electron would give, and says whether it was prevented. */
function prevented(contents: EventEmitter, event: string, details: object): boolean {
  const answers: true[] = [];
  contents.emit(event, { ...details, preventDefault: () => answers.push(true) });
  return answers.length > 0;
}

const anywhere = [
  'https://evil.example/?secret=1',
  'app://console/',
  'app://console/other.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
];

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s is prevented, wherever it leads', (event) => {
  const contents = new EventEmitter();
  const lines: string[] = [];
  forbidNavigation(contents, (line) => lines.push(line));
  expect(anywhere.map((url) => prevented(contents, event, { url }))).toEqual(anywhere.map(() => true));
  expect(lines).toHaveLength(anywhere.length);
  expect(lines.join()).not.toContain('secret');
});

test('a webview is prevented', () => {
  const contents = new EventEmitter();
  forbidWebviews(contents, () => {});
  expect(prevented(contents, 'will-attach-webview', {})).toBe(true);
});

/** What becomes of a page's wish for a new window. */
function windowWish(url: string) {
  const opened: string[] = [];
  const lines: string[] = [];
  let action: string | null = null;
  forbidNewWindows(
    {
      setWindowOpenHandler(handler) {
        action = handler({ url }).action;
      },
    },
    async (safe) => void opened.push(safe),
    (line) => lines.push(line),
  );
  return { action, opened, lines };
}

test.each(anywhere)('no window is opened for %s, and nothing is handed on', (url) => {
  const { action, opened, lines } = windowWish(url);
  expect({ action, opened }).toEqual({ action: 'deny', opened: [] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('secret');
});

test('an address of the list is handed to the browser, and still no window is opened', () => {
  expect(windowWish('https://docs.genesys.com/Documentation')).toEqual({
    action: 'deny',
    opened: ['https://docs.genesys.com/Documentation'],
    lines: [],
  });
});
