import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseAst } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/** A text that stands in a source. */
export interface Said {
  readonly file: string;
  /** As the catalogue names it: `{1}` for the first value. */
  readonly template: string;
  /** The property, the function or the kind of expression it is given to. */
  readonly place: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const templateOf = (node: Node): string | undefined => {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const texts = node.quasis as readonly { value: { cooked: string } }[];
  return texts
    .map(({ value }, index) => (index === 0 ? value.cooked : `{${index}}${value.cooked}`))
    .join('');
};

/** What a literal is for lies above the choices and lists that it stands in. */
const passedThrough = new Set([
  'ArrayExpression',
  'AwaitExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'SpreadElement',
  'TemplateLiteral',
  'TSAsExpression',
]);

const placeOf = (parents: readonly Node[], source: string): string => {
  const parent = parents.findLast(({ type }) => !passedThrough.has(type));
  const textOf = (node: unknown): string =>
    isNode(node) ? source.slice(node.start, node.end).replace(/\s+/g, '') : '';
  if (parent === undefined) return '';
  switch (parent.type) {
    case 'Property':
      return textOf(parent.key);
    case 'CallExpression':
    case 'NewExpression':
      return `${textOf(parent.callee)}()`;
    case 'TaggedTemplateExpression':
      return `${textOf(parent.tag)}\`\``;
    default:
      return parent.type;
  }
};

/** Two words or more, where a value counts as one. */
export const hasWords = (text: string): boolean =>
  /\p{L}{2,}[,:;]? [\p{L}{]|[\p{L}}] \p{L}{2,}/u.test(text);

const saidIn = (path: string): Said[] => {
  const source = readFileSync(path, 'utf8');
  const file = relative(ROOT, path).split(sep).join('/');
  const found: Said[] = [];
  const visit = (node: Node, parents: readonly Node[]): void => {
    if (/^(Import|Export(All|Named))Declaration$/.test(node.type) && isNode(node.source)) return;
    if (node.type.startsWith('TS') && node.type.endsWith('Type')) return;
    const template = templateOf(node);
    const parent = parents.at(-1);
    const isKey = parent?.type === 'Property' && parent.key === node;
    if (template !== undefined && template !== '' && !isKey) {
      found.push({ file, template, place: placeOf(parents, source) });
    }
    for (const child of childrenOf(node)) visit(child, [...parents, node]);
  };
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, []);
  return found;
};

/** Every text in the TypeScript files of these folders or files. */
export const saidInSource = (...paths: readonly string[]): Said[] =>
  paths.flatMap((path) => {
    const whole = join(ROOT, path);
    if (statSync(whole).isFile()) return saidIn(whole);
    return readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .flatMap((entry) => saidIn(join(entry.parentPath, entry.name)));
  });
