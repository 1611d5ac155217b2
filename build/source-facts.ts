import { type ESTree, parseSync } from 'vite';

/** Something that a rule may object to: in which line, and what. */
export interface Sighting {
  readonly line: number;
  readonly what: string;
}

export interface Import extends Sighting {
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

/** What the walls have to know of one source file. */
export interface SourceFacts {
  readonly imports: readonly Import[];
  /** Uses of the type `any`, and comments that silence the compiler. */
  readonly untyped: readonly Sighting[];
  /** Uses of the machine's clock, timers and random numbers. */
  readonly ambient: readonly Sighting[];
}

const ambientMembers: ReadonlySet<string> = new Set([
  ...['Date.now', 'performance.now', 'Math.random', 'AbortSignal.timeout'],
  ...['globalThis.setTimeout', 'globalThis.setInterval', 'globalThis.setImmediate'],
]);
const ambientCalls: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/** Reads one TypeScript or JavaScript file; throws when it cannot be read. */
export function sourceFacts(path: string, text: string): SourceFacts {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const facts = { imports: [] as Import[], untyped: [] as Sighting[], ambient: [] as Sighting[] };
  for (const { value, start } of comments) {
    const silencer = /@ts-(?:ignore|nocheck)/.exec(value)?.[0];
    if (silencer) facts.untyped.push({ line: lineAt(start), what: silencer });
  }
  for (const node of nodesIn(program)) {
    const source = importSource(node);
    if (source !== undefined)
      facts.imports.push({ line: lineAt(node.start), what: source, typeOnly: isTypeOnly(node) });
    const use = ambientUse(node);
    if (use !== undefined) facts.ambient.push({ line: lineAt(node.start), what: use });
    if (node.type === 'TSAnyKeyword') facts.untyped.push({ line: lineAt(node.start), what: 'any' });
  }
  return facts;
}

/** Every node of a syntax tree, in the order of the text. */
function* nodesIn(value: unknown): Generator<ESTree.Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) yield value as ESTree.Node;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

/** What a node imports from, whichever way. */
function importSource(node: ESTree.Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node.source);
    case 'TSExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression':
      return isNamed(node.callee, 'require') ? textOf(node.arguments[0]) : undefined;
  }
}

function textOf(node: ESTree.Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function isTypeOnly(node: ESTree.Node): boolean {
  if (node.type === 'ImportDeclaration') return node.importKind === 'type';
  if (node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration') return node.exportKind === 'type';
  return node.type === 'TSImportType';
}

/** What a node takes from the machine's clock, timers or random numbers. */
function ambientUse(node: ESTree.Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    return ambientMembers.has(name) ? name : undefined;
  }
  if (node.type === 'NewExpression')
    return isNamed(node.callee, 'Date') && node.arguments.length === 0 ? 'new Date()' : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  return ambientCalls.has(node.callee.name) ? `${node.callee.name}()` : undefined;
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function memberName({ object, property }: ESTree.MemberExpression): string {
  if (object.type !== 'Identifier') return '';
  if (property.type === 'Identifier') return `${object.name}.${property.name}`;
  return property.type === 'Literal' ? `${object.name}.${property.value}` : '';
}
