import { announce, answered } from '../certificate-signing';
import { onCertificateTaken } from '../security/upgrade';
import { findRequestOfCommand, updateRequest } from '../storage/certificate-requests';
import type { OnAnswer } from './answer';

/** OCPP 1.6 Security §5.1: only a late answer is news here; whoever waits for one in time reads it. */
export const onCertificateSigned: OnAnswer<'CertificateSigned'> = (context, _request, response) => {
  const { core, station, commandId } = context;
  if (response.status === 'Accepted') {
    context.after(() => {
      onCertificateTaken(core, station).catch((error: unknown) =>
        core.log.error({ err: error }, 'An upgrade could not be followed.'),
      );
    });
  }
  const request = findRequestOfCommand(core.storage, commandId);
  if (request === undefined) return;
  updateRequest(core.storage, request.id, answered(response.status));
  context.after(() => announce(core, request.id));
};
