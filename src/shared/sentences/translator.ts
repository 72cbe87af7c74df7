/**
 * Sentences by their English template: `{1}` stands for the first value of the template literal in the
 * source, `{2}` for the second. What can stand there is narrowed, so that a short template does not match
 * what it does not mean: `{1#}` is a number, `{1!}` one word, `{1/}` a JSON pointer, `{1:}` a text without a
 * colon, and only `{1.}` may hold several sentences. In a translation `{1*}` is a value that the core says
 * itself, so it is translated too.
 */
export type Sentences = Readonly<Record<string, string>>;

/** Says an English sentence in another language; one that it does not know stays as it is. */
export type Translator = (english: string) => string;

interface Template {
  /** What a text begins and ends with if it is this one: compared first, as it costs next to nothing. */
  readonly begin: string;
  readonly end: string;
  readonly pattern: RegExp;
  /** The longest fixed text fits best. */
  readonly weight: number;
  readonly translation: string;
}

const PLACE = /\{(\d+)([#!/:.*]?)\}/g;

const values: Readonly<Record<string, string>> = {
  '': '((?:(?![.!?)] [A-Z"(])[\\s\\S])*?)',
  '.': '([\\s\\S]*?)',
  '#': '(-?\\d[\\d.,]*)',
  '!': '(\\w+)',
  '/': '(/\\S*)',
  ':': '([^:]*?)',
};

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const templateOf = ([english, translation]: readonly [string, string]): Template => {
  const fixed = english.split(PLACE).filter((_, index) => index % 3 === 0);
  const kinds = [...english.matchAll(PLACE)].map(([, , kind]) => values[kind ?? ''] ?? '');
  const pattern = fixed.map((text, index) => literally(text) + (kinds[index] ?? '')).join('');
  return {
    begin: fixed[0] ?? '',
    end: fixed.at(-1) ?? '',
    pattern: new RegExp(`^${pattern}$`),
    weight: fixed.join('').length,
    translation,
  };
};

const templatesOf = (sentences: Sentences): readonly Template[] =>
  Object.entries(sentences)
    .map(templateOf)
    .sort((a, b) => b.weight - a.weight);

/** Between two sentences, and between the items of a list of faults. */
const betweenSentences = /(?<=[.!?)]) (?=[A-Za-z"(])/;
const betweenItems = '; ';

const remembered = 2000;

// Beyond what the core says: in a stranger's text, matching may cost the cube of its length, and the stack.
const longest = { characters: 2000, sentences: 40, nesting: 10 };

/** `pieces` are what the sentences are put together from; they count only as a value of one. */
export const createTranslator = (sentences: Sentences, pieces: Sentences): Translator => {
  let whole: readonly Template[] | undefined;
  let parts: readonly Template[] | undefined;

  const match = (text: string, templates: readonly Template[]): string | undefined => {
    for (const { begin, end, pattern, translation } of templates) {
      if (!text.startsWith(begin) || !text.endsWith(end)) continue;
      const found = pattern.exec(text);
      if (found !== null) {
        return translation.replace(PLACE, (_, place, kind) => {
          const value = found[Number(place)] ?? '';
          return kind === '*' ? sayValue(value) : value;
        });
      }
    }
    return undefined;
  };

  const saySentence = (text: string): string | undefined => {
    whole ??= templatesOf(sentences);
    return match(text, whole);
  };

  /** Several sentences in a row; a template may span more than one of them. */
  const saySentences = (text: string): string => {
    const all = text.split(betweenSentences);
    if (all.length > longest.sentences) return text;
    const said: string[] = [];
    for (let from = 0; from < all.length; ) {
      let to = all.length;
      let words: string | undefined;
      for (; to > from && words === undefined; to -= 1) {
        words = saySentence(all.slice(from, to).join(' '));
      }
      said.push(words ?? all[from] ?? '');
      from = words === undefined ? from + 1 : to + 1;
    }
    return said.join(' ');
  };

  const sayPiece = (text: string): string | undefined => {
    parts ??= templatesOf(pieces);
    return match(text, parts);
  };

  const sayList = (text: string): string => {
    // A sentence may have a semicolon itself: it is a list only where each item is known.
    const items = text.split(betweenItems).map(sayPiece);
    if (items.every((item) => item !== undefined)) return items.join(betweenItems);
    return sayPiece(text) ?? saySentences(text);
  };

  let nesting = 0;
  const sayValue = (text: string): string => {
    if (text === '' || nesting === longest.nesting) return text;
    nesting += 1;
    const said = sayList(text);
    nesting -= 1;
    return said;
  };

  const memory = new Map<string, string>();
  return (english) => {
    if (english.length > longest.characters) return english;
    const known = memory.get(english);
    if (known !== undefined) return known;
    if (memory.size >= remembered) memory.clear();
    const said = saySentences(english);
    memory.set(english, said);
    return said;
  };
};
