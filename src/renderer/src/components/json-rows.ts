import type { Translate } from '../i18n';
/** One line of a JSON document as a tree shows it. */
export interface JsonRow {
  /** JSON pointer of the value (RFC 6901). */
  readonly pointer: string;
  /** Member name or index; null at the root. */
  readonly key: string | null;
  readonly level: number;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'more';
  /** The value as text; for objects and arrays a count of what is inside. */
  readonly text: string;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

/** Members of one object or array that are listed before the rest is folded into a "more" row. */
export const CHILDREN_SHOWN = 200;
const SHORT_DOCUMENT = 120;

const escapeSegment = (segment: string): string =>
  segment.replaceAll('~', '~0').replaceAll('/', '~1');

const kindOf = (value: unknown): Exclude<JsonRow['kind'], 'more'> => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object') return 'object';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
};

const childrenOf = (value: unknown): [string, unknown][] => {
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
};

const textOf = (
  value: unknown,
  kind: JsonRow['kind'],
  childCount: number,
  t: Translate,
): string => {
  if (kind === 'object')
    return childCount === 0 ? '{}' : `{ ${t('components.members', { count: childCount })} }`;
  if (kind === 'array')
    return childCount === 0 ? '[]' : `[ ${t('components.items', { count: childCount })} ]`;
  // stringify also escapes control characters, which some charge points put into idTags.
  return JSON.stringify(value ?? null);
};

/**
 * The rows a tree shows, in order: what lies in a collapsed value is left out, and of a long list
 * only the first rows are listed until its pointer is in `unfolded`.
 */
export const jsonRows = (
  root: unknown,
  collapsed: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
  t: Translate,
): JsonRow[] => {
  const rows: JsonRow[] = [];
  const visit = (value: unknown, key: string | null, pointer: string, level: number): void => {
    const kind = kindOf(value);
    const children = childrenOf(value);
    const expandable = children.length > 0;
    const expanded = expandable && !collapsed.has(pointer);
    rows.push({
      pointer,
      key,
      level,
      kind,
      text: textOf(value, kind, children.length, t),
      expandable,
      expanded,
    });
    if (!expanded) return;
    const shown = unfolded.has(pointer) ? children : children.slice(0, CHILDREN_SHOWN);
    for (const [childKey, child] of shown) {
      visit(child, childKey, `${pointer}/${escapeSegment(childKey)}`, level + 1);
    }
    if (shown.length < children.length) {
      rows.push({
        pointer,
        key: null,
        level: level + 1,
        kind: 'more',
        text: t('components.showMore', { count: children.length - shown.length }),
        expandable: false,
        expanded: false,
      });
    }
  };
  visit(root, null, '', 1);
  return rows;
};

/** What is collapsed at first: nothing in a short document, everything below the third level in a long one. */
export const initiallyCollapsed = (root: unknown): Set<string> => {
  const deep = new Set<string>();
  let count = 0;
  const visit = (value: unknown, pointer: string, level: number): void => {
    const children = childrenOf(value);
    count += 1;
    if (children.length > 0 && level > 3) deep.add(pointer);
    for (const [key, child] of children)
      visit(child, `${pointer}/${escapeSegment(key)}`, level + 1);
  };
  visit(root, '', 1);
  return count <= SHORT_DOCUMENT ? new Set() : deep;
};

/** The pointers of everything that contains the value at `pointer`, the root included. */
export const ancestorsOf = (pointer: string): string[] => {
  const segments = pointer.split('/');
  return segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join('/'));
};
