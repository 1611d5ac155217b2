import { t } from '../strings/t.ts';
import type { Response } from './response-rule.ts';

/** What was answered, in words: `200`, `503 after 250 ms`, `reset`. */
export function answerWords(response: Response, delayMs: number): string {
  const isLate = delayMs > 0;
  const delay = { delay: String(delayMs) };
  switch (response.kind) {
    case 'answer': {
      const status = String(response.status);
      const answer = isLate ? t('answering.answers.statusAfter', { status, ...delay }) : status;
      return response.slowBodyMs
        ? t('answering.answers.slowBody', { answer, ms: String(response.slowBodyMs) })
        : answer;
    }
    case 'never':
      return t('answering.answers.never');
    default:
      return isLate ? t(`answering.answers.${response.kind}After`, delay) : t(`answering.answers.${response.kind}`);
  }
}
