const mostKept = 4096;
const IAC = 0xff;

/**
 * Takes commands apart, however they are cut into packets: some clients send a letter at a time.
 * Telnet's signs before an ABOR (RFC 959 §4.1.3) are let go. Throws where a line does not end.
 */
export const createLineReader = (onLine: (line: string) => void) => {
  let kept = Buffer.alloc(0);
  return {
    take: (bytes: Buffer): void => {
      kept = Buffer.concat([kept, bytes]);
      for (let end = kept.indexOf(10); end >= 0; end = kept.indexOf(10)) {
        const line = kept.subarray(0, end);
        kept = kept.subarray(end + 1);
        onLine(withoutTelnet(line).toString('utf8').replace(/\r$/, ''));
      }
      if (kept.length > mostKept) throw new Error('The line is too long.');
    },
    /** What came in clear before TLS is not to be believed after it. */
    clear: (): void => {
      kept = Buffer.alloc(0);
    },
  };
};

const withoutTelnet = (line: Buffer): Buffer => {
  if (!line.includes(IAC)) return line;
  const plain: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === IAC) at++;
    else plain.push(line[at] ?? 0);
  }
  return Buffer.from(plain);
};
