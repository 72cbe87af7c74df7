/** Longer identities are refused: the API and the database take no more. */
const MAX_IDENTITY_LENGTH = 255;

export type IdentityReading =
  | {
      readonly ok: true;
      readonly identity: string;
      /** Repeated or trailing slashes (C34). */
      readonly oddSlashes: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: 'bad-path' | 'bad-identity';
      readonly explanation: string;
    };

const bad = (reason: 'bad-path' | 'bad-identity', explanation: string): IdentityReading => ({
  ok: false,
  reason,
  explanation,
});

const segmentsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * Percent-decoding that also takes raw UTF-8 bytes, which Node hands over as Latin-1 characters.
 * Undefined when the percent signs or the UTF-8 are broken.
 */
const decode = (segment: string): string | undefined => {
  const escaped = segment.replace(
    /[\u0080-\u00ff]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/**
 * The identity is the last segment of the path, percent-decoded (OCPP-J §3.1.1). What stands before
 * it does not matter: charge points are moved here from other systems with their paths.
 */
export const readIdentity = (requestTarget: string, pathPrefix: string): IdentityReading => {
  const path = requestTarget.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  const segments = segmentsOf(path);
  const last = segments.at(-1);
  const prefix = segmentsOf(pathPrefix);
  const example = `/${[...prefix, 'CP1'].join('/')}`;
  if (last === undefined || segments.join('/') === prefix.join('/')) {
    return bad(
      'bad-path',
      `The URL names no charge point. Add the identity at the end of its path, as in ${example}.`,
    );
  }
  const identity = decode(last);
  if (identity === undefined) {
    return bad(
      'bad-path',
      'The end of the URL is not valid percent-encoded UTF-8. Write a percent sign as %25 and a space as %20.',
    );
  }
  if (identity.length > MAX_IDENTITY_LENGTH) {
    return bad(
      'bad-identity',
      `The identity has ${identity.length} characters; at most ${MAX_IDENTITY_LENGTH} are accepted.`,
    );
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(identity)) {
    return bad(
      'bad-identity',
      'The identity holds control characters or line breaks. Remove them.',
    );
  }
  if (identity.trim() === '' || identity === '.' || identity === '..') {
    return bad('bad-identity', 'The identity is blank or only dots. Give the charge point a name.');
  }
  return { ok: true, identity, oddSlashes: path !== `/${segments.join('/')}` };
};
