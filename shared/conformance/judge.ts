import { headerOf } from '../export/request-headers.ts';
import { errorWords } from '../reporting/outcome.ts';
import type { ConformanceCase } from './case.ts';
import { type CheckName, type CheckResult, type CheckVerdict, usualChecks } from './check.ts';
import { judgeReturn, judgeReuse } from './judge-connections.ts';
import type { CasePost } from './run.ts';

/** Slower answers are a warning, ms. */
const slowMs = 1_000;
/** More of an answer's body is a warning, bytes. */
const largeAnswer = 16 * 1024;

/** What posts are judged with. */
export interface JudgeSettings {
  readonly timeoutSeconds: number;
  /** Connections of the pool. */
  readonly connections: number;
  readonly secure: boolean;
}

type Verdict = readonly [verdict: CheckVerdict, sentence: string] | null;

/** What is judged of a case from outside, in the order of the checks; what does not apply is left out. */
export function judgeCase(one: ConformanceCase, posts: readonly CasePost[], settings: JudgeSettings): CheckResult[] {
  const names: readonly CheckName[] = [...usualChecks, ...one.judges];
  return names.flatMap((name) => {
    const verdict = judges[name](posts, settings);
    return verdict === null ? [] : [{ name, verdict: verdict[0], sentence: verdict[1] }];
  });
}

const judges: Readonly<Record<CheckName, (posts: readonly CasePost[], settings: JudgeSettings) => Verdict>> = {
  answered: judgeAnswered,
  status: (posts) => judgeStatuses(posts),
  redirect: (posts) => judgeRedirect(posts),
  time: judgeTime,
  framing: (posts) => judgeFraming(posts),
  size: (posts) => judgeSize(posts),
  reuse: (posts) => judgeReuse(posts),
  tls: judgeTls,
  return: (posts) => judgeReturn(posts),
};

function judgeAnswered(posts: readonly CasePost[], { timeoutSeconds }: JudgeSettings): Verdict {
  const failed = posts.filter(({ outcome }) => outcome === 'failed');
  const [first] = failed;
  if (first === undefined) return ['passed', `${countOf(posts.length)} answered.`];
  const words = first.errorClass === null ? '' : errorWords[first.errorClass].sentence;
  const said = words.replace('http-response-timeout', `http-response-timeout (${timeoutSeconds} s)`);
  return ['failed', `${failed.length} of ${posts.length} POSTs got no complete answer. ${nameOf(first)}: ${said}`];
}

function judgeStatuses(posts: readonly CasePost[]): Verdict {
  const answered = posts.filter(({ outcome }) => outcome === 'accepted' || outcome === 'rejected');
  if (answered.length === 0) return null;
  const refused = answered.filter((post) => post.outcome === 'rejected' && post.errorClass !== 'redirect');
  const [first] = refused;
  if (first === undefined) {
    const statuses = [...new Set(answered.map(({ status }) => status))].join(', ');
    return answered.every(({ outcome }) => outcome === 'accepted') ? ['passed', `Answered with ${statuses}.`] : null;
  }
  return ['failed', `${refused.length} of ${answered.length} answers were not 2xx. ${nameOf(first)}: ${first.status}.`];
}

function judgeRedirect(posts: readonly CasePost[]): Verdict {
  const redirects = posts.filter(({ errorClass }) => errorClass === 'redirect');
  const [first] = redirects;
  if (first === undefined) return null;
  const to = headerOf(first.response?.headers ?? {}, 'location');
  const where = to === undefined ? '' : ` to ${to}`;
  return [
    'failed',
    `${redirects.length} of ${posts.length} answers were redirects, which are never followed. ` +
      `${nameOf(first)}: ${first.status}${where}.`,
  ];
}

function judgeTime(posts: readonly CasePost[], { connections }: JudgeSettings): Verdict {
  const times = posts.filter(({ response, outcome }) => response !== null && outcome !== 'failed');
  if (times.length === 0) return null;
  const sorted = times.map(({ latencyMs }) => latencyMs).sort((one, other) => one - other);
  const slowest = sorted.at(-1) ?? 0;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const figures = `slowest ${milliseconds(slowest)}, median ${milliseconds(median)}`;
  if (slowest <= slowMs) return ['passed', `Answers took: ${figures}.`];
  const rate = ((connections * 1_000) / Math.max(median, 1)).toFixed(1);
  return [
    'warned',
    `Answers are slow: ${figures}. ${connections} connections carry ${rate} POSTs a second at this pace.`,
  ];
}

function judgeFraming(posts: readonly CasePost[]): Verdict {
  const open = posts.filter(
    ({ response, outcome }) =>
      response !== null && outcome !== 'failed' && !saysItsEnd(response.status, response.headers),
  );
  const [first] = open;
  if (first === undefined)
    return posts.some(({ response }) => response) ? ['passed', 'Every answer says its length.'] : null;
  return [
    'warned',
    `${open.length} of ${posts.length} answers have neither Content-Length nor chunked, so only closing the connection ends them. ` +
      `The first: ${nameOf(first)}.`,
  ];
}

function saysItsEnd(status: number, headers: Readonly<Record<string, string>>): boolean {
  if (status === 204 || status === 304) return true;
  const isChunked = /\bchunked\b/i.test(headerOf(headers, 'transfer-encoding') ?? '');
  return isChunked || headerOf(headers, 'content-length') !== undefined;
}

function judgeSize(posts: readonly CasePost[]): Verdict {
  const largest = Math.max(0, ...posts.map(({ response }) => response?.bodyBytes ?? 0));
  if (!posts.some(({ response }) => response)) return null;
  if (largest <= largeAnswer) return ['passed', `The largest answer has a body of ${largest} bytes.`];
  return ['warned', `The largest answer has a body of ${largest} bytes. Nobody reads it; an empty one is enough.`];
}

function judgeTls(posts: readonly CasePost[], { secure }: JudgeSettings): Verdict {
  if (!secure) return null;
  const failed = posts.find(({ errorClass }) => errorClass === 'tls');
  if (failed) return ['failed', `No secure connection could be made: ${failed.errorText}.`];
  const times = posts.flatMap(({ tlsMs }) => (tlsMs === null ? [] : [tlsMs]));
  if (times.length === 0) return null;
  return ['passed', `The certificate is trusted; the slowest TLS handshake took ${milliseconds(Math.max(...times))}.`];
}

function countOf(posts: number): string {
  return posts === 1 ? 'The POST was' : `All ${posts} POSTs were`;
}

/** `No. 2 (81000 start)`. */
function nameOf({ number, what }: CasePost): string {
  return `No. ${number} (${what})`;
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
