import type { Response } from './response-rule.ts';

/** What was answered, in words: `200`, `503 after 250 ms`, `reset`. */
export function answerWords(response: Response, delayMs: number): string {
  const after = delayMs > 0 ? ` after ${delayMs} ms` : '';
  switch (response.kind) {
    case 'answer':
      return `${response.status}${after}${response.slowBodyMs ? `, body over ${response.slowBodyMs} ms` : ''}`;
    case 'never':
      return 'never';
    case 'close':
      return `closed${after}`;
    case 'reset':
      return `reset${after}`;
    case 'malformed':
      return `malformed${after}`;
  }
}
