import fc from 'fast-check';

/** A JSON Schema as the official files and ours write it. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly multipleOf?: number;
  readonly format?: string;
}

/** The schema a reference stands for. */
export const resolved = (schema: Schema, root: Schema): Schema => {
  const name = schema.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? schema : root.definitions?.[name];
  if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
  return target;
};

/** Sometimes as long as allowed, in characters that take two code units. */
const textUpTo = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ maxLength: Math.min(maxLength, 30) }),
    fc.constant('x'.repeat(maxLength)),
    fc.constant('𝄞'.repeat(maxLength)),
  );

const times = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') })
    .map((d) => d.toISOString()),
  fc.constantFrom(
    '2026-02-28T23:59:59Z',
    '2024-02-29T00:00:00+02:00',
    '2026-01-01T12:00:00.123456-11:30',
  ),
);

/** Payloads the schema accepts. */
export const validSamples = (given: Schema, root: Schema): fc.Arbitrary<unknown> => {
  const schema = resolved(given, root);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time') return times;
      if (schema.format === 'uri') {
        return fc.constantFrom('ftp://user:pass@files.example/a/', 'https://files.example/f?x=%20');
      }
      return textUpTo(schema.maxLength ?? 100);
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.integer({ min: -1000, max: 100_000 }).map((n) => n / 10);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(validSamples(schema.items ?? {}, root), {
        minLength: schema.minItems ?? 0,
        maxLength: 3,
      });
    default: {
      const members = Object.entries(schema.properties ?? {});
      return fc.record(
        Object.fromEntries(members.map(([name, member]) => [name, validSamples(member, root)])),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    }
  }
};

interface Place {
  readonly container: Record<string, unknown> | unknown[];
  readonly key: string | number;
  readonly schema: Schema;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const placesIn = (value: unknown, given: Schema, root: Schema): Place[] => {
  const schema = resolved(given, root);
  if (Array.isArray(value)) {
    const items = schema.items ?? {};
    return value.flatMap((item, key) => [
      { container: value, key, schema: resolved(items, root) },
      ...placesIn(item, items, root),
    ]);
  }
  if (!isContainer(value)) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, member]) => [
    { container: value, key, schema: resolved(member, root) },
    ...placesIn(value[key], member, root),
  ]);
};

const put = ({ container, key }: Place, value: unknown): void => {
  if (Array.isArray(container)) container[Number(key)] = value;
  else container[key] = value;
};

/** Ways to spoil a payload at a place; some leave it valid, and both sides must agree there too. */
const mutations: readonly ((place: Place) => void)[] = [
  (place) => {
    if (Array.isArray(place.container)) place.container.splice(Number(place.key), 1);
    else delete place.container[place.key];
  },
  (place) => {
    if (Array.isArray(place.container)) place.container.push('extra');
    else place.container.extra = 'extra';
  },
  (place) => put(place, 12.5),
  (place) => put(place, 7),
  (place) => put(place, '7'),
  (place) => put(place, true),
  (place) => put(place, null),
  (place) => put(place, []),
  (place) => put(place, {}),
  (place) => put(place, [{}]),
  (place) => put(place, 'x'.repeat((place.schema.maxLength ?? 12_000) + 1)),
  (place) => put(place, 'Nonsense'),
  (place) => put(place, '2026-02-30T00:00:00Z'),
  (place) => put(place, '2026-02-03T00:00:00'),
  (place) => put(place, 'not an address'),
  (place) => put(place, 8.25),
];

/** Payloads with one or two faults, as a rule. */
export const spoiltSamples = (schema: Schema, root: Schema): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      validSamples(schema, root),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...mutations)), { minLength: 1, maxLength: 2 }),
    )
    .map(([sample, changes]) => {
      const spoilt: unknown = structuredClone(sample);
      for (const [which, mutate] of changes) {
        const places = placesIn(spoilt, schema, root);
        const place = places[which % Math.max(places.length, 1)];
        if (place !== undefined) mutate(place);
        else if (isContainer(spoilt)) spoilt.extra = 1;
      }
      return spoilt;
    });
