import type { Format, Texts } from '../i18n';

interface Line {
  readonly label: string;
  readonly values: readonly (number | null | undefined)[];
}

interface Columns {
  readonly times: number[];
  readonly columns: (number | null | undefined)[][];
}

/** A pause this many times the usual distance between two moments is a gap. */
const GAP_FACTOR = 2.5;
/** With fewer moments than this nothing can be said about their usual distance. */
const ENOUGH_MOMENTS = 5;

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** Puts an empty moment into every pause that is much longer than usual, so that no line crosses it. */
export const withGaps = (
  times: readonly number[],
  columns: readonly (readonly (number | null | undefined)[])[],
): Columns => {
  const distances = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b);
  const limit =
    times.length < ENOUGH_MOMENTS ? Number.POSITIVE_INFINITY : median(distances) * GAP_FACTOR;
  const result: Columns = { times: [], columns: columns.map(() => []) };
  times.forEach((time, index) => {
    const before = times[index - 1];
    if (before !== undefined && limit > 0 && time - before > limit) {
      result.times.push((before + time) / 2);
      for (const column of result.columns) column.push(null);
    }
    result.times.push(time);
    columns.forEach((column, place) => {
      result.columns[place]?.push(column[index]);
    });
  });
  return result;
};

/** A chart in words: what, how many values, from where to where. */
export const describeSeries = (
  title: string,
  unit: string,
  times: readonly number[],
  lines: readonly Line[],
  decimals: number,
  { t, format }: Texts,
): string => {
  const values = lines.flatMap((line) =>
    line.values.filter((value): value is number => typeof value === 'number'),
  );
  if (values.length === 0) return t('components.chartEmpty', { title });
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return t('components.chart', {
    title,
    count: times.length,
    least: format.fixed(least, decimals),
    most: format.fixed(most, decimals),
    unit,
  });
};

/** Labels of a time axis: the time of day, and the day below the first one and wherever it changes. */
export const tickLabels = (
  ticks: readonly number[],
  stepSeconds: number,
  format: Format,
): string[] => {
  let dayBefore = '';
  return ticks.map((tick) => {
    const at = new Date(tick * 1000);
    const day = format.day(at);
    const clock = format.clock(at.toISOString());
    const time = stepSeconds < 60 ? clock : clock.slice(0, 'hh:mm'.length);
    const label = day === dayBefore ? time : `${time}\n${day}`;
    dayBefore = day;
    return label;
  });
};
