import type { Origin } from '@shared/api';
import { AppError } from '@shared/result';
import type { Core } from '../context';
import { listConfigurationKeys } from '../storage/configuration';

/** What came back over one or more GetConfiguration; names in lower case. */
export interface KeysAnswer {
  readonly answered: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  /** In the spelling they were asked for. */
  readonly unanswered: readonly string[];
  readonly requests: number;
}

export interface Asking {
  readonly chargePointId: string;
  readonly origin: Origin;
  readonly timeoutSeconds?: number | undefined;
}

/** So many keys are asked for at once of a charge point that does not tell GetConfigurationMaxKeys. */
const cautiousPortion = 20;

/** GetConfigurationMaxKeys as it is known; OCPP 1.6 §9.1.9. */
export const maxKeysOf = (core: Core, chargePointId: string): number | undefined => {
  const told = listConfigurationKeys(core.storage, chargePointId).find(
    ({ key }) => key.toLowerCase() === 'getconfigurationmaxkeys',
  )?.value;
  const most = /^\s*\d{1,6}\s*$/.test(told ?? '') ? Number(told) : 0;
  return most > 0 ? most : undefined;
};

/** One GetConfiguration; the answer has been stored when it resolves. No keys are all keys (OCPP 1.6 §5.8). */
export const getConfiguration = async (
  core: Core,
  { chargePointId, origin, timeoutSeconds }: Asking,
  keys: readonly string[],
): Promise<{ answered: Set<string>; unknown: Set<string> }> => {
  const { response } = await core.send({
    chargePointId,
    action: 'GetConfiguration',
    payload: keys.length === 0 ? {} : { key: keys },
    // Keys that a charge point named itself are asked for as it named them.
    validate: false,
    wait: true,
    timeoutSeconds,
    origin,
  });
  return namesIn(response);
};

const namesIn = (response: unknown): { answered: Set<string>; unknown: Set<string> } => {
  const { configurationKey, unknownKey } = (response ?? {}) as Record<string, unknown>;
  const answered = new Set<string>();
  const unknown = new Set<string>();
  for (const entry of Array.isArray(configurationKey) ? configurationKey : []) {
    const key: unknown = entry?.key;
    if (typeof key === 'string') answered.add(key.toLowerCase());
  }
  for (const key of Array.isArray(unknownKey) ? unknownKey : []) {
    if (typeof key === 'string') unknown.add(key.toLowerCase());
  }
  return { answered, unknown };
};

/** The charge point is there and answers, only not this question. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'call-error' || error.code === 'invalid-response');

/**
 * Asks for keys by name, no more at a time than GetConfigurationMaxKeys. A portion that is refused or
 * answered in part is asked for again in smaller ones, down to single keys; one that is passed over as a
 * whole is not, since some charge points do not listen to the names at all.
 */
export const askByName = async (
  core: Core,
  asking: Asking,
  keys: readonly string[],
): Promise<KeysAnswer> => {
  const answered = new Set<string>();
  const unknown = new Set<string>();
  const unanswered: string[] = [];
  let requests = 0;
  let most = maxKeysOf(core, asking.chargePointId) ?? cautiousPortion;
  let waiting = [...keys];
  while (waiting.length > 0) {
    const portion = waiting.slice(0, most);
    waiting = waiting.slice(most);
    requests++;
    const { left, refused } = await leftOf(core, asking, portion, { answered, unknown });
    if (left.length === 0) continue;
    if (portion.length === 1 || (left.length === portion.length && !refused)) {
      unanswered.push(...left);
      continue;
    }
    most = Math.max(1, Math.min(Math.floor(portion.length / 2), most));
    waiting = [...left, ...waiting];
  }
  return { answered, unknown, unanswered, requests };
};

/** The keys of a portion that nothing was said about. */
const leftOf = async (
  core: Core,
  asking: Asking,
  portion: readonly string[],
  found: { readonly answered: Set<string>; readonly unknown: Set<string> },
): Promise<{ left: readonly string[]; refused: boolean }> => {
  try {
    const { answered, unknown } = await getConfiguration(core, asking, portion);
    for (const key of answered) found.answered.add(key);
    for (const key of unknown) found.unknown.add(key);
    const left = portion.filter(
      (key) => !answered.has(key.toLowerCase()) && !unknown.has(key.toLowerCase()),
    );
    return { left, refused: false };
  } catch (error) {
    if (isRefusal(error)) return { left: portion, refused: true };
    throw error;
  }
};
