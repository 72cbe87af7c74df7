/** The members of a JSON schema that tell what a value may be. */
interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly SchemaNode[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly description?: string;
}

const sampleValue = (schema: SchemaNode, now: string): unknown => {
  if (schema.examples !== undefined && schema.examples.length > 0) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'date-time') return now;
  const [first] = schema.anyOf ?? [];
  if (first !== undefined) return sampleValue(first, now);
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, now);
    case 'array':
      return schema.items === undefined ? [] : [sampleValue(schema.items, now)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0);
    case 'boolean':
      return false;
    default:
      return '';
  }
};

const sampleObject = (schema: SchemaNode, now: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, member]) => [name, sampleValue(member, now)]),
  );

/** A payload to start from: the required members with their example, default or first accepted value. */
export const samplePayload = (schema: object, now: string): Record<string, unknown> =>
  sampleObject(schema as SchemaNode, now);

export interface MemberHint {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
}

/** What a payload consists of, in a line a member. */
export const memberHints = (schema: object): MemberHint[] => {
  const { properties = {}, required = [] } = schema as SchemaNode;
  return Object.entries(properties).map(([name, member]) => ({
    name,
    required: required.includes(name),
    description: [
      member.enum === undefined ? member.type : member.enum.join(' | '),
      member.description,
    ]
      .filter(Boolean)
      .join(': '),
  }));
};
