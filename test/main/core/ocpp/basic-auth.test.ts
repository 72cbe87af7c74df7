import { describe, expect, test } from 'vitest';
import { readBasic } from '../../../../src/main/core/ocpp/basic-auth';

const header = (userPass: string | Buffer, scheme = 'Basic'): string =>
  `${scheme} ${Buffer.from(userPass).toString('base64')}`;

const read = (value: string | undefined, identity = 'CP1') => {
  const reading = readBasic(value, identity);
  if (reading.kind !== 'read') return reading.kind;
  const { userName, password } = reading.credentials;
  return [userName.toString(), password.toString()];
};

describe('Basic credentials', () => {
  test('B27: everything behind the first colon is password, colons included', () => {
    expect(read(header('CP1:a:b:'))).toEqual(['CP1', 'a:b:']);
    expect(read(header('CP1:'))).toEqual(['CP1', '']);
  });

  test('B27: an identity with colons is taken whole, another user name up to its first colon', () => {
    expect(read(header('CP:1:secret'), 'CP:1')).toEqual(['CP:1', 'secret']);
    expect(read(header('CP:2:secret'), 'CP:1')).toEqual(['CP', '2:secret']);
    expect(read(header('Zürich:secret'), 'Zürich')).toEqual(['Zürich', 'secret']);
  });

  test('B27: binary passwords stay what they are', () => {
    const bytes = Buffer.from([0, 255, 58, 128, 13, 10, 195]);
    const reading = readBasic(header(Buffer.concat([Buffer.from('CP1:'), bytes])), 'CP1');
    expect(reading.kind === 'read' && reading.credentials.password).toEqual(bytes);
  });

  test.each(['basic', 'BASIC', 'bAsIc'])('C36: the scheme %s has no case', (scheme) => {
    expect(read(header('CP1:x', scheme))).toEqual(['CP1', 'x']);
  });

  test('missing padding and doubled spaces do no harm', () => {
    expect(read('Basic   Q1AxOng')).toEqual(['CP1', 'x']);
  });

  test('what cannot be read is told apart from what is not there', () => {
    expect(read(undefined)).toBe('absent');
    for (const value of ['', 'Basic', 'Bearer abc', 'Basic a*b', header('no colon')]) {
      expect(read(value)).toBe('unreadable');
    }
  });
});
