import { type CertificateHashData, isCertificateUse } from '@shared/ocpp/certificate';
import type { Core } from '../context';
import { hashDataOfPem } from '../installed-certificates';
import { hashAlgorithms } from '../ocpp/certificate-hash';
import { configurationValues } from '../storage/configuration';
import { addInstalled, removeInstalled, replaceInstalled } from '../storage/installed-certificates';
import type { AnswerContext, OnAnswer } from './answer';

const announce = ({ core, station, after }: AnswerContext): void =>
  after(() =>
    core.events.emit('installedCertificates.changed', { chargePointId: station.chargePointId }),
  );

interface ToldHashData {
  readonly hashAlgorithm?: string | undefined;
  readonly issuerNameHash?: string | undefined;
  readonly issuerKeyHash?: string | undefined;
  readonly serialNumber?: string | undefined;
}

/** Read tolerantly, a member may be missing or strange; then there is nothing to name it by. */
const whole = (told: ToldHashData | undefined): CertificateHashData[] => {
  const { issuerNameHash, issuerKeyHash, serialNumber } = told ?? {};
  const hashAlgorithm = hashAlgorithms.find((name) => name === told?.hashAlgorithm);
  return hashAlgorithm && issuerNameHash && issuerKeyHash && serialNumber
    ? [{ hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }]
    : [];
};

/** OCPP 1.6 Security §5.8: NotFound means that there is none of this type. */
export const onGetInstalledCertificateIds: OnAnswer<'GetInstalledCertificateIds'> = (
  context,
  request,
  response,
) => {
  const { core, station, now } = context;
  const { certificateType } = request;
  if (!isCertificateUse(certificateType)) return;
  const found = (response.certificateHashData ?? []).flatMap(whole);
  replaceInstalled(core.storage, station.chargePointId, certificateType, found, now);
  announce(context);
};

/** OCPP 1.6 Security §5.12: what was taken is listed from now on, as far as its issuer is known. */
export const onInstallCertificate: OnAnswer<'InstallCertificate'> = (
  context,
  request,
  response,
) => {
  const { core, station, now } = context;
  const { certificateType, certificate } = request;
  if (response.status !== 'Accepted' || !isCertificateUse(certificateType)) return;
  const data = hashDataOfText(core, certificate);
  if (data === undefined) return;
  const { chargePointId } = station;
  if (certificateType === 'CentralSystemRootCertificate' && replacesOld(core, chargePointId)) {
    replaceInstalled(core.storage, chargePointId, certificateType, [data], now);
  } else {
    addInstalled(core.storage, chargePointId, certificateType, data, now);
  }
  announce(context);
};

const hashDataOfText = (core: Core, pem: string | undefined): CertificateHashData | undefined => {
  try {
    return pem === undefined ? undefined : hashDataOfPem(core, pem);
  } catch {
    return undefined; // Sent unchecked, it may be anything.
  }
};

/** OCPP 1.6 Security §7.1: only one central system root is allowed then, beside a fallback. */
const replacesOld = (core: Core, chargePointId: string): boolean =>
  configurationValues(core.storage, chargePointId, [
    'AdditionalRootCertificateCheck',
  ]).AdditionalRootCertificateCheck?.toLowerCase() === 'true';

/** OCPP 1.6 Security §5.4: what it does not find is not there either. */
export const onDeleteCertificate: OnAnswer<'DeleteCertificate'> = (context, request, response) => {
  if (response.status !== 'Accepted' && response.status !== 'NotFound') return;
  const { core, station } = context;
  for (const data of whole(request.certificateHashData)) {
    removeInstalled(core.storage, station.chargePointId, data);
  }
  announce(context);
};
