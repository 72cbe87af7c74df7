/** The part of JSON Schema that a form is made from. */
export interface FormSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly FormSchema[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly description?: string;
}

/** A schema of the registry, seen as what a form reads of it. */
export const formSchema = (schema: object): FormSchema => schema as FormSchema;

export type Members = Readonly<Record<string, unknown>>;

export const membersOf = (value: unknown): Members | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;

/** The object with one member set, in the order of the schema; what the schema does not name follows. */
export const withMember = (
  schema: FormSchema,
  members: Members,
  name: string,
  value: unknown,
): Members => {
  const next: Record<string, unknown> = { ...members, [name]: value };
  const known = Object.keys(schema.properties ?? {});
  const order = [...known, ...Object.keys(next).filter((key) => !known.includes(key))];
  return Object.fromEntries(
    order.filter((key) => Object.hasOwn(next, key)).map((key) => [key, next[key]]),
  );
};

export const withoutMember = (members: Members, name: string): Members =>
  Object.fromEntries(Object.entries(members).filter(([key]) => key !== name));
