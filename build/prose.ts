import { type ESTree, parseSync } from 'vite';
import type { Sighting } from './source-facts.ts';

/** Attributes and fields whose text is never shown as prose. */
const codeNames: ReadonlySet<string> = new Set([
  ...[
    'className',
    'style',
    'styles',
    'classNames',
    'variant',
    'size',
    'width',
    'height',
    'role',
    'type',
    'id',
    'key',
    'keys',
  ],
  ...['d', 'viewBox', 'transform', 'accelerator', 'data-region', 'gridTemplateColumns', 'sx', 'href', 'fill', 'stroke'],
]);

/** Names of the contract and of keys that look like words. */
const waysIn: ReadonlySet<string> = new Set([
  'bulk bar',
  'Active',
  'dial mode',
  'optimize by',
  'until it is current',
  'Enter',
  'Escape',
  'Home',
  'End',
  'Period',
  'Slash',
  'Ctrl',
  'Shift',
]);

/**
 * Every text written in a source file that reads like words for a person: two words in a row, or one with a capital letter or in
 * the text of an element. Faults thrown for programmers, types, imports, names of things and comparisons do not count.
 */
export function proseIn(path: string, text: string): Sighting[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: Sighting[] = [];
  visit(program, (node) => {
    const what = proseOf(node);
    if (what !== undefined) found.push({ line: text.slice(0, node.start).split('\n').length, what });
  });
  return found;
}

function visit(value: unknown, see: (node: ESTree.Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) {
    const node = value as ESTree.Node;
    if (isForProgrammers(node)) return;
    see(node);
  }
  for (const part of Object.values(value)) if (!isComparedWith(part, value)) visit(part, see);
}

/** A text that something is compared with is not shown, such as the name of a key. */
function isComparedWith(part: unknown, whole: object): boolean {
  const { type, operator } = whole as Partial<ESTree.BinaryExpression>;
  return type === 'BinaryExpression' && /^[!=]==$/.test(operator ?? '') && (part as ESTree.Node)?.type === 'Literal';
}

/** Parts of the source whose texts nobody sees in the window. */
function isForProgrammers(node: ESTree.Node): boolean {
  if (node.type.startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression'].includes(node.type)) return true;
  if (/^(Import|ExportAll)/.test(node.type)) return true;
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name.endsWith('Error');
  if (node.type === 'JSXAttribute') return node.name.type === 'JSXIdentifier' && codeNames.has(node.name.name);
  if (node.type === 'Property') return node.key.type === 'Identifier' && codeNames.has(node.key.name);
  return node.type === 'Literal' && waysIn.has(String(node.value));
}

function proseOf(node: ESTree.Node): string | undefined {
  if (node.type === 'JSXText') return /\p{L}/u.test(node.value) ? node.value.trim() : undefined;
  if (node.type === 'Literal' && typeof node.value === 'string')
    return readsLikeWords(node.value) ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const whole = node.quasis.map((part) => part.value.cooked ?? '').join('{}');
  return readsLikeWords(whole) ? whole : undefined;
}

function readsLikeWords(text: string): boolean {
  if (/^\(prefers-|\[(tabindex|role)/.test(text)) return false;
  return /\p{L}{2,}[,;:.]? \p{L}+/u.test(text) || /^\p{Lu}\p{Ll}+[.:…]?$/u.test(text) || /\{\} \p{Ll}{2,}/u.test(text);
}
