import type { ChargingRateUnit } from '../ocpp/charging-profile';
import {
  type InstalledProfile,
  nextChangeMs,
  periodAt,
  type TimedProfile,
  timedProfile,
} from './profile-at';

/** The transaction that profiles of a connector speak of. */
export interface ProfileTransaction {
  readonly transactionId: number;
  readonly startedAtMs: number;
}

export interface CompositeQuestion {
  readonly profiles: readonly InstalledProfile[];
  /** The connector asked about; 0 is the charge point as a whole. */
  readonly connectorId: number;
  readonly fromMs: number;
  readonly durationSeconds: number;
  readonly unit: ChargingRateUnit;
  /** The transaction running on the connector, if any. */
  readonly transaction?: ProfileTransaction | undefined;
  /** Volts between phase and neutral, to convert between A and W: the nominal ones (errata 3.69). */
  readonly voltage: number;
}

/** A limit from `startSeconds` on; null is no limit at all. W is the total, A is per phase. */
export interface CompositePeriod {
  readonly startSeconds: number;
  readonly limit: number | null;
  readonly numberPhases: number;
  /** Below this the vehicle charges badly, in the same unit; null where nothing is said of it. */
  readonly minChargingRate: number | null;
  /** The profile that the limit comes from; null without a limit. */
  readonly chargingProfileId: number | null;
}

/** The default of numberPhases (errata 3.69). */
export const defaultPhases = 3;

interface Limit {
  readonly unit: ChargingRateUnit;
  readonly value: number;
  readonly phases: number;
  readonly minimum: number | undefined;
  readonly chargingProfileId: number;
}

/** What several limits leave together. */
interface Combined {
  readonly watts: number;
  readonly phases: number;
  readonly minimumWatts: number | null;
  readonly chargingProfileId: number;
}

interface Held {
  readonly limit: Limit | undefined;
  readonly untilMs: number;
}

interface ByPurpose {
  readonly maximum: readonly TimedProfile[];
  readonly own: readonly TimedProfile[];
  readonly byDefault: readonly TimedProfile[];
}

/**
 * The limits that follow from the installed profiles: at every moment the lowest of what the
 * purposes allow, each by its highest valid stack level (OCPP 1.6 §3.13.2 to §3.13.4, §5.7).
 * The periods cover exactly the window from X to X + duration (errata 3.28), in order, and
 * neighbours differ.
 */
export const compositeSchedule = (question: CompositeQuestion): CompositePeriod[] => {
  const { fromMs, durationSeconds } = question;
  const endMs = fromMs + durationSeconds * 1000;
  const profiles = byPurpose(question);
  const periods: CompositePeriod[] = [];
  let atMs = fromMs;
  while (atMs < endMs) {
    const { limits, untilMs } = limitsAt(profiles, atMs, question.transaction?.startedAtMs);
    const period = toPeriod(question, combine(limits, question.voltage), (atMs - fromMs) / 1000);
    const last = periods.at(-1);
    if (last === undefined || !sameLimit(last, period)) periods.push(period);
    atMs = untilMs;
  }
  return periods;
};

const sameLimit = (a: CompositePeriod, b: CompositePeriod): boolean =>
  a.limit === b.limit &&
  a.numberPhases === b.numberPhases &&
  a.minChargingRate === b.minChargingRate &&
  a.chargingProfileId === b.chargingProfileId;

const toPeriod = (
  { unit, voltage }: CompositeQuestion,
  combined: Combined | undefined,
  startSeconds: number,
): CompositePeriod => {
  if (combined === undefined) {
    return {
      startSeconds,
      limit: null,
      numberPhases: defaultPhases,
      minChargingRate: null,
      chargingProfileId: null,
    };
  }
  const { watts, phases, minimumWatts, chargingProfileId } = combined;
  return {
    startSeconds,
    limit: fromWatts(watts, unit, phases, voltage),
    numberPhases: phases,
    minChargingRate: minimumWatts === null ? null : fromWatts(minimumWatts, unit, phases, voltage),
    chargingProfileId,
  };
};

/** W is the power of all phases together, A the current of each (errata 3.69). */
export const toWatts = (
  value: number,
  unit: ChargingRateUnit,
  phases: number,
  voltage: number,
): number => (unit === 'W' ? value : value * voltage * phases);

export const fromWatts = (
  watts: number,
  unit: ChargingRateUnit,
  phases: number,
  voltage: number,
): number => Math.round((unit === 'W' ? watts : watts / (voltage * phases)) * 1000) / 1000;

/**
 * The lowest power and the lowest current of the limits, on as many phases as all of them allow
 * (OCPP 1.6 §3.13.3). Watts are not scaled for fewer phases (errata 3.34).
 */
const combine = (limits: readonly Limit[], voltage: number): Combined | undefined => {
  if (limits.length === 0) return undefined;
  const phases = Math.min(...limits.map((limit) => limit.phases));
  let lowest: Combined | undefined;
  let minimumWatts: number | null = null;
  for (const { unit, value, minimum, chargingProfileId } of limits) {
    const watts = toWatts(value, unit, phases, voltage);
    if (lowest === undefined || watts < lowest.watts) {
      lowest = { watts, phases, minimumWatts: null, chargingProfileId };
    }
    if (minimum === undefined) continue;
    minimumWatts = Math.max(minimumWatts ?? 0, toWatts(minimum, unit, phases, voltage));
  }
  return lowest === undefined ? undefined : { ...lowest, minimumWatts };
};

/** The limits of one moment: the charge point's and the transaction's. */
const limitsAt = (
  { maximum, own, byDefault }: ByPurpose,
  atMs: number,
  startedAtMs: number | undefined,
): { limits: readonly Limit[]; untilMs: number } => {
  const whole = highestAt(maximum, atMs, startedAtMs);
  const transaction = highestAt(own, atMs, startedAtMs);
  const usual = highestAt(byDefault, atMs, startedAtMs);
  // A TxProfile takes the place of the defaults while it says something (OCPP 1.6 §3.13.1).
  const limits = [whole.limit, transaction.limit ?? usual.limit];
  return {
    limits: limits.filter((limit) => limit !== undefined),
    untilMs: Math.min(whole.untilMs, transaction.untilMs, usual.untilMs),
  };
};

/** Of profiles of one purpose in order of rank, what the first one that says something says. */
const highestAt = (
  ranked: readonly TimedProfile[],
  atMs: number,
  startedAtMs: number | undefined,
): Held => {
  let untilMs = Number.POSITIVE_INFINITY;
  for (const timed of ranked) {
    const held = periodAt(timed, atMs, startedAtMs);
    if (held === undefined) {
      untilMs = Math.min(untilMs, nextChangeMs(timed, atMs, startedAtMs));
      continue;
    }
    const { chargingProfileId, chargingSchedule } = timed.installed.profile;
    const limit: Limit = {
      unit: chargingSchedule.chargingRateUnit,
      value: held.period.limit,
      phases: held.period.numberPhases ?? defaultPhases,
      minimum: chargingSchedule.minChargingRate,
      chargingProfileId,
    };
    return { limit, untilMs: Math.min(untilMs, held.untilMs) };
  }
  return { limit: undefined, untilMs };
};

/**
 * Which profiles speak of the connector: those installed on it, and those of connector 0 for all
 * of them. Connector 0 itself is the grid connection, with the maximum alone (errata 3.30).
 */
const byPurpose = ({ profiles, connectorId, transaction }: CompositeQuestion): ByPurpose => {
  const ranked = profiles.map(timedProfile).sort(byRank);
  const of = (
    purpose: InstalledProfile['profile']['chargingProfilePurpose'],
    applies: (installed: InstalledProfile) => boolean,
  ): TimedProfile[] =>
    ranked.filter(
      ({ installed }) => installed.profile.chargingProfilePurpose === purpose && applies(installed),
    );
  return {
    maximum: of('ChargePointMaxProfile', (one) => one.connectorId === 0),
    own: of(
      'TxProfile',
      ({ connectorId: on, profile }) =>
        connectorId !== 0 &&
        on === connectorId &&
        transaction !== undefined &&
        (profile.transactionId === undefined ||
          profile.transactionId === transaction.transactionId),
    ),
    byDefault: of(
      'TxDefaultProfile',
      (one) => connectorId !== 0 && (one.connectorId === 0 || one.connectorId === connectorId),
    ),
  };
};

/** The higher stack level leads; on the same level what is installed on the connector itself does. */
const byRank = ({ installed: a }: TimedProfile, { installed: b }: TimedProfile): number =>
  b.profile.stackLevel - a.profile.stackLevel || b.connectorId - a.connectorId;
