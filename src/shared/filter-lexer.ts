/** A token of a filter as it is written, before its meaning is looked at. */
export interface WrittenToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** What stands before the colon; null for free text. */
  readonly key: string | null;
  /** What is asked for; more than one where commas part the value of a key. */
  readonly values: readonly string[];
}

// `http://` and the times of day are no keys.
const KEY = /([a-z]+):(?!\/\/)/y;
const SPACE = /\s+/y;

/**
 * Parts a filter at its spaces. A value in quotation marks may contain them; the mark that closes it is
 * followed by a space (or, behind a key, a comma), so that a piece of JSON in marks is one text.
 */
export const readTokens = (text: string): WrittenToken[] => {
  const tokens: WrittenToken[] = [];
  let at = 0;
  while (at < text.length) {
    at = skip(text, SPACE, at);
    if (at >= text.length) break;
    const start = at;
    const negated = text[at] === '-';
    if (negated) at++;
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1] ?? null;
    if (key !== null) at = KEY.lastIndex;
    const { values, end } = key === null ? readText(text, at) : readList(text, at);
    at = end;
    tokens.push({ text: text.slice(start, end), start, end, negated, key, values });
  }
  return tokens;
};

const skip = (text: string, pattern: RegExp, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

interface Read {
  readonly values: readonly string[];
  readonly end: number;
}

const readText = (text: string, at: number): Read => {
  const { value, end } = readValue(text, at, /"(?=\s|$)/g, /\s|$/g);
  return { values: value === '' ? [] : [value], end };
};

const readList = (text: string, start: number): Read => {
  const values: string[] = [];
  let at = start;
  for (;;) {
    const { value, end } = readValue(text, at, /"(?=[\s,]|$)/g, /[\s,]|$/g);
    if (value !== '') values.push(value);
    at = end;
    if (text[at] !== ',') return { values, end: at };
    at++;
  }
};

/** A mark that is not closed yet, because somebody is still writing, reaches to the end. */
const readValue = (
  text: string,
  at: number,
  closing: RegExp,
  stop: RegExp,
): { value: string; end: number } => {
  const isQuoted = text[at] === '"';
  const pattern = isQuoted ? closing : stop;
  pattern.lastIndex = isQuoted ? at + 1 : at;
  const end = pattern.exec(text)?.index ?? text.length;
  return isQuoted
    ? { value: text.slice(at + 1, end), end: Math.min(end + 1, text.length) }
    : { value: text.slice(at, end), end };
};
