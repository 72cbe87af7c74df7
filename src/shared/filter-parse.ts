import type { Condition, Filter, FilterClause, FilterToken } from './filter';
import { readTokens, type WrittenToken } from './filter-lexer';
import { sentenceOf, sentenceOfProblem } from './filter-sentence';
import { readCondition } from './filter-values';

// Half a character is no text: it could not be stored or compared.
const loneSurrogate = /\p{Surrogate}/gu;

/** Reads a filter. `now` is what relative times such as `after:10m` count from. */
export const parseFilter = (text: string, now: number = Date.now()): Filter => {
  const tokens = readTokens(text.replace(loneSurrogate, '\ufffd')).map((written) =>
    readToken(written, now),
  );
  return { text, tokens, clauses: clausesOf(tokens) };
};

const readToken = (written: WrittenToken, now: number): FilterToken => {
  const { text, start, end, negated } = written;
  const place = { text, start, end, negated };
  const { key, condition, problem } = readCondition(written, now);
  if (condition !== null) {
    return { ...place, key, condition, problem: null, sentence: sentenceOf(condition, negated) };
  }
  return { ...place, key, condition: null, problem, sentence: sentenceOfProblem(problem) };
};

/** Fields that hold one value: asking for two of them together would find nothing. */
const alternatives: ReadonlySet<string> = new Set([
  'cp',
  'action',
  'dir',
  'status',
  'error',
  'connector',
  'tx',
  'tag',
]);

const clausesOf = (tokens: readonly FilterToken[]): FilterClause[] => {
  const clauses: FilterClause[] = [];
  const wanted = new Map<string, Condition[]>();
  for (const { condition, negated } of tokens) {
    if (condition === null) continue;
    const { field } = condition;
    const others = negated ? undefined : wanted.get(field);
    if (others !== undefined) {
      others.push(condition);
      continue;
    }
    const conditions = [condition];
    if (!negated && alternatives.has(field)) wanted.set(field, conditions);
    clauses.push({ negated, conditions });
  }
  return clauses;
};

/** A value as it is to be written behind a key, or alone. */
export const quoteValue = (value: string): string =>
  value === '' || /[\s,"]|^-|^[a-z]+:/.test(value) ? `"${value}"` : value;

/** The filter with one token more; one that is there already stays single. */
export const withToken = (text: string, token: string): string =>
  readTokens(text).some((written) => written.text === token)
    ? text
    : `${text.trimEnd()} ${token}`.trimStart();

/** The filter without a token. */
export const withoutToken = (text: string, { start, end }: FilterToken): string =>
  `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
