import { type FormSchema, formSchema } from './schema';

/** A value to start from: the example, the default or the first that is accepted. */
export const sampleValue = (schema: FormSchema, now: string): unknown => {
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

const sampleObject = (schema: FormSchema, now: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, member]) => [name, sampleValue(member, now)]),
  );

/** A payload to start from: the required members, each with a value to start from. */
export const samplePayload = (schema: object, now: string): Record<string, unknown> =>
  sampleObject(formSchema(schema), now);
