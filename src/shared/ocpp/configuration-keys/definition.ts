import type { Profile } from '../action';

/** Who may do what with a key: `R or RW` is up to the charge point, `W` is never told. */
export type KeyAccess = 'R' | 'RW' | 'R or RW' | 'W';

/** `list` is the CSL of the text: values separated by commas. */
export type KeyType = 'boolean' | 'integer' | 'list' | 'string';

/** A standard configuration key, as the texts define it. */
export interface StandardKey {
  readonly key: string;
  /** The feature profile that brings it; it is only required of those that support the profile. */
  readonly profile: Profile;
  readonly clause: string;
  readonly required: boolean;
  readonly access: KeyAccess;
  readonly type: KeyType;
  readonly unit: string | null;
  /** The lowest and highest integer, or length of a string. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The values a list may hold; null where the text leaves them open. */
  readonly values: readonly string[] | null;
  /** The key that tells how many values a list may hold. */
  readonly maxLengthKey: string | null;
  readonly help: string;
}

type Facts = Pick<StandardKey, 'key' | 'profile' | 'clause' | 'required' | 'access' | 'help'>;
type Limits = Partial<Pick<StandardKey, 'unit' | 'minimum' | 'maximum'>>;
type Members = Partial<Pick<StandardKey, 'values' | 'maxLengthKey'>>;

const none = { unit: null, minimum: null, maximum: null, values: null, maxLengthKey: null };

export const booleanKey = (facts: Facts): StandardKey => ({ ...none, ...facts, type: 'boolean' });

/** Every integer key of the texts counts something, so none is negative. */
export const integerKey = (facts: Facts & Limits): StandardKey => ({
  ...none,
  minimum: 0,
  maximum: 2_147_483_647,
  ...facts,
  type: 'integer',
});

export const listKey = (facts: Facts & Members): StandardKey => ({
  ...none,
  ...facts,
  type: 'list',
});

export const stringKey = (facts: Facts & Limits): StandardKey => ({
  ...none,
  ...facts,
  type: 'string',
});
