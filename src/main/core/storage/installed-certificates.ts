import {
  type CertificateHashData,
  type CertificateUse,
  sameHashData,
} from '@shared/ocpp/certificate';
import type { Selectable } from 'kysely';
import type { InstalledCertificateRow, KnownCertificateRow } from './schema';
import type { Storage } from './storage';

export type StoredInstalled = Selectable<InstalledCertificateRow>;
export type StoredKnown = Selectable<KnownCertificateRow>;

export const listInstalled = (storage: Storage, chargePointId: string): StoredInstalled[] =>
  storage.all(
    storage.build
      .selectFrom('installed_certificate')
      .selectAll()
      .where('chargePointId', '=', chargePointId)
      .orderBy('certificateType')
      .orderBy('serialNumber'),
  );

/** What a charge point holds of one type, instead of what was known before. */
export const replaceInstalled = (
  storage: Storage,
  chargePointId: string,
  certificateType: CertificateUse,
  found: readonly CertificateHashData[],
  readAt: number,
): void => {
  storage.run(
    storage.build
      .deleteFrom('installed_certificate')
      .where('chargePointId', '=', chargePointId)
      .where('certificateType', '=', certificateType),
  );
  for (const data of found) addInstalled(storage, chargePointId, certificateType, data, readAt);
};

export const addInstalled = (
  storage: Storage,
  chargePointId: string,
  certificateType: CertificateUse,
  data: CertificateHashData,
  readAt: number,
): void => {
  storage.run(
    storage.build
      .insertInto('installed_certificate')
      .values({ chargePointId, certificateType, ...data, readAt })
      .onConflict((conflict) => conflict.doNothing()),
  );
};

/** One that has gone, whatever it was installed as. */
export const removeInstalled = (
  storage: Storage,
  chargePointId: string,
  data: CertificateHashData,
): void => {
  for (const row of listInstalled(storage, chargePointId)) {
    if (!sameHashData(hashDataOfRow(row), data)) continue;
    storage.run(
      storage.build
        .deleteFrom('installed_certificate')
        .where('chargePointId', '=', chargePointId)
        .where('hashAlgorithm', '=', row.hashAlgorithm)
        .where('issuerNameHash', '=', row.issuerNameHash)
        .where('issuerKeyHash', '=', row.issuerKeyHash)
        .where('serialNumber', '=', row.serialNumber),
    );
  }
};

export const hashDataOfRow = (row: StoredInstalled): CertificateHashData => ({
  hashAlgorithm: row.hashAlgorithm as CertificateHashData['hashAlgorithm'],
  issuerNameHash: row.issuerNameHash,
  issuerKeyHash: row.issuerKeyHash,
  serialNumber: row.serialNumber,
});

/** A certificate that was sent once, so that it has a name wherever it is met. */
export const rememberCertificate = (storage: Storage, certificate: StoredKnown): void => {
  storage.run(
    storage.build
      .insertInto('known_certificate')
      .values(certificate)
      .onConflict((conflict) => conflict.doNothing()),
  );
};

export const listKnown = (storage: Storage): StoredKnown[] =>
  storage.all(storage.build.selectFrom('known_certificate').selectAll().orderBy('addedAt'));
