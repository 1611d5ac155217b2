/** No file of ours comes near it; what goes deeper would take every check of a value beyond the stack. */
export const deepestNesting = 100;

const marks = /[[\]{}]|"(?:[^"\\]|\\.)*"/g;

/** Where JSON text (which has been parsed already) first goes deeper than {@link deepestNesting}; undefined when it does not. */
export function tooDeepOffset(text: string): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '{' || mark === '[') depth += 1;
    if (mark === '}' || mark === ']') depth -= 1;
    if (depth > deepestNesting) return index;
  }
  return undefined;
}

/** Whether a parsed value goes deeper than {@link deepestNesting}; level by level, since a call for each level is what must not be. */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isObject);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepestNesting) return true;
    level = level.flatMap((part) => Object.values(part).filter(isObject));
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
