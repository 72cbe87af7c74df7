import type { SecurityUpgrade, UpgradeStep } from '@shared/model/security';
import type { Selectable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import type { SecurityUpgradeRow } from './schema';
import type { Storage } from './storage';

type StoredUpgrade = Selectable<SecurityUpgradeRow>;

const toUpgrade = (row: StoredUpgrade): SecurityUpgrade => ({
  chargePointId: row.chargePointId,
  fromProfile: row.fromProfile,
  targetProfile: row.targetProfile,
  state: row.state as SecurityUpgrade['state'],
  steps: JSON.parse(row.steps) as UpgradeStep[],
  startedAt: toInstant(row.startedAt),
  endedAt: toInstantOrNull(row.endedAt),
});

/** The last one of a charge point, running or not. */
export const findUpgrade = (
  storage: Storage,
  chargePointId: string,
): SecurityUpgrade | undefined => {
  const row = storage
    .statement('SELECT * FROM security_upgrade WHERE chargePointId = ?')
    .get(chargePointId) as StoredUpgrade | undefined;
  return row && toUpgrade(row);
};

export const runningUpgrades = (storage: Storage): SecurityUpgrade[] =>
  (
    storage
      .statement("SELECT * FROM security_upgrade WHERE state = 'running'")
      .all() as StoredUpgrade[]
  ).map(toUpgrade);

export const putUpgrade = (storage: Storage, upgrade: SecurityUpgrade): void => {
  const { chargePointId, fromProfile, targetProfile, state, steps, startedAt, endedAt } = upgrade;
  storage
    .statement(
      `INSERT OR REPLACE INTO security_upgrade
        (chargePointId, fromProfile, targetProfile, state, steps, startedAt, endedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      chargePointId,
      fromProfile,
      targetProfile,
      state,
      JSON.stringify(steps),
      Date.parse(startedAt),
      endedAt === null ? null : Date.parse(endedAt),
    );
};
