// Root certificates on the charge points (white paper M03 to M05): what they told, with the names of
// those that are known here.
import { X509Certificate } from 'node:crypto';
import type {
  InstalledCertificate,
  InstalledCertificates,
} from '@shared/model/installed-certificate';
import {
  type CertificateHashData,
  type CertificateUse,
  sameHashData,
} from '@shared/ocpp/certificate';
import { AppError } from '@shared/result';
import type { Core } from './context';
import { hashAlgorithms, hashDataOf } from './ocpp/certificate-hash';
import { partsOf } from './ocpp/der';
import { configurationValues } from './storage/configuration';
import {
  hashDataOfRow,
  listInstalled,
  listKnown,
  rememberCertificate,
} from './storage/installed-certificates';

interface Named {
  readonly name: string;
  readonly isOurs: boolean;
  readonly hashes: readonly CertificateHashData[];
}

/** What is installed as last read, and the limits that the charge point has told of. */
export const installedOn = (core: Core, chargePointId: string): InstalledCertificates => {
  const rows = listInstalled(core.storage, chargePointId);
  const known = rows.length === 0 ? [] : knownNames(core);
  const limits = configurationValues(core.storage, chargePointId, [
    'CertificateStoreMaxLength',
    'AdditionalRootCertificateCheck',
  ]);
  const most = Number(limits.CertificateStoreMaxLength);
  const check = limits.AdditionalRootCertificateCheck?.toLowerCase();
  return {
    items: rows.map((row): InstalledCertificate => {
      const certificateHashData = hashDataOfRow(row);
      const found = known.find(({ hashes }) =>
        hashes.some((data) => sameHashData(data, certificateHashData)),
      );
      return {
        certificateType: row.certificateType as CertificateUse,
        certificateHashData,
        name: found?.name ?? null,
        isOurs: found?.isOurs ?? false,
        readAt: new Date(row.readAt).toISOString(),
      };
    }),
    certificateStoreMaxLength:
      limits.CertificateStoreMaxLength !== undefined && Number.isInteger(most) ? most : null,
    additionalRootCertificateCheck: check === 'true' || check === 'false' ? check === 'true' : null,
  };
};

/** Every certificate that may be met on a charge point, by all names it can be listed under. */
const knownNames = (core: Core): Named[] => {
  const ours = core.authority.existingRoots().map(({ pem }) => ({ pem, isOurs: true }));
  const others = listKnown(core.storage).map(({ pem }) => ({ pem, isOurs: false }));
  const all = [...ours, ...others].map(({ pem, isOurs }) => ({
    certificate: new X509Certificate(pem),
    isOurs,
  }));
  const certificates = all.map(({ certificate }) => certificate);
  return all.map(({ certificate, isOurs }) => ({
    name: nameOf(certificate),
    isOurs,
    hashes: hashAlgorithms.flatMap(
      (algorithm) => hashDataAmong(certificate, certificates, algorithm) ?? [],
    ),
  }));
};

export const nameOf = ({ subject }: X509Certificate): string =>
  (subject ?? '').split('\n').join(', ');

/** Its name, if its issuer is itself or among those given. */
const hashDataAmong = (
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  algorithm: CertificateHashData['hashAlgorithm'],
): CertificateHashData | undefined => {
  const issuer = [certificate, ...others].find((other) => certificate.checkIssued(other));
  if (issuer === undefined) return undefined;
  return hashDataOf(partsOf(certificate.raw), partsOf(issuer.raw).publicKey, algorithm);
};

/** How a charge point will list the certificate; undefined where its issuer is not known here. */
export const hashDataOfPem = (core: Core, pem: string): CertificateHashData | undefined => {
  const others = [...core.authority.existingRoots(), ...listKnown(core.storage)].map(
    (one) => new X509Certificate(one.pem),
  );
  return hashDataAmong(new X509Certificate(pem), others, 'SHA256');
};

/** The certificate in PEM, alone; throws AppError where the text is none. */
export const readPem = (pem: string): X509Certificate => {
  try {
    return new X509Certificate(pem);
  } catch {
    const message = 'is no certificate in PEM ("-----BEGIN CERTIFICATE-----")';
    throw new AppError('invalid-input', `The text ${message}.`, [
      { pointer: '/certificate', message },
    ]);
  }
};

export const remember = (core: Core, certificate: X509Certificate): void =>
  rememberCertificate(core.storage, {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    name: nameOf(certificate),
    pem: certificate.toString(),
    addedAt: core.now(),
  });
