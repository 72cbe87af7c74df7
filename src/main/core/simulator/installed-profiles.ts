import type { ActionRequest, ActionResponse } from '@shared/ocpp/actions';
import type { ChargingProfile, ChargingRateUnit } from '@shared/ocpp/charging-profile';
import {
  compositeSchedule,
  fromWatts,
  type ProfileTransaction,
  toWatts,
} from '@shared/smart-charging/composite-schedule';
import type { InstalledProfile } from '@shared/smart-charging/profile-at';
import { isCleared, replaces } from '@shared/smart-charging/replacing';
import { nominalVolts } from './meter';

export interface ProfileLimits {
  readonly maxStackLevel: number;
  readonly maxPeriods: number;
  readonly maxInstalled: number;
}

export interface InstalledProfiles {
  all(): readonly InstalledProfile[];
  /** OCPP 1.6 §5.16; a profile of the same number, or of the same purpose and level, is replaced. */
  install(connectorId: number, profile: ChargingProfile, limits: ProfileLimits): boolean;
  clear(
    criteria: ActionRequest<'ClearChargingProfile'>,
  ): ActionResponse<'ClearChargingProfile'>['status'];
  /** A TxProfile ends with its transaction (§3.13.1). */
  endTransaction(connectorId: number): void;
}

export const createInstalledProfiles = (): InstalledProfiles => {
  let installed: InstalledProfile[] = [];

  return {
    all: () => installed,
    install: (connectorId, profile, limits) => {
      const { stackLevel, chargingSchedule } = profile;
      if (stackLevel < 0 || stackLevel > limits.maxStackLevel) return false;
      if (chargingSchedule.chargingSchedulePeriod.length > limits.maxPeriods) return false;
      const replaced = replaces(connectorId, profile);
      const kept = installed.filter((other) => !replaced(other));
      if (kept.length >= limits.maxInstalled) return false;
      installed = [...kept, { connectorId, profile }];
      return true;
    },
    clear: (criteria) => {
      const isMeant = isCleared(criteria);
      const kept = installed.filter((one) => !isMeant(one));
      const cleared = kept.length < installed.length;
      installed = kept;
      return cleared ? 'Accepted' : 'Unknown';
    },
    endTransaction: (connectorId) => {
      installed = installed.filter(
        (one) =>
          one.connectorId !== connectorId || one.profile.chargingProfilePurpose !== 'TxProfile',
      );
    },
  };
};

export interface LimitQuestion {
  readonly profiles: readonly InstalledProfile[];
  readonly connectorId: number;
  readonly atMs: number;
  readonly transaction: ProfileTransaction | undefined;
}

/** What may flow at a moment, as watts over all phases and the phases used; undefined is no limit. */
export const limitAt = ({
  profiles,
  connectorId,
  atMs,
  transaction,
}: LimitQuestion): { readonly watts: number; readonly phases: number } | undefined => {
  if (profiles.length === 0) return undefined;
  const [period] = compositeSchedule({
    profiles,
    connectorId,
    fromMs: atMs,
    durationSeconds: 1,
    unit: 'W',
    transaction,
    voltage: nominalVolts,
  });
  return period === undefined || period.limit === null
    ? undefined
    : { watts: period.limit, phases: period.numberPhases };
};

export interface ScheduleQuestion extends LimitQuestion {
  readonly durationSeconds: number;
  readonly unit: ChargingRateUnit;
  /** What the hardware allows on each phase, where no profile says less. */
  readonly hardwareAmps: number;
}

/** The schedule GetCompositeSchedule answers, with limits in tenths that never round up (§5.7, §7.14). */
export const compositeAnswer = (
  question: ScheduleQuestion,
): NonNullable<ActionResponse<'GetCompositeSchedule'>['chargingSchedule']> => {
  const { profiles, connectorId, atMs, transaction, durationSeconds, unit, hardwareAmps } =
    question;
  const periods = compositeSchedule({
    profiles,
    connectorId,
    fromMs: atMs,
    durationSeconds,
    unit,
    transaction,
    voltage: nominalVolts,
  }).map(({ startSeconds, limit, numberPhases }) => {
    const hardware = toWatts(hardwareAmps, 'A', numberPhases, nominalVolts);
    const most = fromWatts(hardware, unit, numberPhases, nominalVolts);
    return {
      startPeriod: Math.round(startSeconds),
      limit: inTenths(limit === null ? most : Math.min(limit, most)),
      numberPhases,
    };
  });
  const chargingSchedulePeriod = periods.filter((period, index) => {
    const before = periods[index - 1];
    return (
      before === undefined ||
      before.limit !== period.limit ||
      before.numberPhases !== period.numberPhases
    );
  });
  return { duration: durationSeconds, chargingRateUnit: unit, chargingSchedulePeriod };
};

/** 6.999999 comes of the conversion between units and means 7. */
const inTenths = (limit: number): number => Math.floor(limit * 10 + 0.005) / 10;
