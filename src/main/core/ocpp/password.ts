import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// Passwords are bytes (B27), kept only as scrypt hashes. All work is done off the event loop.

const COST = 16_384;
/**
 * Of a key in hexadecimal: 16 to 20 random bytes need no stretching, and hundreds of charge points that come
 * back at once after a restart wait for each hash.
 */
const KEY_COST = 1024;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A hash may come from a file someone edited; beyond this it would cost gigabytes to check. */
const MAX_MEMORY = 256 * 1024 * 1024;

const HEX_FORM = /^(?:[0-9A-Fa-f]{2}){16,20}$/;
const STORED = /^scrypt\$(\d{1,7})\$(\d{1,3})\$(\d{1,3})\$([A-Za-z0-9+/]+=*)\$([A-Za-z0-9+/]+=*)$/;

/**
 * The bytes that both ways of writing one password share: AuthorizationKey carries 16 to 20 bytes
 * as 32 to 40 hex digits, and charge points send either form (OCPP-J §6.2.2, Security Whitepaper
 * A00.FR.205).
 */
export const canonicalPassword = (password: Buffer): Buffer => {
  const text = password.toString('latin1');
  return HEX_FORM.test(text) ? Buffer.from(text, 'hex') : password;
};

const derive = (
  password: Buffer,
  salt: Buffer,
  length: number,
  cost: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, length, { ...cost, maxmem: MAX_MEMORY }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });

/** `scrypt$N$r$p$salt$hash`: what it takes to check it later travels with it. */
export const hashPassword = async (password: Buffer): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const isKey = HEX_FORM.test(password.toString('latin1'));
  const cost = { N: isKey ? KEY_COST : COST, r: BLOCK_SIZE, p: PARALLELISM };
  const hash = await derive(canonicalPassword(password), salt, HASH_BYTES, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), hash.toString('base64')].join(
    '$',
  );
};

/** Compares in constant time. Throws when `stored` is no hash of ours: that is not a wrong password. */
export const verifyPassword = async (password: Buffer, stored: string): Promise<boolean> => {
  const match = STORED.exec(stored);
  if (!match) {
    throw new Error('The stored password hash is damaged: "scrypt$N$r$p$salt$hash" is expected.');
  }
  const [, N, r, p, salt = '', hash = ''] = match;
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive(
    canonicalPassword(password),
    Buffer.from(salt, 'base64'),
    expected.length,
    { N: Number(N), r: Number(r), p: Number(p) },
  );
  return timingSafeEqual(actual, expected);
};

export type PasswordVerifier = (password: Buffer, stored: string) => Promise<boolean>;

export interface PasswordVerifierOptions {
  /** How many verdicts of each kind are remembered. */
  readonly remembered?: number;
  /** How many hashes are computed at a time; the rest wait, so that file access does not starve. */
  readonly concurrency?: number;
  readonly verify?: PasswordVerifier;
}

/**
 * `verifyPassword` with a memory: hundreds of stations that reconnect at once, or one that comes
 * back every second with a wrong password, cost one scrypt each and not one a knock. Remembered is
 * an HMAC under a key of this process, never the password; a changed hash is a new entry.
 */
export const createPasswordVerifier = ({
  remembered = 10_000,
  concurrency = 2,
  verify = verifyPassword,
}: PasswordVerifierOptions = {}): PasswordVerifier => {
  const key = randomBytes(32);
  const verdicts = { right: new Set<string>(), wrong: new Set<string>() };
  const running = new Map<string, Promise<boolean>>();
  const waiting: (() => void)[] = [];
  let free = concurrency;

  const remember = (seen: Set<string>, mark: string): void => {
    // The oldest goes first; taken out and put in again, a mark is the youngest.
    seen.delete(mark);
    seen.add(mark);
    const [oldest] = seen;
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
  };

  const takeTurn = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const passTurn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  const compute = async (mark: string, password: Buffer, stored: string): Promise<boolean> => {
    await takeTurn();
    try {
      const right = await verify(password, stored);
      remember(right ? verdicts.right : verdicts.wrong, mark);
      return right;
    } finally {
      passTurn();
      running.delete(mark);
    }
  };

  return async (password, stored) => {
    const mark = createHmac('sha256', key)
      .update(`${stored}\n`)
      .update(canonicalPassword(password))
      .digest('base64');
    for (const [right, seen] of [
      [true, verdicts.right],
      [false, verdicts.wrong],
    ] as const) {
      if (seen.has(mark)) {
        remember(seen, mark);
        return right;
      }
    }
    const verdict = running.get(mark) ?? compute(mark, password, stored);
    running.set(mark, verdict);
    return verdict;
  };
};
