// The little of DER (ITU-T X.690) that certificates and their requests take.

/** One element: what it is, its content, and itself with its head. */
export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

const sequence = 0x30;

/** The elements that lie in a text of DER, one after the other. Throws where it is none. */
export const readElements = (der: Buffer): Element[] => {
  const elements: Element[] = [];
  let at = 0;
  while (at < der.length) {
    const tag = der.readUInt8(at);
    const { length, headLength } = readLength(der, at);
    const end = at + headLength + length;
    if (end > der.length) throw new Error('An element is longer than what holds it.');
    elements.push({
      tag,
      content: der.subarray(at + headLength, end),
      whole: der.subarray(at, end),
    });
    at = end;
  }
  return elements;
};

const readLength = (der: Buffer, at: number): { length: number; headLength: number } => {
  const first = der.readUInt8(at + 1);
  if (first < 0x80) return { length: first, headLength: 2 };
  const octets = first & 0x7f;
  return { length: der.readUIntBE(at + 2, octets), headLength: 2 + octets };
};

export const element = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = length.toString(16);
  const octets = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | octets.length]), octets, content]);
};

export const sequenceOf = (...contents: readonly Buffer[]): Buffer =>
  element(sequence, ...contents);

/** The parts of a certificate that name it (RFC 5280 §4.1). */
export interface CertificateParts {
  readonly serialNumber: Buffer;
  readonly issuerName: Buffer;
  readonly subjectName: Buffer;
  /** The bits of the public key, without algorithm and unused bits. */
  readonly publicKey: Buffer;
}

const versionTag = 0xa0;

export const partsOf = (certificate: Buffer): CertificateParts => {
  const [outer] = readElements(certificate);
  const [body] = readElements(outer?.content ?? Buffer.alloc(0));
  const members = readElements(body?.content ?? Buffer.alloc(0));
  const [serial, , issuer, , subject, keyInfo] =
    members[0]?.tag === versionTag ? members.slice(1) : members;
  const key = readElements(keyInfo?.content ?? Buffer.alloc(0))[1];
  if (!serial || !issuer || !subject || !key) throw new Error('This is no certificate.');
  return {
    serialNumber: serial.content,
    issuerName: issuer.whole,
    subjectName: subject.whole,
    publicKey: key.content.subarray(1),
  };
};
