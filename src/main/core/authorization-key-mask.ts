// The one exception from "the wire is recorded as it was": an AuthorizationKey is a password, and
// passwords are kept as hashes only (white paper A01.FR.08, .09). Its value is masked before
// anything is stored, so that no record, event, export or log ever has it.

export const masked = '***';

const isKeyName = (key: unknown): boolean =>
  typeof key === 'string' && key.toLowerCase() === 'authorizationkey';

export const isMasked = (value: string): boolean => value === masked;

/** The new key of a ChangeConfiguration; undefined of everything else. */
export const keyValueOf = (action: string, payload: unknown): string | undefined => {
  if (action !== 'ChangeConfiguration') return undefined;
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { key, value } = payload as { key?: unknown; value?: unknown };
  return isKeyName(key) && typeof value === 'string' ? value : undefined;
};

/** The payload of a CALL of ours as it may be stored. */
export const maskRequest = (action: string, payload: unknown): unknown => {
  if (action !== 'ChangeConfiguration' || typeof payload !== 'object' || payload === null) {
    return payload;
  }
  // Sent as it is it may be no text; it is the key all the same.
  const { key, value } = payload as { key?: unknown; value?: unknown };
  return isKeyName(key) && value !== undefined ? { ...payload, value: masked } : payload;
};

/** The payload of a GetConfiguration.conf as it may be stored: the key should not be in it (OCPP-J errata 3.12). */
export const maskConfiguration = (payload: unknown): unknown => {
  const { configurationKey } = (payload ?? {}) as { configurationKey?: unknown };
  if (!Array.isArray(configurationKey) || !configurationKey.some(tellsKey)) return payload;
  return {
    ...(payload as object),
    configurationKey: configurationKey.map((entry: unknown) =>
      tellsKey(entry) ? { ...entry, value: masked } : entry,
    ),
  };
};

const tellsKey = (entry: unknown): entry is object => {
  if (typeof entry !== 'object' || entry === null) return false;
  const { key, value } = entry as { key?: unknown; value?: unknown };
  return isKeyName(key) && typeof value === 'string' && value !== '';
};

const quoted = '"(?:[^"\\\\]|\\\\.){0,600}"';
// So far apart and no further: whoever writes the text must not decide how long reading it takes.
const between = '[^{}]{0,300}?';
const valueBehind = new RegExp(
  `("key"\\s*:\\s*"AuthorizationKey"${between}"value"\\s*:\\s*)${quoted}`,
  'gi',
);
const valueBefore = new RegExp(
  `("value"\\s*:\\s*)${quoted}(${between}"key"\\s*:\\s*"AuthorizationKey")`,
  'gi',
);

/** A text of the wire in which the value beside an AuthorizationKey is masked, all else as it was. */
export const maskText = (text: string): string =>
  /AuthorizationKey/i.test(text)
    ? text.replace(valueBehind, `$1"${masked}"`).replace(valueBefore, `$1"${masked}"$2`)
    : text;
