import { AppError } from '@shared/result';

/** The part of a JSON schema that decides how a text is read. */
interface TextSchema {
  readonly type?: unknown;
  readonly items?: unknown;
  readonly anyOf?: readonly unknown[];
}

const isSchema = (value: unknown): value is TextSchema =>
  typeof value === 'object' && value !== null;

/** Of a nullable member the query can only give the value, not the null. */
const valueSchema = (schema: unknown): TextSchema => {
  if (!isSchema(schema)) return {};
  const alternative = schema.anyOf?.find((option) => isSchema(option) && option.type !== 'null');
  return alternative === undefined ? schema : valueSchema(alternative);
};

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
};

/**
 * Reads a text as its schema wants it. A text that does not fit stays a text, so that the check
 * of the input names it as it was written.
 */
export const coerceText = (text: string, schema: unknown): unknown => {
  const { type } = valueSchema(schema);
  if (type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === 'number') return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return BOOLEANS[text.toLowerCase()] ?? text;
  return text;
};

const coerceMember = (name: string, texts: readonly string[], schema: unknown): unknown => {
  const { type, items } = valueSchema(schema);
  if (type === 'array') {
    // Given repeatedly each text is one item, so that an item may hold a comma.
    const parts = texts.length > 1 ? texts : texts.flatMap((text) => text.split(','));
    return parts.filter((part) => part !== '').map((part) => coerceText(part, items));
  }
  const [text = ''] = texts;
  if (texts.length === 1) return coerceText(text, schema);
  throw new AppError(
    'invalid-input',
    `The query has "${name}" ${texts.length} times; it is accepted once.`,
    [{ pointer: `/${name}`, message: 'given more than once' }],
  );
};

/**
 * A charge point is `cpId` where it is asked for and `chargePointId` in every resource that comes
 * back; both names are understood, so that a script can filter by what it has read.
 */
export const memberName = (name: string, known: { has(name: string): boolean }): string =>
  name === 'chargePointId' && known.has('cpId') ? 'cpId' : name;

/** The members of a query, read as the schemas of the members want it; a member without a schema is refused. */
export const coerceQuery = (
  query: Readonly<Record<string, unknown>>,
  schemas: ReadonlyMap<string, unknown>,
): Map<string, unknown> => {
  const members = new Map<string, unknown>();
  for (const [written, given] of Object.entries(query)) {
    const name = memberName(written, schemas);
    const schema = schemas.get(name);
    if (schema === undefined) {
      const accepted = schemas.size === 0 ? 'none is' : `${[...schemas.keys()].join(', ')} are`;
      throw new AppError(
        'invalid-input',
        `The query member "${name}" is not known here; ${accepted} accepted.`,
        [
          {
            pointer: `/${name}`,
            message: `not known; accepted: ${[...schemas.keys()].join(', ') || 'none'}`,
          },
        ],
      );
    }
    const texts = (Array.isArray(given) ? given : [given]).map(String);
    members.set(name, coerceMember(name, texts, schema));
  }
  return members;
};
