import type {
  Condition,
  FilterFlag,
  FilterProblem,
  FilterRange,
  FilterToken,
} from '@shared/filter';
import type { Texts } from '../../i18n';

/** A token as it reads for people, in their language: `only CP1`, `not Heartbeat`, or what is wrong with it. */
export const wordsOf = (token: FilterToken, texts: Texts): string => {
  const { t } = texts;
  const { condition, problem, negated } = token;
  if (problem !== null) return problemWords(problem, texts);
  if (condition === null) return token.text;
  const what = phraseOf(condition, texts);
  return negated ? t('inspector.token.not', { what }) : t('inspector.token.only', { what });
};

const phraseOf = (condition: Condition, texts: Texts): string => {
  const { t, format } = texts;
  const or = (words: readonly (string | number)[]): string =>
    words.join(` ${t('inspector.token.or')} `);
  const moment = (at: number): string => format.instant(new Date(at).toISOString());
  switch (condition.field) {
    case 'text':
      return t('inspector.token.text', { text: condition.text });
    case 'cp':
    case 'action':
      return or(condition.patterns);
    case 'status':
    case 'error':
    case 'tag':
      return t(`inspector.token.${condition.field}`, { what: or(condition.patterns) });
    case 'dir':
      return or(condition.senders.map((sender) => t(`inspector.token.sender.${sender}`)));
    case 'connector':
    case 'tx':
      return t(`inspector.token.${condition.field}`, { what: or(condition.numbers) });
    case 'latency':
      return t('inspector.token.latency', { amount: amountOf(condition.range, 'ms', texts) });
    case 'size':
      return t('inspector.token.size', {
        amount: amountOf(condition.range, t('inspector.token.bytes'), texts),
      });
    case 'is':
      return or(condition.flags.map((flag: FilterFlag) => t(`inspector.token.flag.${flag}`)));
    case 'before':
      return t('inspector.token.before', { moment: moment(condition.at) });
    case 'after':
      return t('inspector.token.after', { moment: moment(condition.at) });
  }
};

const amountOf = (
  { least, most, withLeast, withMost }: FilterRange,
  unit: string,
  { t, format }: Texts,
): string => {
  const amount = (value: number): string => `${format.number(value)} ${unit}`;
  if (least !== undefined && most !== undefined) {
    return least === most
      ? amount(least)
      : t('inspector.token.range', { least: format.number(least), most: amount(most) });
  }
  if (least !== undefined)
    return t(withLeast ? 'inspector.token.atLeast' : 'inspector.token.moreThan', {
      amount: amount(least),
    });
  return t(withMost ? 'inspector.token.atMost' : 'inspector.token.lessThan', {
    amount: amount(most ?? 0),
  });
};

const problemWords = (problem: FilterProblem, { t }: Texts): string => {
  switch (problem.kind) {
    case 'unknown-key':
      return t('inspector.token.unknownKey', { key: problem.key });
    case 'no-value':
      return problem.key === null
        ? t('inspector.token.nothingBehindMinus')
        : t('inspector.token.noValue', {
            key: problem.key,
            accepted: t(`inspector.token.accepted.${problem.key}`),
          });
    case 'bad-value':
      return t('inspector.token.badValue', {
        value: problem.value,
        key: problem.key,
        accepted: t(`inspector.token.accepted.${problem.key}`),
      });
  }
};
