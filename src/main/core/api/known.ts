import type { ChargePoint } from '@shared/model/charge-point';
import type { LibraryProfile } from '@shared/model/charging-profile';
import { AppError } from '@shared/result';
import type { Core, Station } from '../context';
import { findLibraryProfile } from '../storage/charging-profiles';
import { findTransaction, type TransactionRow } from '../storage/transactions';
import { readChargePoint } from './resources';

const unknownChargePoint = (chargePointId: string): AppError =>
  new AppError(
    'unknown-charge-point',
    `No charge point "${chargePointId}" is known here; list the charge points for those that are, or register it.`,
  );

/** The charge point in memory, or the failure that names it. */
export const knownStation = (core: Core, chargePointId: string): Station => {
  const station = core.stations.get(chargePointId);
  if (station === undefined) throw unknownChargePoint(chargePointId);
  return station;
};

export const knownChargePoint = (core: Core, chargePointId: string): ChargePoint => {
  const chargePoint = readChargePoint(core, chargePointId);
  if (chargePoint === undefined) throw unknownChargePoint(chargePointId);
  return chargePoint;
};

export const knownTransaction = (core: Core, transactionId: number): TransactionRow => {
  const row = findTransaction(core.storage, transactionId);
  if (row === undefined) {
    throw new AppError(
      'unknown-transaction',
      `No transaction ${transactionId} is known here; list the transactions for those that are.`,
    );
  }
  return row;
};

export const unknownLibraryProfile = (chargingProfileId: number): AppError =>
  new AppError(
    'not-found',
    `No profile ${chargingProfileId} is in the library; list the profiles for those that are.`,
  );

export const knownLibraryProfile = (core: Core, chargingProfileId: number): LibraryProfile => {
  const profile = findLibraryProfile(core.storage, chargingProfileId);
  if (profile === undefined) throw unknownLibraryProfile(chargingProfileId);
  return profile;
};
