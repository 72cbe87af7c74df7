import type { ClientCertificate } from '@shared/model/certificate-request';
import type { Page } from '@shared/model/common';
import type { StoredCertificate } from './certificates';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { Storage } from './storage';

/** A charge point renews its certificate a month before it ends (white paper A03.FR.02). */
const expiringMs = 30 * 86_400_000;

/** Newest first. */
export const listClientCertificates = (
  storage: Storage,
  chargePointId: string | undefined,
  now: number,
  paging: Paging,
): Page<ClientCertificate> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('certificate')
    .selectAll()
    .where('use', '=', 'chargePoint')
    .where('chargePointId', 'is not', null)
    .orderBy('certificateId', 'desc')
    .limit(limit + 1);
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (before !== undefined) query = query.where('certificateId', '<', before[0]);
  return toPage(
    storage.all(query),
    limit,
    (row) => [row.certificateId],
    (row) => clientCertificateOf(row, now),
  );
};

export const clientCertificateOf = (row: StoredCertificate, now: number): ClientCertificate => ({
  certificateId: row.certificateId,
  chargePointId: row.chargePointId ?? '',
  commonName: row.commonName,
  organization: row.organization,
  issuerName: row.issuerName,
  serialNumber: row.serialNumber,
  fingerprint: row.fingerprint,
  validFrom: toInstant(row.validFrom),
  validTo: toInstant(row.validTo),
  state: stateOf(row, now),
  revokedAt: toInstantOrNull(row.revokedAt),
  revocationReason: row.revocationReason,
  pem: row.pem,
});

const stateOf = (row: StoredCertificate, now: number): ClientCertificate['state'] => {
  if (row.revokedAt !== null) return 'revoked';
  if (row.validTo <= now) return 'expired';
  return row.validTo - now <= expiringMs ? 'expiring' : 'valid';
};
