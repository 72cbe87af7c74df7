import type { TSchema } from 'typebox';

interface Described {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
}

/**
 * The value with the members of every object in the order of its schema, which is the order of
 * the OCPP tables; unknown members come last. Some charge points depend on the order.
 */
export const orderMembers = (schema: TSchema, value: unknown): unknown => {
  const { properties, items } = schema as Described;
  if (Array.isArray(value)) {
    return items === undefined ? value : value.map((item) => orderMembers(items, item));
  }
  if (typeof value !== 'object' || value === null || properties === undefined) return value;
  const given = value as Record<string, unknown>;
  const ordered: [string, unknown][] = [];
  for (const [name, member] of Object.entries(properties)) {
    if (Object.hasOwn(given, name)) ordered.push([name, orderMembers(member, given[name])]);
  }
  for (const entry of Object.entries(given)) {
    if (!Object.hasOwn(properties, entry[0])) ordered.push(entry);
  }
  return Object.fromEntries(ordered);
};
