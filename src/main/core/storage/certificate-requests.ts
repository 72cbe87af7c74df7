import type { CertificateRequest } from '@shared/model/certificate-request';
import type { Page } from '@shared/model/common';
import type { Selectable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { CertificateRequestRow } from './schema';
import type { Storage } from './storage';

export type StoredRequest = Selectable<CertificateRequestRow>;

export const insertRequest = (
  storage: Storage,
  request: Omit<StoredRequest, 'id' | 'certificateId' | 'commandId' | 'decidedAt'>,
): StoredRequest => {
  const row = storage.get(
    storage.build
      .insertInto('certificate_request')
      .values({ ...request, certificateId: null, commandId: null, decidedAt: null })
      .returningAll(),
  );
  if (row === undefined) throw new Error('The request was not written.');
  return row;
};

export const findRequest = (storage: Storage, id: number): StoredRequest | undefined =>
  storage.statement('SELECT * FROM certificate_request WHERE id = ?').get(id) as
    | StoredRequest
    | undefined;

/** The request whose certificate this command brought. */
export const findRequestOfCommand = (
  storage: Storage,
  commandId: string,
): StoredRequest | undefined =>
  storage.statement('SELECT * FROM certificate_request WHERE commandId = ?').get(commandId) as
    | StoredRequest
    | undefined;

export const updateRequest = (
  storage: Storage,
  id: number,
  change: Partial<Omit<StoredRequest, 'id'>>,
): void => {
  storage.run(storage.build.updateTable('certificate_request').set(change).where('id', '=', id));
};

export interface RequestFilter {
  readonly chargePointId?: string | undefined;
  readonly state?: string | undefined;
}

/** Newest first. There are few: each charge point asks once in a while. */
export const listRequests = (
  storage: Storage,
  { chargePointId, state }: RequestFilter,
  paging: Paging,
): Page<CertificateRequest> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('certificate_request')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (before !== undefined) query = query.where('id', '<', before[0]);
  return toPage(storage.all(query), limit, (row) => [row.id], toRequest);
};

/** Requests of an ended process whose certificate was on its way. */
export const endLeftRequests = (storage: Storage): void => {
  storage
    .statement(
      `UPDATE certificate_request SET state = 'failed',
       message = 'The central system was ended before the answer came; sign it once more.'
       WHERE state = 'sent'`,
    )
    .run();
};

/** A charge point that asks over and over must not fill the disk; the newest ones of it stay. */
export const forgetOldRequests = (storage: Storage, chargePointId: string, kept: number): void => {
  storage
    .statement(
      `DELETE FROM certificate_request WHERE chargePointId = ? AND id <= (
         SELECT id FROM certificate_request WHERE chargePointId = ?
         ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    )
    .run(chargePointId, chargePointId, kept);
};

/** How many requests of a charge point were given a certificate since a moment. */
export const countSignedSince = (storage: Storage, chargePointId: string, since: number): number =>
  storage
    .statement(
      `SELECT count(*) FROM certificate_request
       WHERE chargePointId = ? AND at >= ? AND certificateId IS NOT NULL`,
    )
    .pluck()
    .get(chargePointId, since) as number;

/** The two names of the subject, as they are stored. */
export const subjectOf = (organization: string, commonName: string): string =>
  JSON.stringify({ organization, commonName });

export const toRequest = (row: StoredRequest): CertificateRequest => {
  const subject = JSON.parse(row.subject) as { organization: string; commonName: string };
  return {
    id: row.id,
    chargePointId: row.chargePointId,
    at: toInstant(row.at),
    commonName: subject.commonName,
    organization: subject.organization,
    keyType: row.keyType,
    csr: row.csr,
    problems: JSON.parse(row.problems) as string[],
    state: row.state as CertificateRequest['state'],
    message: row.message,
    certificateId: row.certificateId,
    decidedAt: toInstantOrNull(row.decidedAt),
    exchangeId: row.exchangeId,
  };
};
