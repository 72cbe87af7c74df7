import type { ChargingProfile, ChargingSchedulePeriod } from '../ocpp/charging-profile';

/** A charging profile as it lies in a charge point. */
export interface InstalledProfile {
  readonly connectorId: number;
  readonly profile: ChargingProfile;
  /** When it was installed and when it went, where that matters: it says nothing before and after. */
  readonly sinceMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** An installed profile with its times read, since a schedule asks for them at every change. */
export interface TimedProfile {
  readonly installed: InstalledProfile;
  readonly validFromMs: number;
  readonly validToMs: number;
  readonly startScheduleMs: number | undefined;
  /** After so many milliseconds it runs again; infinite where it runs once. */
  readonly everyMs: number;
  readonly durationMs: number;
  readonly periods: readonly ChargingSchedulePeriod[];
}

/** What of a profile holds at a moment, and until when that stays so at the latest. */
export interface HeldPeriod {
  readonly period: ChargingSchedulePeriod;
  readonly untilMs: number;
}

const dayMs = 86_400_000;
const recurrenceMs = { Daily: dayMs, Weekly: 7 * dayMs } as const;
const never = Number.POSITIVE_INFINITY;

const readMs = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
};

/** Periods should come in order of time (§7.13); where they do not, they are read in it. */
const inOrder = (periods: readonly ChargingSchedulePeriod[]): readonly ChargingSchedulePeriod[] =>
  periods.every((one, index) => one.startPeriod >= (periods[index - 1]?.startPeriod ?? -never))
    ? periods
    : periods.toSorted((a, b) => a.startPeriod - b.startPeriod);

export const timedProfile = (installed: InstalledProfile): TimedProfile => {
  const { profile, sinceMs = -never, untilMs = never } = installed;
  const { chargingProfileKind: kind, chargingSchedule: schedule } = profile;
  return {
    installed,
    validFromMs: Math.max(readMs(profile.validFrom) ?? -never, sinceMs),
    validToMs: Math.min(readMs(profile.validTo) ?? never, untilMs),
    startScheduleMs: kind === 'Relative' ? undefined : readMs(schedule.startSchedule),
    everyMs: kind === 'Recurring' ? recurrenceMs[profile.recurrencyKind ?? 'Daily'] : never,
    durationMs: schedule.duration === undefined ? never : schedule.duration * 1000,
    periods: inOrder(schedule.chargingSchedulePeriod),
  };
};

/**
 * When the run of the schedule that covers the moment began. Absolute schedules run once from
 * startSchedule, Recurring ones again every 24 hours or 7 days counted from startSchedule (errata
 * 3.79), Relative ones and those without startSchedule from the start of charging (OCPP 1.6 §7.8,
 * §7.13). Undefined before the first run, or with nothing charging.
 */
const runStartMs = (
  { startScheduleMs, everyMs }: TimedProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): number | undefined => {
  if (startScheduleMs === undefined) {
    return chargingSinceMs === undefined || atMs < chargingSinceMs ? undefined : chargingSinceMs;
  }
  if (atMs < startScheduleMs) return undefined;
  if (everyMs === never) return startScheduleMs;
  return startScheduleMs + Math.floor((atMs - startScheduleMs) / everyMs) * everyMs;
};

/** When the run after one begins; without startSchedule there is none. */
const nextRunMs = ({ startScheduleMs, everyMs }: TimedProfile, runMs: number): number =>
  startScheduleMs === undefined ? never : runMs + everyMs;

/** When a profile that holds nothing now may hold something, at the earliest after `atMs`. */
export const nextChangeMs = (
  profile: TimedProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): number => {
  const runMs = runStartMs(profile, atMs, chargingSinceMs);
  // The first period should start at 0 (errata 3.45); where it does not, it starts later.
  const first = (profile.periods[0]?.startPeriod ?? 0) * 1000;
  let nextMs = never;
  const consider = (ms: number | undefined): void => {
    if (ms !== undefined && ms > atMs && ms < nextMs) nextMs = ms;
  };
  consider(profile.validFromMs);
  consider(profile.startScheduleMs);
  consider(chargingSinceMs);
  if (runMs !== undefined) {
    consider(nextRunMs(profile, runMs));
    consider(runMs + first);
  }
  return nextMs;
};

/**
 * The period of a profile that holds at a moment; undefined where the profile says nothing then.
 * What is longer than the recurrence is not executed (errata 3.43, 3.44).
 */
export const periodAt = (
  profile: TimedProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): HeldPeriod | undefined => {
  if (atMs < profile.validFromMs || atMs >= profile.validToMs) return undefined;
  const runMs = runStartMs(profile, atMs, chargingSinceMs);
  if (runMs === undefined) return undefined;
  const endMs = Math.min(nextRunMs(profile, runMs), runMs + profile.durationMs, profile.validToMs);
  if (atMs >= endMs) return undefined;
  const { periods } = profile;
  const begun = countBegun(periods, (atMs - runMs) / 1000);
  const period = periods[begun - 1];
  if (period === undefined) return undefined;
  const next = periods[begun];
  const nextMs = next === undefined ? never : runMs + next.startPeriod * 1000;
  return { period, untilMs: Math.min(endMs, nextMs) };
};

/** How many periods have begun, found by halving: a schedule asks at every change of every period. */
const countBegun = (periods: readonly ChargingSchedulePeriod[], seconds: number): number => {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.startPeriod ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
};
