import type { Deviation } from './deviation';

/** What checks have found so far; undefined until there is something, so nothing is allocated. */
export type Found = Deviation[] | undefined;

/** An object of which nothing else is known. */
export type Fields = Readonly<Record<string, unknown>>;

export const found = (soFar: Found, deviation: Deviation): Deviation[] => {
  const all = soFar ?? [];
  all.push(deviation);
  return all;
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields | undefined =>
  isFields(value) ? value : undefined;

const noItems: readonly unknown[] = Object.freeze([]);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : noItems;
