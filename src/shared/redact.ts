// What must not leave the house in a bug report: idTags, passwords and keys, network addresses. Texts are
// changed in place, so that what is no JSON is covered too and everything else stays as it was.

export interface Redactor {
  /** A text of the wire, or anything else that may quote it. */
  text(text: string): string;
  /** What was made unreadable so far, wherever it stands in a sentence. */
  sentence(text: string): string;
}

/** Stands for what is gone. */
export const removed = '***';

// A JSON text may stand inside a JSON text (DataTransfer): then every mark has backslashes before it.
const IDENTIFIER =
  /(\\*)"((?:parent|group)?idTag|idToken)\1"(\s*:\s*)(?:\1"((?:(?!\1").)*?)\1"|(-?\d+))/gis;

const SECRET_NAME =
  '[^"\\\\]*(?:authorizationkey|password|passwd|passphrase|secret|private_?key)[^"\\\\]*';
const STRING = (group: string): string => `${group}"((?:(?!${group}").)*?)${group}"`;

/** A member that is called after a secret. */
const SECRET_MEMBER = new RegExp(`(\\\\*)"(${SECRET_NAME})\\1"(\\s*:\\s*)${STRING('\\1')}`, 'gis');
/** A configuration key that is called after a secret, and its value before or behind it. */
const SECRET_KEY_FIRST = new RegExp(
  `((\\\\*)"key\\2"\\s*:\\s*\\2"${SECRET_NAME}\\2"[^{}]*?\\2"value\\2"\\s*:\\s*)${STRING('\\2')}`,
  'gis',
);
const SECRET_KEY_LAST = new RegExp(
  `((\\\\*)"value\\2"\\s*:\\s*)${STRING('\\2')}([^{}]*?\\2"key\\2"\\s*:\\s*\\2"${SECRET_NAME}\\2")`,
  'gis',
);

/** ftp://user:password@host */
const URL_LOGIN = /([a-z][a-z0-9+.-]*:\/\/)[^\s/"'@]+@/gi;

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
// A version of a firmware may look like an address and is worth more than the rest of a report.
const IPV4 = new RegExp(
  `(?<!version\\\\*"\\s*:\\s*\\\\*"[^"]{0,50})(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?![\\d.]*\\d)`,
  'gi',
);
// Times have colons too; an address has eight groups, or leaves some out with two colons.
const IPV6 =
  /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?![\w:])/gi;

/** Shorter ones would be found in every other word. */
const leastWord = 4;
const mostWords = 1000;

/**
 * The same idTag gets the same name throughout, so that a story can still be followed. The salt keeps
 * anybody from trying out which idTag it was.
 */
export const createRedactor = (salt: number): Redactor => {
  const words = new Map<string, string>();
  const keep = (word: string, name: string): string => {
    if (word.length >= leastWord && words.size < mostWords) words.set(word, name);
    return name;
  };
  const nameOf = (idTag: string): string =>
    idTag === '' ? '' : keep(idTag, `tag-${digest(salt, idTag.toLowerCase())}`);
  const secret = (value: string): string => (value === '' ? '' : keep(value, removed));

  const text = (given: string): string =>
    given
      .replace(IDENTIFIER, (_, mark: string, name: string, colon: string, word, number) =>
        [mark, '"', name, mark, '"', colon, mark, '"', nameOf(word ?? number), mark, '"'].join(''),
      )
      .replace(
        SECRET_KEY_FIRST,
        (_, before: string, mark: string, value: string) =>
          `${before}${mark}"${secret(value)}${mark}"`,
      )
      .replace(
        SECRET_KEY_LAST,
        (_, before: string, mark: string, value: string, behind: string) =>
          `${before}${mark}"${secret(value)}${mark}"${behind}`,
      )
      .replace(
        SECRET_MEMBER,
        (_, mark: string, name: string, colon: string, value: string) =>
          `${mark}"${name}${mark}"${colon}${mark}"${secret(value)}${mark}"`,
      )
      .replace(URL_LOGIN, `$1${removed}@`)
      .replace(IPV4, removed)
      .replace(IPV6, removed);

  const sentence = (given: string): string => {
    let clean = text(given);
    for (const [word, name] of words) clean = clean.replaceAll(word, name);
    return clean;
  };
  return { text, sentence };
};

/** Five letters that tell two idTags apart, and nothing of either (cyrb53, a public domain hash). */
const digest = (salt: number, text: string): string => {
  let high = 0xdeadbeef ^ salt;
  let low = 0x41c6ce57 ^ Math.floor(salt / 0x1_0000_0000);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36).padStart(5, '0').slice(-5);
};

/** A salt that nobody else has. */
export const createSalt = (): number => {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (one & 0x1f_ffff) * 0x1_0000_0000 + other;
};
