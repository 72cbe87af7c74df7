import { ownTimeZone } from '@shared/local-days';

export const periodNames = [
  'today',
  'days7',
  'days30',
  'month',
  'lastMonth',
  'year',
  'custom',
] as const;
export type PeriodName = (typeof periodNames)[number];

export interface PeriodChoice {
  readonly name: PeriodName;
  /** Days as 2026-01-31, for `custom`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What the reports are asked for. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const midnight = (year: number, month: number, day: number): Date => new Date(year, month, day);

const dayOf = (text: string): Date | undefined => {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = midnight(year, month - 1, day);
  return Number.isNaN(at.getTime()) ? undefined : at;
};

/** Begin and end of the choice in the time of this window; undefined where it is none. */
const boundsOf = (choice: PeriodChoice, now: Date): readonly [Date, Date] | undefined => {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (choice.name) {
    case 'today':
      return [midnight(year, month, day), now];
    case 'days7':
      return [midnight(year, month, day - 6), now];
    case 'days30':
      return [midnight(year, month, day - 29), now];
    case 'month':
      return [midnight(year, month, 1), now];
    case 'lastMonth':
      return [midnight(year, month - 1, 1), midnight(year, month, 1)];
    case 'year':
      return [midnight(year - 1, month, day + 1), now];
    case 'custom': {
      const [first, last] = [dayOf(choice.firstDay), dayOf(choice.lastDay)];
      if (first === undefined || last === undefined || last < first) return undefined;
      return [first, midnight(last.getFullYear(), last.getMonth(), last.getDate() + 1)];
    }
  }
};

export const periodOf = (choice: PeriodChoice, now: Date): Period | undefined => {
  const bounds = boundsOf(choice, now);
  return bounds === undefined
    ? undefined
    : {
        from: bounds[0].toISOString(),
        to: bounds[1].toISOString(),
        timeZone: ownTimeZone(),
      };
};
