import type {
  CompositePeriod,
  CompositeSchedule,
  ScheduleComparison,
} from '@shared/model/charging-profile';
import type { Static } from 'typebox';
import type { TimeBand, TimeSeriesLine } from '../../components/time-series';

type Period = Pick<Static<typeof CompositePeriod>, 'startSeconds' | 'limit'>;

export interface ScheduleSeries {
  readonly times: number[];
  readonly lines: readonly TimeSeriesLine[];
  readonly range: readonly [number, number];
  readonly bands: readonly TimeBand[];
}

interface SteppedLine {
  readonly label: string;
  /** From which moment on it tells what; a null limit is a gap. */
  readonly changes: readonly { readonly at: number; readonly limit: number | null }[];
  readonly until: number;
}

const secondsOf = (instant: string): number => Date.parse(instant) / 1000;

const changesOf = (from: number, periods: readonly Period[]): SteppedLine['changes'] =>
  periods.map(({ startSeconds, limit }) => ({ at: from + startSeconds, limit }));

/** The value of a stepped line where it changes and where it ends; nothing elsewhere. */
const valueAt = ({ changes, until }: SteppedLine, at: number): number | null | undefined => {
  const first = changes[0];
  if (first === undefined || at < first.at || at > until) return null;
  return changes.findLast((change) => change.at <= at)?.limit ?? null;
};

interface Names {
  readonly expected: string;
  readonly told: string;
  readonly measured: string;
}

/** Ours alone, for the time to come. */
export const seriesOfSchedule = (schedule: CompositeSchedule, names: Names): ScheduleSeries => {
  const from = secondsOf(schedule.from);
  const until = from + schedule.durationSeconds;
  const line: SteppedLine = {
    label: names.expected,
    changes: changesOf(from, schedule.periods),
    until,
  };
  return {
    ...joined([line], []),
    range: [from, until],
    bands: [],
  };
};

/** Ours, the charge point's and what was measured, on one axis of time. */
export const seriesOfComparison = (
  { expected, told, past, measured, differences }: ScheduleComparison,
  names: Names,
): ScheduleSeries => {
  const now = secondsOf(expected.from);
  const until = now + expected.durationSeconds;
  const pastFrom = secondsOf(past.from);
  const toldUntil =
    now + Math.min(told.durationSeconds ?? expected.durationSeconds, expected.durationSeconds);
  const lines: SteppedLine[] = [
    {
      label: names.expected,
      changes: [
        ...changesOf(pastFrom, past.periods).filter(({ at }) => at < now),
        ...changesOf(now, expected.periods),
      ],
      until,
    },
    { label: names.told, changes: changesOf(now, told.periods), until: toldUntil },
  ];
  const points = measured.map(({ at, rate }) => ({ at: secondsOf(at), rate }));
  return {
    ...joined(lines, points, names.measured),
    range: [Math.min(pastFrom, now), until],
    bands: [
      // The past has a ground of its own, so that one sees where the future begins.
      { from: pastFrom, to: now, tone: 'quiet' },
      ...differences.map(
        ({ startSeconds, endSeconds, kind }): TimeBand => ({
          from: now + startSeconds,
          to: now + endSeconds,
          tone: kind === 'higher' ? 'bad' : 'attention',
        }),
      ),
    ],
  };
};

const joined = (
  lines: readonly SteppedLine[],
  points: readonly { readonly at: number; readonly rate: number }[],
  pointsLabel = '',
): Pick<ScheduleSeries, 'times' | 'lines'> => {
  const rates = new Map(points.map(({ at, rate }) => [at, rate]));
  const moments = new Set<number>(rates.keys());
  for (const { changes, until } of lines) {
    for (const { at } of changes) moments.add(at);
    moments.add(until);
  }
  const times = [...moments].sort((a, b) => a - b);
  return {
    times,
    lines: [
      ...lines.map(
        (line): TimeSeriesLine => ({
          label: line.label,
          values: times.map((at) => valueAt(line, at)),
          steps: true,
        }),
      ),
      ...(points.length === 0
        ? []
        : [{ label: pointsLabel, values: times.map((at) => rates.get(at)) }]),
    ],
  };
};

export interface ScheduleRow {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly expected: number | null;
  readonly expectedPhases: number;
  readonly minChargingRate: number | null;
  readonly chargingProfileId: number | null;
  readonly told: number | null;
  readonly toldPhases: number | null;
  readonly kind: ScheduleComparison['differences'][number]['kind'] | null;
}

/** Both schedules as rows: one wherever either of them changes. */
export const rowsOf = (
  expected: CompositeSchedule,
  told: ScheduleComparison['told'] | null,
  differences: ScheduleComparison['differences'],
): ScheduleRow[] => {
  const total = expected.durationSeconds;
  const toldEnd =
    told === null || told.periods.length === 0 ? 0 : Math.min(told.durationSeconds ?? total, total);
  const edges = new Set<number>();
  for (const { startSeconds } of expected.periods) edges.add(startSeconds);
  for (const { startSeconds } of told?.periods ?? []) edges.add(startSeconds);
  if (toldEnd > 0) edges.add(toldEnd);
  const starts = [...edges].filter((at) => at < total).sort((a, b) => a - b);
  const rows = starts.map((startSeconds, index) => {
    const ours = expected.periods.findLast((one) => one.startSeconds <= startSeconds);
    const theirs =
      startSeconds < toldEnd
        ? told?.periods.findLast((one) => one.startSeconds <= startSeconds)
        : undefined;
    const difference = differences.find(
      (one) => one.startSeconds <= startSeconds && startSeconds < one.endSeconds,
    );
    return {
      startSeconds,
      endSeconds: starts[index + 1] ?? total,
      expected: ours?.limit ?? null,
      expectedPhases: ours?.numberPhases ?? 3,
      minChargingRate: ours?.minChargingRate ?? null,
      chargingProfileId: ours?.chargingProfileId ?? null,
      told: theirs?.limit ?? null,
      toldPhases: theirs?.numberPhases ?? null,
      kind: difference?.kind ?? null,
    };
  });
  // Whole seconds are told, so what lies within one is no part of its own.
  return rows.filter((row) => row.endSeconds - row.startSeconds >= 1);
};
