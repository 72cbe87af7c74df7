import type { PayloadFacts } from '@shared/exchange-facts';
import { findingsOfFlag, schemaFinding, slowMs } from '@shared/exchange-flags';
import type { Condition, Filter, FilterClause, FilterFlag, FilterRange } from '@shared/filter';
import { lowerAscii } from '@shared/filter-match';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isErroneous } from './erroneous';

type Term = RawBuilder<SqlBool>;

/** What the live record and imported traces keep in different places. */
export interface FilterTerms {
  /** Whether there is a finding for whose code the term holds. */
  readonly hasFinding: (code: (column: RawBuilder<string>) => Term) => Term;
  readonly isPinned: Term;
  /** Whether the answer was held back, and for how many milliseconds, 0 where it was not. */
  readonly isDelayed: Term;
  readonly delayMs: RawBuilder<number>;
  readonly isNoted: Term;
  /** Whether the note contains a text, which is in lower case. */
  readonly noteHas: (text: string) => Term;
}

/**
 * The filter as a condition of SQL: the same meaning as `matches` in shared/filter-match.ts. It is
 * evaluated only while the slice is open, see filter-functions.ts.
 */
export const filterTerm = ({ clauses }: Filter, terms: FilterTerms): Term => {
  const all = clauses.map((clause) => clauseTerm(clause, terms));
  const [first, ...others] = clauses;
  // By itself, and word for word as in the index of what went wrong, so that it serves.
  if (first !== undefined && others.length === 0 && isErrorOnly(first)) return isErroneous;
  // Side by side with AND: inside of an expression SQLite evaluates all of its parts, needed or not.
  return sql<SqlBool>`slice_open(id) AND ${joined(all, sql` AND `)}`;
};

const isErrorOnly = ({ negated, conditions }: FilterClause): boolean =>
  !negated &&
  conditions.every(
    ({ field, ...rest }) => field === 'is' && 'flags' in rest && rest.flags.join() === 'error',
  );

const joined = (terms: readonly Term[], separator: RawBuilder<unknown>): Term =>
  sql<SqlBool>`${sql.join(terms, separator)}`;

const anyOf = (terms: readonly Term[]): Term => sql<SqlBool>`(${joined(terms, sql` OR `)})`;

const clauseTerm = ({ negated, conditions }: FilterClause, terms: FilterTerms): Term => {
  const term = anyOf(conditions.map((condition) => conditionTerm(condition, terms)));
  // What is not known does not hold, so its opposite does.
  return negated ? sql<SqlBool>`(${term} IS NOT TRUE)` : term;
};

const conditionTerm = (condition: Condition, terms: FilterTerms): Term => {
  switch (condition.field) {
    case 'text': {
      const text = lowerAscii(condition.text);
      return anyOf([
        sql`instr(lower(callText), ${text}) > 0`,
        sql`instr(lower(replyText), ${text}) > 0`,
        sql`instr(lower(chargePointId), ${text}) > 0`,
        terms.noteHas(text),
      ]);
    }
    case 'cp':
      return patternTerm(sql`chargePointId`, condition.patterns, false);
    case 'action':
      return patternTerm(sql`action`, condition.patterns, true);
    case 'status':
      return wordTerm('status', condition.patterns);
    case 'tag':
      return wordTerm('idTag', condition.patterns);
    case 'error':
      return anyOf([
        patternTerm(sql`errorCode`, condition.patterns, true),
        wordTerm('reportedError', condition.patterns),
      ]);
    case 'dir':
      return oneOf(sql`sender`, condition.senders);
    case 'connector':
      return numberTerm('connectorId', condition.numbers);
    case 'tx':
      return numberTerm('transactionId', condition.numbers);
    case 'latency':
      return rangeTerm(sql`latencyMs`, condition.range);
    case 'size':
      return rangeTerm(
        sql`(octet_length(callText) + coalesce(octet_length(replyText), 0))`,
        condition.range,
      );
    case 'is':
      return anyOf(condition.flags.map((flag) => flagTerm(flag, terms)));
    case 'before':
      return sql`at < ${condition.at}`;
    case 'after':
      return sql`at >= ${condition.at}`;
  }
};

const oneOf = (column: RawBuilder<unknown>, values: readonly (string | number)[]): Term =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

const patternTerm = (
  column: RawBuilder<unknown>,
  patterns: readonly string[],
  anyCase: boolean,
): Term =>
  anyOf(
    patterns.map((pattern): Term => {
      if (pattern.includes('*')) {
        return sql`fits_pattern(${pattern}, ${column}, ${anyCase ? 1 : 0})`;
      }
      return anyCase ? sql`lower(${column}) = ${lowerAscii(pattern)}` : sql`${column} = ${pattern}`;
    }),
  );

// Facts come out of the payloads. Parsing costs most, so the texts are looked into beforehand: a number
// counts only where its digits stand, and a word stands as it is, unless there is a backslash.

const factOf = (name: keyof PayloadFacts) => sql`exchange_fact(${name}, callText, replyText)`;

const inTexts = (text: string): Term =>
  sql`(instr(callText, ${text}) > 0 OR instr(replyText, ${text}) > 0)`;

const numberTerm = (name: keyof PayloadFacts, numbers: readonly number[]): Term =>
  sql`(${anyOf(numbers.map((number) => inTexts(String(number))))}
    AND ${oneOf(factOf(name), numbers)})`;

const wordTerm = (name: keyof PayloadFacts, patterns: readonly string[]): Term =>
  anyOf(
    patterns.map((pattern): Term => {
      const longest = lowerAscii(pattern)
        .split('*')
        .reduce((best, part) => (part.length > best.length ? part : best), '');
      return sql`((instr(lower(callText), ${longest}) > 0 OR instr(lower(replyText), ${longest}) > 0
        OR ${inTexts('\\')}) AND ${patternTerm(factOf(name), [pattern], true)})`;
    }),
  );

const rangeTerm = (
  column: RawBuilder<unknown>,
  { least, most, withLeast, withMost }: FilterRange,
): Term => {
  const ends: Term[] = [];
  if (least !== undefined) {
    ends.push(withLeast ? sql`${column} >= ${least}` : sql`${column} > ${least}`);
  }
  if (most !== undefined) {
    ends.push(withMost ? sql`${column} <= ${most}` : sql`${column} < ${most}`);
  }
  return sql`(${joined(ends, sql` AND `)})`;
};

const flagTerm = (flag: FilterFlag, terms: FilterTerms): Term => {
  switch (flag) {
    case 'error':
      return isErroneous;
    case 'unanswered':
    case 'waiting':
    case 'frame':
      return sql`state = ${flag}`;
    case 'slow':
      return sql`(latencyMs > ${slowMs} AND latencyMs - ${terms.delayMs} > ${slowMs})`;
    case 'delayed':
      return terms.isDelayed;
    case 'late':
    case 'duplicate':
    case 'out-of-order':
      return terms.hasFinding((code) => oneOf(code, findingsOfFlag[flag]));
    case 'schema':
      return terms.hasFinding(
        (code) => sql`substr(${code}, 1, ${schemaFinding.length}) = ${schemaFinding}`,
      );
    case 'pinned':
      return terms.isPinned;
    case 'noted':
      return terms.isNoted;
    case 'marker':
      return sql`0`; // Markers are no exchanges.
  }
};

/** The charge points that are asked for by name, where nobody else's messages can match. */
export const chargePointsOf = ({ clauses }: Filter): string[] | undefined => {
  for (const { negated, conditions } of clauses) {
    if (negated) continue;
    const patterns = conditions.flatMap((one) => (one.field === 'cp' ? one.patterns : []));
    const isAll = conditions.every(({ field }) => field === 'cp');
    if (isAll && patterns.every((pattern) => !pattern.includes('*'))) return patterns;
  }
  return undefined;
};
