import { expect, test } from 'vitest';
import { curlOf } from './api-entries.ts';

test('a command line that can be tried as it is', () => {
  const entry = { method: 'GET', path: '/__console/beliefs', text: '' } as const;
  expect(curlOf('http://127.0.0.1:8080', entry)).toBe("curl -sS 'http://127.0.0.1:8080/__console/beliefs'");
  expect(curlOf('https://127.0.0.1:8443', { ...entry, method: 'DELETE', example: '/x?a=1&b=2' })).toBe(
    "curl -sS --insecure -X DELETE 'https://127.0.0.1:8443/x?a=1&b=2'",
  );
});
