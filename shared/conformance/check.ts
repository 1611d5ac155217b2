/** What is judged of the answers, from outside. */
export const checkNames = [
  'answered',
  'status',
  'redirect',
  'time',
  'framing',
  'size',
  'reuse',
  'tls',
  'return',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What a check means: its name in tables, and what passes it. */
export const checkWords: Readonly<Record<CheckName, { readonly title: string; readonly passes: string }>> = {
  answered: {
    title: 'Answered',
    passes: 'every POST got a complete, well-formed HTTP answer within http-response-timeout',
  },
  status: { title: 'Status', passes: 'every answer was 2xx' },
  redirect: { title: 'No redirect', passes: 'no answer was a redirect: none is ever followed' },
  time: { title: 'Time', passes: 'the slowest answer was complete within 1 s (a warning beyond it)' },
  framing: {
    title: 'Framing',
    passes: 'every answer says where its body ends, by Content-Length or chunked (a warning otherwise)',
  },
  size: { title: 'Size', passes: 'no answer has a body of more than 16 KiB, which nobody reads (a warning otherwise)' },
  reuse: { title: 'Keep-alive', passes: 'the connection stays open from one POST to the next' },
  tls: { title: 'TLS', passes: 'a secure connection is made, with a certificate that is trusted (https only)' },
  return: { title: 'Back again', passes: 'after the restart the first POST that reaches the receiver is answered' },
};

/** Judged in every case. */
export const usualChecks: readonly CheckName[] = ['answered', 'status', 'redirect', 'time', 'framing', 'size', 'tls'];

export type CheckVerdict = 'passed' | 'warned' | 'failed';

export interface CheckResult {
  readonly name: CheckName;
  readonly verdict: CheckVerdict;
  /** The reason in words and figures. */
  readonly sentence: string;
}
