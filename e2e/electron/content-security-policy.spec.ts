import type { Page } from '@playwright/test';
import { expect, test } from './electron-console.ts';

/** Does something in the page that the policy forbids, and resolves to the directive that stopped it. */
function violation(page: Page, act: string): Promise<string> {
  return page.evaluate(
    (act) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const script = (text: string) => Object.assign(document.createElement('script'), { textContent: text });
        const acts: Record<string, () => unknown> = {
          'inline script': () => document.head.append(script('window.wasRun = true')),
          'script from elsewhere': () =>
            document.head.append(Object.assign(document.createElement('script'), { src: 'https://evil.example/a.js' })),
          'style without the nonce': () =>
            document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' })),
          'image from elsewhere': () => Object.assign(new Image(), { src: 'https://evil.example/a.png' }),
          'request to elsewhere': () => fetch('https://evil.example/').catch(() => {}),
          'request to the receiver': () => fetch('http://127.0.0.1:8080/').catch(() => {}),
          frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
          'base address': () =>
            document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.example/' })),
        };
        acts[act]?.();
      }),
    act,
  );
}

for (const [act, directive] of [
  ['inline script', 'script-src-elem'],
  ['script from elsewhere', 'script-src-elem'],
  ['style without the nonce', 'style-src-elem'],
  ['image from elsewhere', 'img-src'],
  ['request to elsewhere', 'connect-src'],
  ['request to the receiver', 'connect-src'],
  ['frame', 'frame-src'],
  ['base address', 'base-uri'],
] as const) {
  test(`the policy stops: ${act}`, async ({ page, faults }) => {
    faults.allow(/Content Security Policy/);
    expect(await violation(page, act)).toBe(directive);
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  });
}

test('the policy comes as a header of the page, with a nonce of each load', async ({ page }) => {
  const policies = await page.evaluate(async () => {
    const answers = [await fetch('/'), await fetch('/')];
    return answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
  });
  for (const policy of policies)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
  expect(policies[0]).not.toBe(policies[1]);
});

test('everything that the page loads comes from the app', async ({ page, main }) => {
  const own = await page.evaluate(() => location.href);
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.reload();
  await page.waitForLoadState('load');
  expect(urls.length).toBeGreaterThan(1);
  expect(urls.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))).toEqual([]);
  const shown = await main.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.url,
    null,
  );
  expect(shown).toBe('app://console/');
});

for (const [path, method, status] of [
  ['/..%2f..%2fpackage.json', 'GET', 400],
  ['/..%5c..%5cpackage.json', 'GET', 400],
  ['/%00', 'GET', 400],
  ['/package.json', 'GET', 404],
  ['/', 'POST', 405],
] as const) {
  test(`the app protocol answers ${method} ${path} with ${status}`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource/);
    const answer = ([path, method]: readonly [string, string]) => fetch(path, { method }).then(({ status }) => status);
    expect(await page.evaluate(answer, [path, method] as const)).toBe(status);
  });
}
