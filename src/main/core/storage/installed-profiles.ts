// What lies in charge points, derived from what they accepted. It survives their reboot (errata 3.37).
import type { InstalledProfile as InstalledProfileModel } from '@shared/model/charging-profile';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { InstalledProfile } from '@shared/smart-charging/profile-at';
import { type ClearCriteria, isCleared, replaces } from '@shared/smart-charging/replacing';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import type { InstalledProfileRow } from './schema';
import type { Storage } from './storage';

export interface StoredInstalledProfile extends InstalledProfile {
  readonly id: number;
  readonly transactionId: number | null;
  readonly commandId: string | null;
  readonly installedAt: number;
}

interface Row extends Selectable<InstalledProfileRow> {
  readonly state: string | null;
  readonly stoppedAt: number | null;
}

const columns = `SELECT installed_profile.*, charging_transaction.state, charging_transaction.stoppedAt
  FROM installed_profile LEFT JOIN charging_transaction USING (transactionId)
  WHERE installed_profile.chargePointId = ?`;

/** A TxProfile ends with its transaction, however that ended (OCPP 1.6 §3.13.1). */
const isInForce = ({ purpose, state }: Row): boolean =>
  purpose !== 'TxProfile' || state === 'active';

/** What is installed now, in the order of installation. */
export const listInstalledProfiles = (
  storage: Storage,
  chargePointId: string,
): StoredInstalledProfile[] => {
  const rows = storage
    .statement(`${columns} AND removedAt IS NULL ORDER BY installed_profile.id`)
    .all(chargePointId) as Row[];
  return rows.filter(isInForce).map(toStored);
};

/** The same and what has gone since a moment, each with the time in which it was there. */
export const listProfilesSince = (
  storage: Storage,
  chargePointId: string,
  since: number,
): InstalledProfile[] => {
  const rows = storage
    .statement(`${columns} AND (removedAt IS NULL OR removedAt > ?) ORDER BY installed_profile.id`)
    .all(chargePointId, since) as Row[];
  return rows.flatMap((row) => {
    const endedAt = isInForce(row) ? null : row.stoppedAt;
    if (endedAt === null && !isInForce(row)) return [];
    const ends = [row.removedAt, endedAt].filter((at) => at !== null);
    return [
      {
        ...toStored(row),
        sinceMs: row.installedAt,
        ...(ends.length === 0 ? {} : { untilMs: Math.min(...ends) }),
      },
    ];
  });
};

export interface NewInstalledProfile {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly profile: ChargingProfile;
  /** Of the transaction that a TxProfile is for. */
  readonly transactionId: number | null;
  readonly commandId: string | null;
  readonly at: number;
}

/** Takes a profile over that a charge point accepted, in place of those it replaces. */
export const installProfile = (storage: Storage, installed: NewInstalledProfile): void => {
  const { chargePointId, connectorId, profile, at } = installed;
  remove(storage, chargePointId, at, replaces(connectorId, profile));
  storage
    .statement(`INSERT INTO installed_profile (chargePointId, connectorId, chargingProfileId,
      purpose, transactionId, profile, commandId, installedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      chargePointId,
      connectorId,
      profile.chargingProfileId,
      profile.chargingProfilePurpose,
      installed.transactionId,
      JSON.stringify(profile),
      installed.commandId,
      at,
    );
  prune(storage, chargePointId);
};

/** Takes away what a ClearChargingProfile means; tells how many there were. */
export const clearInstalledProfiles = (
  storage: Storage,
  chargePointId: string,
  criteria: ClearCriteria,
  at: number,
): number => remove(storage, chargePointId, at, isCleared(criteria));

const remove = (
  storage: Storage,
  chargePointId: string,
  at: number,
  isMeant: (installed: InstalledProfile) => boolean,
): number => {
  const meant = listInstalledProfiles(storage, chargePointId).filter(isMeant);
  const statement = storage.statement('UPDATE installed_profile SET removedAt = ? WHERE id = ?');
  for (const { id } of meant) statement.run(at, id);
  return meant.length;
};

/** So many profiles that went are kept for the limits of the past. */
const keptGone = 100;

const prune = (storage: Storage, chargePointId: string): void => {
  // One whose transaction has ended is gone too, though nothing told so.
  storage
    .statement(`UPDATE installed_profile SET removedAt =
        (SELECT coalesce(stoppedAt, startedAt) FROM charging_transaction AS gone
         WHERE gone.transactionId = installed_profile.transactionId)
      WHERE chargePointId = ? AND removedAt IS NULL AND purpose = 'TxProfile' AND transactionId IN
        (SELECT transactionId FROM charging_transaction AS gone
         WHERE gone.transactionId = installed_profile.transactionId AND state <> 'active')`)
    .run(chargePointId);
  storage
    .statement(`DELETE FROM installed_profile WHERE chargePointId = ? AND removedAt <=
      (SELECT removedAt FROM installed_profile WHERE chargePointId = ? AND removedAt IS NOT NULL
       ORDER BY removedAt DESC LIMIT 1 OFFSET ${keptGone})`)
    .run(chargePointId, chargePointId);
};

const toStored = (row: Row): StoredInstalledProfile => ({
  id: row.id,
  connectorId: row.connectorId,
  profile: readStored(row),
  transactionId: row.transactionId,
  commandId: row.commandId,
  installedAt: row.installedAt,
});

/** One that came with a remote start belongs to the transaction that followed (errata 3.42). */
const readStored = ({ profile, transactionId }: Row): ChargingProfile => {
  const read = JSON.parse(profile) as ChargingProfile;
  return transactionId === null ? read : { ...read, transactionId };
};

export const toInstalledProfile = ({
  connectorId,
  profile,
  transactionId,
  commandId,
  installedAt,
}: StoredInstalledProfile): InstalledProfileModel => ({
  connectorId,
  profile,
  transactionId,
  commandId,
  installedAt: toInstant(installedAt),
});
