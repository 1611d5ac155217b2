import type { CapturedResponse, LogEntry, NoteEntry, NotificationDetail } from '../contract/log.ts';
import type { Mark } from '../contract/mark.ts';

/** What stands for a value that is not shown. */
const mask = '***';

/** A value without its secrets; `masked` says whether there were any. */
export interface Masked<Value> {
  readonly value: Value;
  readonly masked: boolean;
}

const secretWords = /^(?:keys?|auth|authorization|pass|pwd|sig|jwt|sid|hmac|bearer|cookies?|cookie2|otp)$/;
const secretEndings =
  /(?:tokens?|secrets?|passwords?|passwd|passphrase|(?:api|access|auth|private|subscription)keys?|signature|credentials?|session(?:id)?)$/;
/** The scheme says how somebody logs in, not as whom. */
const loginScheme = /^(?:basic|bearer|digest|negotiate|ntlm)(?=\s)/i;

/** True for names such as `access_token`, `X-Api-Key` or `clientSecret`, of a header or of a query parameter. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (
    words.some((word) => secretWords.test(word)) || [...words, words.join('')].some((word) => secretEndings.test(word))
  );
}

/** Masks the values of headers that carry secrets, and the secrets in URIs that other headers carry. */
export function maskHeaders(headers: Readonly<Record<string, string>>): Masked<Record<string, string>> {
  const parts = Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value)] as const);
  return {
    value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
    masked: parts.some(([, { masked }]) => masked),
  };
}

function maskHeader(name: string, value: string): Masked<string> {
  if (!isSecretName(name)) return maskText(value);
  if (value === '') return { value, masked: false };
  const scheme = loginScheme.exec(value)?.[0];
  return { value: scheme === undefined ? mask : `${scheme} ${mask}`, masked: true };
}

/** Masks user info and the values of query parameters that look secret; the rest stays letter by letter. */
export function maskUri(uri: string): Masked<string> {
  const value = uri
    .replace(/^([a-z][a-z0-9+.-]*:)?(\/\/)[^/?#\\]*@/i, (_, scheme: string | undefined) => `${scheme ?? ''}//${mask}@`)
    .replace(/([?&;#])([^=&;?#\s]+)=([^&;#\s]+)/g, (whole, sign: string, name: string) =>
      isSecretName(decoded(name)) ? `${sign}${name}=${mask}` : whole,
    );
  return { value, masked: value !== uri };
}

/** Masks the secrets in all URIs that a text mentions. No scheme is long: so no text is looked through again from each of its letters. */
export function maskText(text: string): Masked<string> {
  const value = text.replace(/[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]+|^\/[^\s"'<>]*/gi, (uri) => maskUri(uri).value);
  return { value, masked: value !== text };
}

function maskNote(note: NoteEntry): Masked<NoteEntry> {
  const { value, masked } = maskText(note.text);
  return { value: masked ? { ...note, text: value } : note, masked };
}

/**
 * Masks a notification: its URI, the headers both ways, and the URIs that the error or somebody's note mentions. Bodies stay as they
 * are.
 */
export function maskNotification(row: NotificationDetail): Masked<NotificationDetail> {
  const uri = maskUri(row.uri);
  const requestHeaders = maskHeaders(row.requestHeaders);
  const response = maskResponse(row.response);
  const errorText = row.errorText === null ? { value: null, masked: false } : maskText(row.errorText);
  const mark = maskMark(row.mark);
  if (![uri, requestHeaders, response, errorText, mark].some(({ masked }) => masked))
    return { value: row, masked: false };
  return {
    value: {
      ...row,
      uri: uri.value,
      requestHeaders: requestHeaders.value,
      response: response.value,
      errorText: errorText.value,
      mark: mark.value,
    },
    masked: true,
  };
}

/** A row as it may leave the console: a notification in full, or a note. */
export function maskRow<Row extends NotificationDetail | NoteEntry>(row: Row): Masked<Row>;
export function maskRow(row: NotificationDetail | NoteEntry): Masked<LogEntry> {
  return row.kind === 'note' ? maskNote(row) : maskNotification(row);
}

/** A row as the log lists it: what {@link maskRow} masks, as far as the row has it. */
export function maskEntry(row: LogEntry): LogEntry {
  if (row.kind === 'note') return maskNote(row).value;
  return { ...row, uri: maskUri(row.uri).value, mark: maskMark(row.mark).value };
}

function maskMark(mark: Mark | null): Masked<Mark | null> {
  if (mark?.note == null) return { value: mark, masked: false };
  const { value, masked } = maskText(mark.note);
  return { value: masked ? { ...mark, note: value } : mark, masked };
}

function maskResponse(response: CapturedResponse | null): Masked<CapturedResponse | null> {
  if (response === null) return { value: null, masked: false };
  const { value, masked } = maskHeaders(response.headers);
  return { value: masked ? { ...response, headers: value } : response, masked };
}

/** The name as the receiver reads it: `%74oken` is a token. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
