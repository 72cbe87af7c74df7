import type { ChargingRateUnit } from '../ocpp/charging-profile';
import { type InstalledProfile, nextChangeMs, periodAt } from './profile-at';

export interface CompositeQuestion {
  readonly profiles: readonly InstalledProfile[];
  /** The connector asked about; 0 is the charge point as a whole. */
  readonly connectorId: number;
  readonly fromMs: number;
  readonly durationSeconds: number;
  readonly unit: ChargingRateUnit;
  /** The transaction running on the connector, if any. */
  readonly transaction?:
    | { readonly transactionId: number; readonly startedAtMs: number }
    | undefined;
  /** Volts between phase and neutral, to convert between A and W. */
  readonly voltage: number;
}

/** A limit from `startSeconds` on; null is no limit at all. W is the total, A is per phase. */
export interface CompositePeriod {
  readonly startSeconds: number;
  readonly limit: number | null;
  readonly numberPhases: number;
}

/** The default of numberPhases (errata 3.69). */
const defaultPhases = 3;

interface Limit {
  readonly unit: ChargingRateUnit;
  readonly value: number;
  readonly phases: number;
}

/** What several limits leave together. */
interface Combined {
  readonly watts: number;
  readonly phases: number;
}

interface Held {
  readonly limits: readonly Limit[];
  readonly untilMs: number;
}

/**
 * The limits that follow from the installed profiles: at every moment the lowest of what the
 * purposes allow, each by its highest valid stack level (OCPP 1.6 §3.13.2 to §3.13.4, §5.7).
 * The periods cover exactly the window, in order, and neighbours differ.
 */
export const compositeSchedule = (question: CompositeQuestion): CompositePeriod[] => {
  const { fromMs, durationSeconds } = question;
  const endMs = fromMs + durationSeconds * 1000;
  const periods: CompositePeriod[] = [];
  let atMs = fromMs;
  while (atMs < endMs) {
    const held = limitAt(question, atMs);
    const combined = combine(held.limits, question.voltage);
    const period = toPeriod(question, combined, (atMs - fromMs) / 1000);
    const last = periods.at(-1);
    if (last === undefined || !sameLimit(last, period)) periods.push(period);
    atMs = held.untilMs;
  }
  return periods;
};

const sameLimit = (a: CompositePeriod, b: CompositePeriod): boolean =>
  a.limit === b.limit && a.numberPhases === b.numberPhases;

const toPeriod = (
  { unit, voltage }: CompositeQuestion,
  limit: Combined | undefined,
  startSeconds: number,
): CompositePeriod => {
  const phases = limit?.phases ?? defaultPhases;
  if (limit === undefined) return { startSeconds, limit: null, numberPhases: phases };
  const value = unit === 'W' ? limit.watts : limit.watts / (voltage * phases);
  return { startSeconds, limit: Math.round(value * 1000) / 1000, numberPhases: phases };
};

/**
 * The lowest power and the lowest current of the limits, on as many phases as all of them allow
 * (OCPP 1.6 §3.13.3). Watts are not scaled for fewer phases (errata 3.34).
 */
const combine = (limits: readonly Limit[], voltage: number): Combined | undefined => {
  if (limits.length === 0) return undefined;
  const phases = Math.min(...limits.map((limit) => limit.phases));
  const watts = limits.map(({ unit, value }) => (unit === 'W' ? value : value * voltage * phases));
  return { watts: Math.min(...watts), phases };
};

/** The limits of one moment: the charge point's and the transaction's. */
const limitAt = (question: CompositeQuestion, atMs: number): Held => {
  const maximum = purposeAt(question, atMs, 'ChargePointMaxProfile');
  const ownProfile = purposeAt(question, atMs, 'TxProfile');
  const byDefault = purposeAt(question, atMs, 'TxDefaultProfile');
  // A TxProfile takes the place of the defaults while it says something (OCPP 1.6 §3.13.1).
  const transaction = ownProfile.limits.length === 0 ? byDefault : ownProfile;
  return {
    limits: [...maximum.limits, ...transaction.limits],
    untilMs: Math.min(maximum.untilMs, ownProfile.untilMs, byDefault.untilMs),
  };
};

type Purpose = InstalledProfile['profile']['chargingProfilePurpose'];

const purposeAt = (question: CompositeQuestion, atMs: number, purpose: Purpose): Held => {
  const { profiles, transaction } = question;
  let untilMs = Number.POSITIVE_INFINITY;
  let best: { installed: InstalledProfile; limit: Limit } | undefined;
  for (const installed of profiles) {
    if (!applies(question, installed, purpose)) continue;
    const held = periodAt(installed.profile, atMs, transaction?.startedAtMs);
    if (held === undefined) {
      untilMs = Math.min(untilMs, nextChangeMs(installed.profile, atMs, transaction?.startedAtMs));
      continue;
    }
    untilMs = Math.min(untilMs, held.untilMs);
    if (best !== undefined && !outranks(installed, best.installed)) continue;
    best = {
      installed,
      limit: {
        unit: installed.profile.chargingSchedule.chargingRateUnit,
        value: held.period.limit,
        phases: held.period.numberPhases ?? defaultPhases,
      },
    };
  }
  return { limits: best === undefined ? [] : [best.limit], untilMs };
};

/** Which profiles speak of the connector: those installed on it, and those of connector 0 for all. */
const applies = (
  { connectorId, transaction }: CompositeQuestion,
  { connectorId: installedOn, profile }: InstalledProfile,
  purpose: Purpose,
): boolean => {
  if (profile.chargingProfilePurpose !== purpose) return false;
  if (purpose === 'ChargePointMaxProfile') return installedOn === 0;
  if (connectorId === 0) return false;
  if (purpose === 'TxDefaultProfile') return installedOn === 0 || installedOn === connectorId;
  return (
    installedOn === connectorId &&
    transaction !== undefined &&
    (profile.transactionId === undefined || profile.transactionId === transaction.transactionId)
  );
};

/** The higher stack level leads; on the same level what is installed on the connector itself does. */
const outranks = (a: InstalledProfile, b: InstalledProfile): boolean =>
  a.profile.stackLevel !== b.profile.stackLevel
    ? a.profile.stackLevel > b.profile.stackLevel
    : a.connectorId > b.connectorId;
