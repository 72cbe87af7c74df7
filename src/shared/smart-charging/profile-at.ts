import type { ChargingProfile, ChargingSchedulePeriod } from '../ocpp/charging-profile';

/** A charging profile as it lies in a charge point. */
export interface InstalledProfile {
  readonly connectorId: number;
  readonly profile: ChargingProfile;
}

/** What of a profile holds at a moment, and until when that stays so at the latest. */
export interface HeldPeriod {
  readonly period: ChargingSchedulePeriod;
  readonly untilMs: number;
}

const dayMs = 86_400_000;
const recurrenceMs = { Daily: dayMs, Weekly: 7 * dayMs } as const;

const readMs = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
};

/**
 * When the run of the schedule that covers the moment began, and when the next one begins.
 * Absolute schedules run once from startSchedule, Recurring ones again every day or week counted
 * from startSchedule (errata 3.79), Relative ones and those without startSchedule from the start
 * of charging (OCPP 1.6 §7.8, §7.13). Undefined before the first run, or with nothing charging.
 */
const runAt = (
  profile: ChargingProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): { startMs: number; nextMs: number } | undefined => {
  const startSchedule = readMs(profile.chargingSchedule.startSchedule);
  const once = Number.POSITIVE_INFINITY;
  if (profile.chargingProfileKind === 'Relative' || startSchedule === undefined) {
    if (chargingSinceMs === undefined || atMs < chargingSinceMs) return undefined;
    return { startMs: chargingSinceMs, nextMs: once };
  }
  if (atMs < startSchedule) return undefined;
  if (profile.chargingProfileKind === 'Absolute') return { startMs: startSchedule, nextMs: once };
  const every = recurrenceMs[profile.recurrencyKind ?? 'Daily'];
  const startMs = startSchedule + Math.floor((atMs - startSchedule) / every) * every;
  return { startMs, nextMs: startMs + every };
};

/** When a profile that holds nothing now may hold something, at the earliest after `atMs`. */
export const nextChangeMs = (
  profile: ChargingProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): number => {
  const run = runAt(profile, atMs, chargingSinceMs);
  // The first period should start at 0 (errata 3.45); where it does not, it starts later.
  const first = profile.chargingSchedule.chargingSchedulePeriod[0]?.startPeriod ?? 0;
  const candidates = [
    readMs(profile.validFrom),
    profile.chargingProfileKind === 'Relative'
      ? undefined
      : readMs(profile.chargingSchedule.startSchedule),
    chargingSinceMs,
    run?.nextMs,
    run === undefined ? undefined : run.startMs + first * 1000,
  ].filter((ms): ms is number => ms !== undefined && ms > atMs);
  return Math.min(Number.POSITIVE_INFINITY, ...candidates);
};

/** The period of a profile that holds at a moment; undefined where the profile says nothing then. */
export const periodAt = (
  profile: ChargingProfile,
  atMs: number,
  chargingSinceMs: number | undefined,
): HeldPeriod | undefined => {
  const validFrom = readMs(profile.validFrom) ?? Number.NEGATIVE_INFINITY;
  const validTo = readMs(profile.validTo) ?? Number.POSITIVE_INFINITY;
  if (atMs < validFrom || atMs >= validTo) return undefined;
  const run = runAt(profile, atMs, chargingSinceMs);
  if (run === undefined) return undefined;
  const { duration, chargingSchedulePeriod: periods } = profile.chargingSchedule;
  const endMs = Math.min(
    run.nextMs,
    duration === undefined ? Number.POSITIVE_INFINITY : run.startMs + duration * 1000,
    validTo,
  );
  if (atMs >= endMs) return undefined;
  let held: ChargingSchedulePeriod | undefined;
  let untilMs = endMs;
  for (const period of periods) {
    const startMs = run.startMs + period.startPeriod * 1000;
    if (startMs <= atMs) held = period;
    else {
      untilMs = Math.min(endMs, startMs);
      break;
    }
  }
  return held === undefined ? undefined : { period: held, untilMs };
};
