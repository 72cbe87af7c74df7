import type { Connection, Core, Station } from '../context';
import type { Knock } from '../ocpp/listener';
import { insertCertificate } from '../storage/certificates';
import { raiseShownProfile } from '../storage/charge-points';
import { rowOf } from './authority';

/** Keeps what an accepted connection has shown: how far it reaches, and the certificate it came with. */
export const noteProfile = (
  core: Core,
  station: Station,
  connection: Pick<Connection, 'securityProfile'>,
  knock: Pick<Knock, 'tls'>,
): void => {
  const { chargePointId } = station;
  const { securityProfile } = connection;
  if (securityProfile === 0) return;
  const certificate = securityProfile === 3 ? knock.tls?.clientCertificate?.certificate : undefined;
  core.commit
    .write(() => {
      raiseShownProfile(core.storage, chargePointId, securityProfile);
      if (certificate === undefined) return;
      // One of another authority is not known yet; here it can be revoked from now on.
      const row = rowOf(certificate.toString(), {
        use: 'chargePoint',
        origin: 'imported',
        now: core.now(),
      });
      insertCertificate(core.storage, { ...row, chargePointId });
    })
    .catch((error: unknown) =>
      core.log.error({ err: error, chargePointId }, 'A security profile could not be stored.'),
    );
};
