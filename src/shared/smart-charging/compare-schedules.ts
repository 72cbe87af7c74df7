import type { ChargingRateUnit } from '../ocpp/charging-profile';
import { type CompositePeriod, defaultPhases, fromWatts, toWatts } from './composite-schedule';

/** A schedule as a charge point tells it. */
export interface ReportedSchedule {
  readonly durationSeconds: number | undefined;
  readonly unit: ChargingRateUnit;
  readonly periods: readonly {
    readonly startPeriod: number;
    readonly limit: number;
    readonly numberPhases?: number | undefined;
  }[];
}

export interface Difference {
  /** It allows more, it allows less, it uses other phases, or it tells nothing. */
  readonly kind: 'higher' | 'lower' | 'phases' | 'not-told';
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly expected: number | null;
  readonly told: number | null;
  readonly expectedPhases: number;
  readonly toldPhases: number | null;
}

export interface Comparison {
  readonly expected: readonly CompositePeriod[];
  readonly told: ReportedSchedule;
  readonly durationSeconds: number;
  readonly unit: ChargingRateUnit;
  readonly voltage: number;
}

/** Limits have one decimal, and a charge point rounds where it converts. */
const tolerance = (limit: number): number => Math.max(0.11, limit * 0.005);

/** Whole seconds are told, so what is shorter than that is no difference. */
const shortestSeconds = 2;

/**
 * Where the schedule a charge point tells is another than the one expected of it, in order. Where
 * no profile limits anything, it tells what its hardware allows, which is no difference.
 */
export const differencesOf = ({
  expected,
  told,
  durationSeconds,
  unit,
  voltage,
}: Comparison): Difference[] => {
  const toldEnd = Math.min(told.durationSeconds ?? durationSeconds, durationSeconds);
  const edges = new Set([0, toldEnd, durationSeconds]);
  for (const { startSeconds } of expected) edges.add(startSeconds);
  for (const { startPeriod } of told.periods) edges.add(startPeriod);
  const starts = [...edges].filter((at) => at >= 0 && at < durationSeconds).sort((a, b) => a - b);
  const found: Difference[] = [];
  starts.forEach((startSeconds, index) => {
    const endSeconds = starts[index + 1] ?? durationSeconds;
    if (endSeconds - startSeconds < shortestSeconds) return;
    const ours = expected.findLast((one) => one.startSeconds <= startSeconds);
    if (ours === undefined) return;
    const theirs =
      startSeconds >= toldEnd
        ? undefined
        : told.periods.findLast((one) => one.startPeriod <= startSeconds);
    const phases = theirs?.numberPhases ?? defaultPhases;
    const limit =
      theirs === undefined
        ? null
        : fromWatts(toWatts(theirs.limit, told.unit, phases, voltage), unit, phases, voltage);
    const kind = kindOf(ours, limit, phases);
    if (kind === undefined) return;
    const difference: Difference = {
      kind,
      startSeconds,
      endSeconds,
      expected: ours.limit,
      told: limit,
      expectedPhases: ours.numberPhases,
      toldPhases: theirs === undefined ? null : phases,
    };
    const last = found.at(-1);
    if (last !== undefined && isSame(last, difference)) {
      found[found.length - 1] = { ...last, endSeconds };
    } else found.push(difference);
  });
  return found;
};

const kindOf = (
  { limit: expected, numberPhases }: CompositePeriod,
  told: number | null,
  toldPhases: number,
): Difference['kind'] | undefined => {
  if (told === null) return 'not-told';
  if (expected === null) return undefined;
  if (told > expected + tolerance(expected)) return 'higher';
  if (told < expected - tolerance(expected)) return 'lower';
  return toldPhases === numberPhases || expected === 0 ? undefined : 'phases';
};

const isSame = (a: Difference, b: Difference): boolean =>
  a.endSeconds === b.startSeconds &&
  a.kind === b.kind &&
  a.expected === b.expected &&
  a.told === b.told &&
  a.expectedPhases === b.expectedPhases &&
  a.toldPhases === b.toldPhases;
