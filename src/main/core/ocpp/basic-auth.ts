export interface BasicCredentials {
  readonly userName: Buffer;
  readonly password: Buffer;
}

export type BasicReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly credentials: BasicCredentials }
  | { readonly kind: 'unreadable'; readonly explanation: string };

const COLON = 0x3a;

export const CHALLENGE = 'Basic realm="OCPP", charset="UTF-8"';

/**
 * Where the user name ends. It should be the identity (Security Whitepaper A00.FR.204), and an
 * identity may hold colons, which Basic does not foresee; so the identity is looked for first and
 * only then the first colon (RFC 7617 §2). Behind it everything is password, colons included (B27).
 */
const endOfUserName = (userPass: Buffer, identity: string): number => {
  const expected = Buffer.from(identity, 'utf8');
  const startsWithIdentity =
    userPass.subarray(0, expected.length).equals(expected) && userPass[expected.length] === COLON;
  return startsWithIdentity ? expected.length : userPass.indexOf(COLON);
};

/** Reads an Authorization header into bytes. The scheme has no case (RFC 9110 §11.1, C36). */
export const readBasic = (header: string | undefined, identity: string): BasicReading => {
  if (header === undefined) return { kind: 'absent' };
  const [scheme = '', ...rest] = header.trim().split(/[ \t]+/);
  if (scheme.toLowerCase() !== 'basic') {
    return { kind: 'unreadable', explanation: 'The Authorization header is not of scheme Basic.' };
  }
  const encoded = rest.join('');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) {
    return { kind: 'unreadable', explanation: 'The Basic credentials are not valid base64.' };
  }
  const userPass = Buffer.from(encoded, 'base64');
  const end = endOfUserName(userPass, identity);
  if (end < 0) {
    return {
      kind: 'unreadable',
      explanation: 'The Basic credentials hold no colon between user name and password.',
    };
  }
  return {
    kind: 'read',
    credentials: { userName: userPass.subarray(0, end), password: userPass.subarray(end + 1) },
  };
};
