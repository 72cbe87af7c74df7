// What must not leave the house in a bug report: idTags, passwords and keys, network addresses. A text is
// changed in place, so that what is no JSON is covered too and everything else stays as it was. It is
// read once from front to end: whoever writes the text must not decide how long that takes.

export interface Redactor {
  /** A text of the wire, or anything else that may quote it. */
  text(text: string): string;
  /** A sentence: what was made unreadable in texts before is so wherever it stands. */
  sentence(text: string): string;
}

/** Stands for what is gone. */
export const removed = '***';

const identifiers: ReadonlySet<string> = new Set(['idtag', 'parentidtag', 'groupidtag', 'idtoken']);
const SECRET = /authorizationkey|password|passwd|passphrase|secret|private_?key/i;
const isSecret = (name: string): boolean => SECRET.test(name.slice(0, 200));

/** What a URL can be in; one has no spaces and no quotation marks. */
const RUN = /[^\s"]+/g;
/** Also with slashes that JSON escapes. */
const SCHEME_END = /:\\*\/\\*\//;

/**
 * URLs without the user and the password in them (ftp://user:password@host). All up to the last @ goes, as a
 * password that a person types may have @ and / in it; what is taken too much is no loss.
 */
export const withoutLogins = (text: string): string =>
  text.includes('@')
    ? text.replace(RUN, (run) => {
        const last = run.lastIndexOf('@');
        const scheme = last < 0 ? null : SCHEME_END.exec(run);
        const from = scheme === null ? last : scheme.index + scheme[0].length;
        return from < last ? `${run.slice(0, from)}${removed}${run.slice(last)}` : run;
      })
    : text;

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`(?<![\\d.])${OCTET}(?:\\.${OCTET}){3}(?![\\d.]*\\d)`, 'g');
// Times have colons too; an address has eight groups, or leaves some out with two colons.
const IPV6 =
  /(?<![\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?![\w:])/gi;

const withoutAddresses = (text: string): string =>
  withoutLogins(text).replace(IPV4, removed).replace(IPV6, removed);

/** Shorter ones would be found in every other word. */
const leastWord = 4;
const mostWords = 1000;
/** JSON inside of JSON inside of JSON (DataTransfer); deeper nobody goes. */
const mostNested = 3;
const mostObjects = 100;

/**
 * The same idTag gets the same name throughout, so that a story can still be followed. The salt keeps
 * anybody from trying out which idTag it was.
 */
export const createRedactor = (salt: number): Redactor => {
  const words = new Map<string, string>();
  const keep = (word: string, name: string): string => {
    if (word.length >= leastWord && words.size < mostWords) words.set(word, name);
    return word === '' ? '' : name;
  };
  const hide: Hide = {
    identifier: (word) => keep(word, `tag-${digest(salt, word.toLowerCase())}`),
    secret: (word) => keep(word, removed),
  };
  const text = (given: string): string => redact(given, hide, 0);
  const sentence = (given: string): string => {
    let clean = text(given);
    for (const [word, name] of words) clean = clean.replaceAll(word, name);
    return clean;
  };
  return { text, sentence };
};

interface Hide {
  readonly identifier: (word: string) => string;
  readonly secret: (word: string) => string;
}

/** An object that is being read: a configuration key and its value stand in it in either order. */
interface OpenObject {
  isSecret: boolean;
  /** Where its value stands among the pieces, and what it is. */
  value: { readonly piece: number; readonly word: string } | undefined;
}

const redact = (text: string, hide: Hide, nested: number): string => {
  const pieces: string[] = [];
  const objects: OpenObject[] = [{ isSecret: false, value: undefined }];
  let before: string | null = null;
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const gap = text.slice(at, quote < 0 ? text.length : quote);
    const key: string | null = before !== null && /^\s*:/.test(gap) ? before : null;
    enterAndLeave(objects, gap);
    pieces.push(isIdentifier(key) ? withoutNumber(gap, hide) : withoutAddresses(gap));
    if (quote < 0) break;
    const end = endOfString(text, quote);
    const word = text.slice(quote + 1, end);
    // Behind a value that is no text, the next text is a name again.
    const name: string | null = key !== null && gap.trim() === ':' ? key : null;
    pieces.push('"', wordOf(word, name, objects.at(-1), pieces, hide, nested), '"');
    if (end >= text.length) pieces.pop();
    before = name === null ? word : null;
    at = end + 1;
  }
  return pieces.join('');
};

const isIdentifier = (key: string | null): boolean =>
  key !== null && identifiers.has(key.toLowerCase());

/** Some write an idTag as a number. */
const withoutNumber = (gap: string, hide: Hide): string =>
  gap.replace(/^(\s*:\s*)(-?\d+)/, (_, colon: string, number: string) => {
    return `${colon}"${hide.identifier(number)}"`;
  });

const enterAndLeave = (objects: OpenObject[], gap: string): void => {
  for (const character of gap) {
    if (character === '{' && objects.length < mostObjects) {
      objects.push({ isSecret: false, value: undefined });
    } else if (character === '}' && objects.length > 1) objects.pop();
  }
};

/** The mark that closes a text, or the end where it is not closed. */
const endOfString = (text: string, quote: number): number => {
  let from = quote + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
    from = end + 1;
  }
};

const wordOf = (
  word: string,
  name: string | null,
  object: OpenObject | undefined,
  pieces: string[],
  hide: Hide,
  nested: number,
): string => {
  if (name === null) return withoutAddresses(word);
  if (isIdentifier(name)) return hide.identifier(word);
  if (isSecret(name)) return hide.secret(word);
  // A version of a firmware may look like an address, and is worth more than the rest of a report.
  if (/version$/i.test(name.slice(-20))) return word;
  if (name === 'key' && object !== undefined && isSecret(word)) {
    object.isSecret = true;
    if (object.value !== undefined) pieces[object.value.piece] = hide.secret(object.value.word);
    return word;
  }
  if (name === 'value' && object !== undefined) {
    if (object.isSecret) return hide.secret(word);
    // The mark before it stands in between.
    object.value = { piece: pieces.length + 1, word };
  }
  const inner = nested < mostNested && word.includes('\\') ? decoded(word) : undefined;
  if (inner === undefined) return withoutAddresses(word);
  const clean = redact(inner, hide, nested + 1);
  return clean === inner ? word : JSON.stringify(clean).slice(1, -1);
};

const decoded = (word: string): string | undefined => {
  try {
    return String(JSON.parse(`"${word}"`));
  } catch {
    return undefined; // No JSON text, so there is none inside.
  }
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
  const number = 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
  return number.toString(36).padStart(5, '0').slice(-5);
};

/** A salt that nobody else has. */
export const createSalt = (): number => {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (one & 0x1f_ffff) * 0x1_0000_0000 + other;
};
