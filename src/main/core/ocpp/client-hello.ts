// The first record of a TLS connection (RFC 8446 §4.1.2), read only to choose which certificate is shown.
// OpenSSL could choose by itself between two in one context, BoringSSL (Electron) takes only one.

const recordHeadBytes = 5;
const handshakeHeadBytes = 4;
const versionAndRandomBytes = 34;
const clientHello = 1;
const signatureAlgorithmsExtension = 13;
const ecdsaP256Sha256 = 0x0403;

/** Suites that show a certificate with an elliptic curve key: RFC 5289, 7905, 8422 and their older kin. */
const isEcdsaSuite = (suite: number): boolean =>
  [0xc007, 0xc008, 0xc009, 0xc00a, 0xc023, 0xc024, 0xc02b, 0xc02c, 0xcca9].includes(suite) ||
  (suite >= 0xc0ac && suite <= 0xc0af);
/** In TLS 1.3 the suite says nothing of the certificate; the signature algorithms do. */
const isTls13Suite = (suite: number): boolean => suite >= 0x1301 && suite <= 0x1305;

/** Whether the whole first record has arrived. */
export const hasWholeRecord = (bytes: Buffer): boolean =>
  bytes.length >= recordHeadBytes && bytes.length >= recordHeadBytes + bytes.readUInt16BE(3);

interface Hello {
  readonly suites: readonly number[];
  /** Undefined: it did not say. */
  readonly signatureAlgorithms: readonly number[] | undefined;
}

const numbersOf = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => bytes.readUInt16BE(2 * index));

/** Throws RangeError where the bytes end too early. */
const readHello = (record: Buffer): Hello | undefined => {
  let at = recordHeadBytes;
  if (record.readUInt8(at) !== clientHello) return undefined;
  at += handshakeHeadBytes + versionAndRandomBytes;
  const skip = (lengthBytes: number): void => {
    at += lengthBytes + record.readUIntBE(at, lengthBytes);
  };
  skip(1);
  const suitesFrom = at + 2;
  skip(2);
  const suites = numbersOf(record.subarray(suitesFrom, at));
  skip(1);
  return { suites, signatureAlgorithms: readSignatureAlgorithms(record, at) };
};

const readSignatureAlgorithms = (record: Buffer, from: number): number[] | undefined => {
  // Extensions are optional.
  if (from + 2 > record.length) return undefined;
  let at = from + 2;
  const end = Math.min(record.length, at + record.readUInt16BE(from));
  while (at + 4 <= end) {
    const length = record.readUInt16BE(at + 2);
    if (record.readUInt16BE(at) === signatureAlgorithmsExtension)
      return numbersOf(record.subarray(at + 6, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};

/** Whether the other side can be shown a P-256 certificate; where that cannot be read, RSA is understood by all. */
export const takesEcdsa = (record: Buffer): boolean => {
  let hello: Hello | undefined;
  try {
    hello = readHello(record);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  if (hello === undefined) return false;
  const { suites, signatureAlgorithms } = hello;
  const bySuite = suites.some((suite) => isEcdsaSuite(suite) || isTls13Suite(suite));
  return bySuite && (signatureAlgorithms?.includes(ecdsaP256Sha256) ?? true);
};
