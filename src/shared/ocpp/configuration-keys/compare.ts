import { isSameValue } from './same-value';
import { standardKey } from './standard-keys';

export interface ComparedKey {
  readonly key: string;
  readonly value: string | null;
}

export interface Difference {
  /** In the spelling of the first side that has it. */
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly value: string | null;
  readonly otherValue: string | null;
  readonly help: string | null;
}

/** What one configuration has otherwise than another, key by key in alphabetical order. */
export const compareKeys = (
  keys: readonly ComparedKey[],
  others: readonly ComparedKey[],
): Difference[] => {
  const first = new Map(keys.map((entry) => [entry.key.toLowerCase(), entry]));
  const second = new Map(others.map((entry) => [entry.key.toLowerCase(), entry]));
  const names = [...new Set([...first.keys(), ...second.keys()])].toSorted();
  return names.map((name) => {
    const one = first.get(name);
    const other = second.get(name);
    const definition = standardKey(name);
    return {
      key: one?.key ?? other?.key ?? name,
      kind: kindOf(one, other, definition),
      value: one?.value ?? null,
      otherValue: other?.value ?? null,
      help: definition?.help ?? null,
    };
  });
};

const kindOf = (
  one: ComparedKey | undefined,
  other: ComparedKey | undefined,
  definition: ReturnType<typeof standardKey>,
): Difference['kind'] => {
  if (one === undefined) return 'added';
  if (other === undefined) return 'removed';
  return isSameValue(definition, one.value, other.value) ? 'same' : 'changed';
};
