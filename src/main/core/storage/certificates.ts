import type { Selectable } from 'kysely';
import type { CertificateRow } from './schema';
import type { Storage } from './storage';

export type StoredCertificate = Selectable<CertificateRow>;
export type NewCertificate = Omit<
  StoredCertificate,
  'certificateId' | 'retiredAt' | 'revokedAt' | 'revocationReason'
>;

/** Keeps a certificate; one that is there already stays as it is. */
export const insertCertificate = (
  storage: Storage,
  certificate: NewCertificate,
): StoredCertificate => {
  storage.run(
    storage.build
      .insertInto('certificate')
      .values({ ...certificate, retiredAt: null, revokedAt: null, revocationReason: null })
      .onConflict((conflict) => conflict.columns(['use', 'fingerprint']).doNothing()),
  );
  const stored = storage.get(
    storage.build
      .selectFrom('certificate')
      .selectAll()
      .where('use', '=', certificate.use)
      .where('fingerprint', '=', certificate.fingerprint),
  );
  if (stored === undefined) throw new Error('The certificate was written and is not there.');
  return stored;
};

export const findCertificate = (
  storage: Storage,
  certificateId: number,
): StoredCertificate | undefined =>
  storage.statement('SELECT * FROM certificate WHERE certificateId = ?').get(certificateId) as
    | StoredCertificate
    | undefined;

export interface CertificateFilter {
  readonly use?: string | undefined;
  readonly chargePointId?: string | undefined;
  /** Without those whose place another has taken. */
  readonly current?: boolean | undefined;
}

/** The newest first. */
export const listCertificates = (
  storage: Storage,
  { use, chargePointId, current }: CertificateFilter = {},
): StoredCertificate[] => {
  let query = storage.build.selectFrom('certificate').selectAll().orderBy('certificateId', 'desc');
  if (use !== undefined) query = query.where('use', '=', use);
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (current === true) query = query.where('retiredAt', 'is', null);
  return storage.all(query);
};

export const retireCertificate = (storage: Storage, certificateId: number, at: number): void => {
  storage
    .statement('UPDATE certificate SET retiredAt = ? WHERE certificateId = ? AND retiredAt IS NULL')
    .run(at, certificateId);
};

export const revokeCertificate = (
  storage: Storage,
  certificateId: number,
  at: number,
  reason: string,
): void => {
  storage
    .statement(
      `UPDATE certificate SET revokedAt = ?, revocationReason = ?
        WHERE certificateId = ? AND revokedAt IS NULL`,
    )
    .run(at, reason, certificateId);
};

export const deleteCertificate = (storage: Storage, certificateId: number): boolean =>
  storage.statement('DELETE FROM certificate WHERE certificateId = ?').run(certificateId).changes >
  0;
