import { announce, answered } from '../certificate-signing';
import { findRequestOfCommand, updateRequest } from '../storage/certificate-requests';
import type { OnAnswer } from './answer';

/** OCPP 1.6 Security §5.1: only a late answer is news here; whoever waits for one in time reads it. */
export const onCertificateSigned: OnAnswer<'CertificateSigned'> = (context, _request, response) => {
  const { core, commandId } = context;
  const request = findRequestOfCommand(core.storage, commandId);
  if (request === undefined) return;
  updateRequest(core.storage, request.id, answered(response.status));
  context.after(() => announce(core, request.id));
};
