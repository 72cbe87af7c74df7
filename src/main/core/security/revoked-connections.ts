// Connections that stand on a certificate end with its revocation: what is refused at the door may not
// stay inside until the next knock.
import type { Connection, Core } from '../context';
import type { Knock } from '../ocpp/listener';
import { POLICY_VIOLATION } from '../ocpp/session';
import { recordAttempt, toAttempt } from '../storage/attempts';
import { factsOf } from './read';

/** Of the certificate that was shown, whether it proved anything or not. */
export const fingerprintOf = ({ tls }: Pick<Knock, 'tls'>): string | null => {
  const shown = tls?.clientCertificate ?? null;
  return shown === null ? null : factsOf(shown.certificate).fingerprint;
};

/** Closes every connection whose certificate is revoked. */
export const closeAllRevoked = (core: Core): void => {
  for (const station of core.stations.all()) {
    for (const connection of [...station.connections]) {
      const { certificateFingerprint: shown } = connection;
      if (shown !== null && core.authority.isRevoked(shown)) closeRevoked(core, connection);
    }
  }
};

/** Closes it, and says why at both ends. */
export const closeRevoked = (core: Core, connection: Connection): void => {
  const { chargePointId, remoteAddress, path, subprotocol } = connection;
  connection.close(POLICY_VIOLATION, 'The client certificate was revoked.');
  core.commit
    .write(() =>
      recordAttempt(core.storage, {
        at: core.now(),
        chargePointId,
        remoteAddress,
        path,
        subprotocols: subprotocol,
        reason: 'client-certificate-revoked',
        refused: true,
        transport: 'wss',
        httpStatus: null,
        explanation: `The connection of "${chargePointId}" was closed: the certificate it had shown was revoked here. It comes in again with another one.`,
      }),
    )
    .then((row) => core.events.emit('attempt.changed', toAttempt(row)))
    .catch((error: unknown) =>
      core.log.error({ err: error }, 'A connection attempt could not be stored.'),
    );
};
