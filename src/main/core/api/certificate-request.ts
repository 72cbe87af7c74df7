import type { certificateRequestMethods } from '@shared/api/certificate-request';
import { AppError } from '@shared/result';
import { announce, knownRequest, signRequest } from '../certificate-signing';
import type { Core, Implements } from '../context';
import { closeAllRevoked } from '../security/revoked-connections';
import { listRequests, toRequest, updateRequest } from '../storage/certificate-requests';
import { findCertificate, type StoredCertificate } from '../storage/certificates';
import { clientCertificateOf, listClientCertificates } from '../storage/client-certificates';

export const certificateRequestImplementation = {
  'certificateRequest.list': (core, { cpId, state, ...paging }) =>
    listRequests(core.storage, { chargePointId: cpId, state }, paging),

  'certificateRequest.sign': (core, { requestId }, origin) => signRequest(core, requestId, origin),

  'certificateRequest.decline': async (core, { requestId }) => {
    await core.commit.write(() => {
      const { state } = knownRequest(core, requestId);
      if (state !== 'waiting') {
        throw new AppError(
          'conflict',
          `Request ${requestId} is ${state}; only what waits can be declined.`,
        );
      }
      updateRequest(core.storage, requestId, { state: 'declined', decidedAt: core.now() });
    });
    announce(core, requestId);
    return toRequest(knownRequest(core, requestId));
  },

  'clientCertificate.list': (core, { cpId, ...paging }) =>
    listClientCertificates(core.storage, cpId, core.now(), paging),

  'clientCertificate.revoke': async (core, { certificateId, reason = '' }) => {
    if (knownCertificate(core, certificateId).revokedAt !== null) {
      throw new AppError('conflict', `Certificate ${certificateId} was revoked before.`);
    }
    await core.authority.revoke(certificateId, reason);
    closeAllRevoked(core);
    const certificate = clientCertificateOf(knownCertificate(core, certificateId), core.now());
    core.events.emit('clientCertificate.changed', certificate);
    return certificate;
  },
} satisfies Implements<typeof certificateRequestMethods>;

const knownCertificate = (core: Core, certificateId: number): StoredCertificate => {
  const row = findCertificate(core.storage, certificateId);
  if (row === undefined || row.use !== 'chargePoint') {
    throw new AppError(
      'not-found',
      `There is no certificate ${certificateId} of a charge point; list them for those that are.`,
    );
  }
  return row;
};
