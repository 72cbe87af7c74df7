import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address inside IPv6 as what it is. */
export const plainAddress = (address: string | undefined): string =>
  (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** h1,h2,h3,h4,p1,p2 (RFC 959 §5.2). */
export const readPort = (text: string): Endpoint | undefined => {
  const numbers = text.split(',').map(Number);
  if (numbers.length !== 6 || numbers.some((n) => !Number.isInteger(n) || n < 0 || n > 255)) {
    return undefined;
  }
  const [high = 0, low = 0] = numbers.slice(4);
  return { host: numbers.slice(0, 4).join('.'), port: high * 256 + low };
};

/** |1|132.235.1.2|6275| (RFC 2428 §2). */
export const readExtendedPort = (text: string): Endpoint | undefined => {
  const delimiter = text[0] ?? '';
  const [, family, host = '', port] = text.split(delimiter);
  const fits = (family === '1' && isIPv4(host)) || (family === '2' && isIPv6(host));
  return fits && /^\d{1,5}$/.test(port ?? '') ? { host, port: Number(port) } : undefined;
};

export const passiveAnswer = (address: string, port: number): string =>
  `Entering Passive Mode (${address.replaceAll('.', ',')},${port >> 8},${port & 255}).`;
