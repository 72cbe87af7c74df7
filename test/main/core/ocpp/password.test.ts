import { describe, expect, test, vi } from 'vitest';
import {
  createPasswordVerifier,
  hashPassword,
  verifyPassword,
} from '../../../../src/main/core/ocpp/password';

const raw = Buffer.from('00ff3a80c3289d0d0a7e112233445566778899aa', 'hex');

describe('password hashes', () => {
  test('describe themselves and differ from one another', async () => {
    const [one, two] = await Promise.all([hashPassword(raw), hashPassword(raw)]);
    expect(one).toMatch(/^scrypt\$16384\$8\$1\$[A-Za-z0-9+/=]{24}\$[A-Za-z0-9+/=]{44}$/);
    expect(one).not.toBe(two);
  });

  test('of keys in hexadecimal, which are random bytes, cost less than those of texts', async () => {
    expect(await hashPassword(Buffer.from(raw.toString('hex')))).toMatch(/^scrypt\$1024\$8\$1\$/);
    expect(await hashPassword(Buffer.from('correct-horse-battery'))).toMatch(
      /^scrypt\$16384\$8\$1\$/,
    );
  });

  test.each([
    ['text with colons', Buffer.from('a:b:c')],
    ['non-ASCII text', Buffer.from('pässwörd€')],
    ['20 binary bytes', raw],
    ['nothing', Buffer.alloc(0)],
  ])('B27: %s matches itself and nothing else', async (_what, password) => {
    const stored = await hashPassword(password);
    expect(await verifyPassword(Buffer.from(password), stored)).toBe(true);
    expect(await verifyPassword(Buffer.concat([password, Buffer.from('x')]), stored)).toBe(false);
  });

  test('B27 D39: set as 40 hex digits it matches the 20 bytes, and the reverse, in either case', async () => {
    const lower = Buffer.from(raw.toString('hex'));
    const upper = Buffer.from(raw.toString('hex').toUpperCase());
    const setAsHex = await hashPassword(upper);
    const setAsBytes = await hashPassword(raw);
    for (const stored of [setAsHex, setAsBytes]) {
      for (const sent of [raw, lower, upper]) {
        expect(await verifyPassword(sent, stored)).toBe(true);
      }
    }
    expect(await verifyPassword(lower.subarray(0, 38), setAsBytes)).toBe(false);
  });

  test('a short text of hex digits is a text', async () => {
    const stored = await hashPassword(Buffer.from('abcdef12'));
    expect(await verifyPassword(Buffer.from('abcdef12', 'hex'), stored)).toBe(false);
    expect(await verifyPassword(Buffer.from('ABCDEF12'), stored)).toBe(false);
  });

  test('a damaged hash is an error and not a wrong password', async () => {
    await expect(verifyPassword(raw, 'secret')).rejects.toThrow('scrypt$N$r$p$salt$hash');
  });

  test('computing one does not hold up the event loop', async () => {
    let turns = 0;
    let done = false;
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    await hashPassword(raw);
    done = true;
    expect(turns).toBeGreaterThan(10);
  });
});

describe('the verifier', () => {
  test('500 reconnects with one password cost one scrypt, 500 wrong ones another', async () => {
    const counted = vi.fn(verifyPassword);
    const verify = createPasswordVerifier({ verify: counted });
    const stored = await hashPassword(raw);
    const wrong = Buffer.from('wrong');
    const rights = await Promise.all(Array.from({ length: 500 }, () => verify(raw, stored)));
    const wrongs = await Promise.all(Array.from({ length: 500 }, () => verify(wrong, stored)));
    expect([new Set(rights), new Set(wrongs)]).toEqual([new Set([true]), new Set([false])]);
    expect(await verify(raw, stored)).toBe(true);
    expect(counted).toHaveBeenCalledTimes(2);
  });

  test('a changed hash is asked anew', async () => {
    const verify = createPasswordVerifier();
    expect(await verify(raw, await hashPassword(raw))).toBe(true);
    expect(await verify(raw, await hashPassword(Buffer.from('new')))).toBe(false);
  });

  test('the memory is bounded, and the oldest is forgotten first', async () => {
    const counted = vi.fn(async () => true);
    const verify = createPasswordVerifier({ remembered: 2, verify: counted });
    const ask = (text: string) => verify(Buffer.from(text), 'stored');
    for (const text of ['a', 'b', 'a', 'c', 'a']) await ask(text);
    expect(counted).toHaveBeenCalledTimes(3);
    await ask('b');
    expect(counted).toHaveBeenCalledTimes(4);
  });

  test('few run at a time, all come to their end, and a failure holds up nobody', async () => {
    let running = 0;
    let most = 0;
    const verify = createPasswordVerifier({
      concurrency: 2,
      verify: async (password) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (password.length === 3) throw new Error('damaged');
        return true;
      },
    });
    const asked = Array.from({ length: 20 }, (_, length) => verify(Buffer.alloc(length), 's'));
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    expect(most).toBe(2);
  });
});
