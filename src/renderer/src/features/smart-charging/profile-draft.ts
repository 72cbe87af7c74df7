import type { LibraryProfile } from '@shared/model/charging-profile';
import type { ChargingProfile, ChargingSchedulePeriod } from '@shared/ocpp/charging-profile';
import { checkProfile } from '@shared/smart-charging/check-profile';

/** A profile that is being written: chart, table and JSON text are views of it. */
export interface ProfileDraft {
  readonly name: string;
  readonly note: string;
  /** The profile as JSON text, kept letter by letter, also while it is no JSON. */
  readonly text: string;
  /** What the text says; while it is no JSON, what it last said. */
  readonly value: unknown;
  /** Why the text is no JSON; null while it is. */
  readonly unreadable: string | null;
}

const written = (value: unknown): string => JSON.stringify(value, null, 2);

const hour = 3600;

const midnight = (): string => {
  const at = new Date();
  at.setHours(0, 0, 0, 0);
  return at.toISOString();
};

/** A day that leaves the evening to others: something to change, which is easier than nothing. */
const firstProfile = (chargingProfileId: number): ChargingProfile => ({
  chargingProfileId,
  stackLevel: 0,
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingProfileKind: 'Recurring',
  recurrencyKind: 'Daily',
  chargingSchedule: {
    duration: 24 * hour,
    startSchedule: midnight(),
    chargingRateUnit: 'A',
    chargingSchedulePeriod: [
      { startPeriod: 0, limit: 32 },
      { startPeriod: 6 * hour, limit: 16 },
      { startPeriod: 17 * hour, limit: 8 },
      { startPeriod: 21 * hour, limit: 32 },
    ],
  },
});

export const newDraft = (chargingProfileId: number): ProfileDraft => {
  const value = firstProfile(chargingProfileId);
  return { name: '', note: '', value, text: written(value), unreadable: null };
};

export const draftOf = ({ name, note, profile }: LibraryProfile): ProfileDraft => ({
  name,
  note,
  value: profile,
  text: written(profile),
  unreadable: null,
});

export const withText = (draft: ProfileDraft, text: string): ProfileDraft => {
  try {
    return { ...draft, text, value: JSON.parse(text), unreadable: null };
  } catch (error) {
    return { ...draft, text, unreadable: error instanceof Error ? error.message : String(error) };
  }
};

export const withProfile = (draft: ProfileDraft, profile: ChargingProfile): ProfileDraft => ({
  ...draft,
  value: profile,
  text: written(profile),
  unreadable: null,
});

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const isPeriod = (value: unknown): boolean => {
  const period = value as Partial<ChargingSchedulePeriod> | null;
  return (
    typeof period === 'object' &&
    period !== null &&
    isNumber(period.startPeriod) &&
    isNumber(period.limit)
  );
};

/** The profile that chart and table show; null where the JSON says too little to draw it. */
export const profileIn = ({ value, unreadable }: ProfileDraft): ChargingProfile | null => {
  if (unreadable !== null || typeof value !== 'object' || value === null) return null;
  const profile = value as ChargingProfile;
  const periods = profile.chargingSchedule?.chargingSchedulePeriod as unknown;
  const drawable =
    isNumber(profile.chargingProfileId) &&
    isNumber(profile.stackLevel) &&
    Array.isArray(periods) &&
    periods.every(isPeriod);
  return drawable ? profile : null;
};

export interface DraftProblem {
  readonly pointer: string;
  readonly message: string;
  readonly clause?: string | undefined;
}

/** What the texts say against it; nothing while it is no JSON, which is told elsewhere. */
export const problemsOf = (draft: ProfileDraft): readonly DraftProblem[] =>
  draft.unreadable === null ? checkProfile(draft.value) : [];

export const withPeriods = (
  profile: ChargingProfile,
  chargingSchedulePeriod: ChargingSchedulePeriod[],
): ChargingProfile => ({
  ...profile,
  chargingSchedule: { ...profile.chargingSchedule, chargingSchedulePeriod },
});

export const periodsOf = (profile: ChargingProfile): readonly ChargingSchedulePeriod[] =>
  profile.chargingSchedule.chargingSchedulePeriod;

export const changePeriod = (
  profile: ChargingProfile,
  index: number,
  change: Partial<ChargingSchedulePeriod>,
): ChargingProfile =>
  withPeriods(
    profile,
    periodsOf(profile).map((period, place) =>
      place === index ? { ...period, ...change } : period,
    ),
  );

/** Moves the start of a period, no further than its neighbours. */
export const movePeriod = (
  profile: ChargingProfile,
  index: number,
  startPeriod: number,
  spanSeconds: number,
): ChargingProfile => {
  const periods = periodsOf(profile);
  const low = (periods[index - 1]?.startPeriod ?? -1) + 1;
  const high = (periods[index + 1]?.startPeriod ?? spanSeconds) - 1;
  const start = index === 0 ? 0 : Math.max(low, Math.min(high, Math.round(startPeriod)));
  return changePeriod(profile, index, { startPeriod: start });
};

export const limitTo = (profile: ChargingProfile, index: number, limit: number): ChargingProfile =>
  changePeriod(profile, index, { limit: Math.max(0, Math.round(limit * 10) / 10) });

/** Puts a period into the second half of one, with the same limit. */
export const splitPeriod = (
  profile: ChargingProfile,
  index: number,
  spanSeconds: number,
): ChargingProfile => {
  const periods = periodsOf(profile);
  const split = periods[index];
  if (split === undefined) return withPeriods(profile, [{ startPeriod: 0, limit: 16 }]);
  const end = periods[index + 1]?.startPeriod ?? Math.max(spanSeconds, split.startPeriod + 2);
  const middle = Math.floor((split.startPeriod + end) / 2);
  if (middle <= split.startPeriod) return profile;
  return withPeriods(profile, [
    ...periods.slice(0, index + 1),
    { ...split, startPeriod: middle },
    ...periods.slice(index + 1),
  ]);
};

/** Without the first one, the next begins at 0 instead (errata 3.45). */
export const removePeriod = (profile: ChargingProfile, index: number): ChargingProfile => {
  const left = periodsOf(profile).filter((_, place) => place !== index);
  const [first, ...others] = left;
  if (first === undefined) return profile;
  return withPeriods(profile, index === 0 ? [{ ...first, startPeriod: 0 }, ...others] : left);
};

/** How long the chart is: what the schedule or its recurrence lasts, or a little more than its last start. */
export const spanOf = (profile: ChargingProfile): number => {
  const { duration } = profile.chargingSchedule;
  const last = periodsOf(profile).reduce((most, one) => Math.max(most, one.startPeriod), 0);
  const recurs = profile.chargingProfileKind === 'Recurring';
  const every = profile.recurrencyKind === 'Weekly' ? 7 * 24 * hour : 24 * hour;
  if (recurs) return Math.max(every, last + 1);
  if (duration !== undefined && duration > 0) return Math.max(duration, last + 1);
  return Math.max(hour, Math.ceil((last * 1.25) / hour) * hour);
};
