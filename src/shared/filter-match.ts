import type { Condition, Filter, FilterFlag, FilterRange } from './filter';
import type { Sender } from './model/message';

/** What a filter looks at; an exchange of the API with its time as a number, and its texts where it takes them. */
export interface ExchangeFacts {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly chargePointId: string;
  readonly sender: Sender | null;
  readonly action: string | null;
  /** The code of the CALLERROR. */
  readonly errorCode: string | null;
  /** The errorCode that a StatusNotification reports. */
  readonly reportedError: string | null;
  readonly status: string | null;
  readonly connectorId: number | null;
  readonly transactionId: number | null;
  readonly idTag: string | null;
  readonly latencyMs: number | null;
  readonly bytes: number;
  readonly flags: readonly FilterFlag[];
  readonly note: string | null;
  /** Both texts as they crossed the wire. */
  readonly texts: readonly string[];
}

/** Whether an exchange passes the filter. The SQL of storage/filter-sql.ts means the same. */
export const matches = ({ clauses }: Filter, facts: ExchangeFacts): boolean =>
  clauses.every(
    ({ negated, conditions }) => conditions.some((one) => holds(one, facts)) !== negated,
  );

const holds = (condition: Condition, facts: ExchangeFacts): boolean => {
  switch (condition.field) {
    case 'text': {
      const text = lowerAscii(condition.text);
      return [facts.chargePointId, ...facts.texts, facts.note ?? ''].some((one) =>
        lowerAscii(one).includes(text),
      );
    }
    case 'cp':
      return fits(condition.patterns, facts.chargePointId, false);
    case 'action':
    case 'status':
      return fits(condition.patterns, facts[condition.field], true);
    case 'error':
      return (
        fits(condition.patterns, facts.errorCode, true) ||
        fits(condition.patterns, facts.reportedError, true)
      );
    case 'tag':
      return fits(condition.patterns, facts.idTag, true);
    case 'dir':
      return facts.sender !== null && condition.senders.includes(facts.sender);
    case 'connector':
      return facts.connectorId !== null && condition.numbers.includes(facts.connectorId);
    case 'tx':
      return facts.transactionId !== null && condition.numbers.includes(facts.transactionId);
    case 'latency':
      return facts.latencyMs !== null && isWithin(condition.range, facts.latencyMs);
    case 'size':
      return isWithin(condition.range, facts.bytes);
    case 'is':
      return condition.flags.some((flag) => facts.flags.includes(flag));
    case 'before':
      return facts.at < condition.at;
    case 'after':
      return facts.at >= condition.at;
  }
};

const isWithin = ({ least, most, withLeast, withMost }: FilterRange, value: number): boolean =>
  (least === undefined || value > least || (withLeast && value === least)) &&
  (most === undefined || value < most || (withMost && value === most));

const fits = (patterns: readonly string[], value: string | null, anyCase: boolean): boolean =>
  value !== null && patterns.some((pattern) => fitsPattern(pattern, value, anyCase));

/** As SQLite does it, and as OCPP compares identifiers (OCPP 1.6 §3.9): A to Z only. */
export const lowerAscii = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Whether a value is the pattern, in which `*` stands for any text, even none. */
export const fitsPattern = (pattern: string, value: string, anyCase: boolean): boolean => {
  const [wanted, given] = anyCase ? [lowerAscii(pattern), lowerAscii(value)] : [pattern, value];
  const [first = '', ...rest] = wanted.split('*');
  const last = rest.pop();
  if (last === undefined) return given === first;
  if (!given.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = given.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return given.length - last.length >= at && given.endsWith(last);
};
