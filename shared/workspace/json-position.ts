/** What may come next, as the first characters of tokens; `v` stands for a number, true, false or null. */
const allowed = {
  value: '{["v',
  'first item': '{["v]',
  'first key': '"}',
  key: '"',
  colon: ':',
  'next item': ',]',
  'next member': ',}',
  end: '',
} as const;
type State = keyof typeof allowed;
type Open = '{' | '[';

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string
const unclosedString = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const scalarPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blankPattern = /[ \t\n\r]*/y;

/**
 * Where JSON text stops being JSON; undefined when all of it is. The engine's own messages name the position only
 * sometimes, and a person who edits a file by hand needs it always.
 */
export function jsonErrorOffset(text: string): number | undefined {
  const open: Open[] = [];
  let state: State = 'value';
  let at = skip(blankPattern, text, 0);
  while (at < text.length) {
    const mark = text.charAt(at);
    const kind = '{}[]:,"'.includes(mark) ? mark : 'v';
    if (!allowed[state].includes(kind)) return at;
    const { end, whole } = readToken(kind, text, at);
    if (!whole) return end;
    state = nextState(state, kind, open);
    at = skip(blankPattern, text, end);
  }
  return state === 'end' ? undefined : at;
}

function readToken(kind: string, text: string, at: number): { readonly end: number; readonly whole: boolean } {
  if (kind === 'v') {
    const end = skip(scalarPattern, text, at);
    return { end, whole: end > at };
  }
  if (kind !== '"') return { end: at + 1, whole: true };
  const end = skip(unclosedString, text, at);
  return text.charAt(end) === '"' ? { end: end + 1, whole: true } : { end, whole: false };
}

/** The end of what `pattern` matches at `at`; `at` itself when it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function nextState(state: State, kind: string, open: Open[]): State {
  if (kind === '{' || kind === '[') {
    open.push(kind);
    return kind === '{' ? 'first key' : 'first item';
  }
  if (kind === ':') return 'value';
  if (kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
  if (kind === '"' && (state === 'key' || state === 'first key')) return 'colon';
  if (kind === '}' || kind === ']') open.pop();
  return afterValue(open.at(-1));
}

function afterValue(inside: Open | undefined): State {
  if (inside === undefined) return 'end';
  return inside === '{' ? 'next member' : 'next item';
}
