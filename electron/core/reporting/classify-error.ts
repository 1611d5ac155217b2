import type { ErrorClass } from '../../../shared/reporting/outcome.ts';

/** How far a POST had come when it failed. */
export type Phase = 'connecting' | 'requesting' | 'answering';

const byCode: Readonly<Record<string, ErrorClass>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  EPROTO: 'tls',
  UND_ERR_HEADERS_OVERFLOW: 'malformed-answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'reset',
  UND_ERR_SOCKET: 'reset',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
};

const tlsCode =
  /^(ERR_TLS|ERR_SSL|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;

/** The class of an error of the HTTP client. `secure` tells whether the URI is https. */
export function classifyError(error: unknown, phase: Phase, secure: boolean): ErrorClass {
  const codes = codesOf(error);
  const found = codes.map(classOfCode).find((known) => known !== undefined) ?? 'internal';
  if (found === 'reset' && phase === 'connecting' && secure) return 'tls';
  if (found === 'connect-timeout' && phase !== 'connecting') return 'reset';
  return found;
}

function classOfCode(code: string): ErrorClass | undefined {
  if (tlsCode.test(code)) return 'tls';
  if (code === 'HPE_INVALID_EOF_STATE') return 'reset';
  if (code.startsWith('HPE_')) return 'malformed-answer';
  return byCode[code];
}

/** undici's parser leaves some of its errors without a code. */
function ownCodes(error: Error): string[] {
  if ('code' in error && typeof error.code === 'string') return [error.code];
  return error.name === 'HTTPParserError' ? ['HPE_INVALID'] : [];
}

/** The codes of an error, of its cause, and of the errors it gathers (one per address that was tried). */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const gathered = error instanceof AggregateError ? error.errors.flatMap((one) => codesOf(one, depth + 1)) : [];
  return [...ownCodes(error), ...gathered, ...codesOf(error.cause, depth + 1)];
}

/** The error in one line, for those who want it raw. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codesOf(error)[0];
  const inner = error instanceof AggregateError ? error.errors.map((one) => errorText(one)).join('; ') : '';
  const text = error.message || inner || error.name;
  return code && !text.includes(code) ? `${text} (${code})` : text;
}
