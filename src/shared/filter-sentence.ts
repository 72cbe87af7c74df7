import type { Condition, FilterFlag, FilterKey, FilterProblem, FilterRange } from './filter';

const or = (words: readonly (string | number)[]): string => words.join(' or ');

const number = (value: number): string => value.toLocaleString('en-US');

const moment = (at: number): string =>
  `${new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$|Z$/, '')} UTC`;

const amount = ({ least, most, withLeast, withMost }: FilterRange, unit: string): string => {
  if (least !== undefined && most !== undefined) {
    return least === most
      ? `${number(least)} ${unit}`
      : `${number(least)} to ${number(most)} ${unit}`;
  }
  if (least !== undefined)
    return `${withLeast ? 'at least' : 'more than'} ${number(least)} ${unit}`;
  return `${withMost ? 'at most' : 'less than'} ${number(most ?? 0)} ${unit}`;
};

const flagPhrases: Readonly<Record<FilterFlag, string>> = {
  error: 'what went wrong',
  unanswered: 'what was never answered',
  waiting: 'what waits for its answer',
  late: 'what was answered late',
  slow: 'what took more than 5 s',
  duplicate: 'what was sent twice',
  'out-of-order': 'what came out of order',
  schema: 'what does not fit its schema',
  delayed: 'what was answered later on purpose',
  frame: 'frames that are no message',
  pinned: 'what is pinned',
  noted: 'what has a note',
  marker: 'markers',
};

const phraseOf = (condition: Condition): string => {
  switch (condition.field) {
    case 'text':
      return `containing “${condition.text}”`;
    case 'cp':
    case 'action':
      return or(condition.patterns);
    case 'status':
      return `status ${or(condition.patterns)}`;
    case 'error':
      return `error code ${or(condition.patterns)}`;
    case 'tag':
      return `tag ${or(condition.patterns)}`;
    case 'dir':
      return or(
        condition.senders.map((sender) =>
          sender === 'chargePoint' ? 'from the charge point' : 'from the central system',
        ),
      );
    case 'connector':
      return `connector ${or(condition.numbers)}`;
    case 'tx':
      return `transaction ${or(condition.numbers)}`;
    case 'latency':
      return `answered in ${amount(condition.range, 'ms')}`;
    case 'size':
      return `with ${amount(condition.range, 'bytes')}`;
    case 'is':
      return or(condition.flags.map((flag) => flagPhrases[flag]));
    case 'before':
      return `before ${moment(condition.at)}`;
    case 'after':
      return `after ${moment(condition.at)}`;
  }
};

/** A condition as it reads for people: `only CP1`, `not Heartbeat`. */
export const sentenceOf = (condition: Condition, negated: boolean): string =>
  `${negated ? 'not' : 'only'} ${phraseOf(condition)}`;

const accepted: Readonly<Record<FilterKey, string>> = {
  cp: 'the identity of a charge point',
  action: 'the name of an action',
  dir: 'in (from the charge point) or out (from the central system)',
  status: 'a status such as Accepted',
  error: 'an error code such as FormationViolation',
  connector: 'the number of a connector',
  tx: 'the id of a transaction',
  tag: 'an idTag',
  latency: 'milliseconds such as >500, <2s or 100..500',
  size: 'bytes such as >1000, <2k or 100..500',
  is: 'error, unanswered, waiting, late, slow, duplicate, out-of-order, schema, delayed, frame, pinned, noted or marker',
  before: 'a time such as 14:30, 2026-01-31, 2026-01-31T14:30Z or 10m (ago)',
  after: 'a time such as 14:30, 2026-01-31, 2026-01-31T14:30Z or 10m (ago)',
};

export const sentenceOfProblem = (problem: FilterProblem): string => {
  switch (problem.kind) {
    case 'unknown-key':
      return `There is no filter “${problem.key}:”; in quotation marks it is searched as text.`;
    case 'no-value':
      return problem.key === null
        ? 'After the minus comes what is to be left out.'
        : `“${problem.key}:” takes ${accepted[problem.key]}.`;
    case 'bad-value':
      return `“${problem.value}” is not understood; “${problem.key}:” takes ${accepted[problem.key]}.`;
  }
};
