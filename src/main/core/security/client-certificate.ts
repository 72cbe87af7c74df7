import type { AttemptReason } from '@shared/model/attempt';
import type { ClientCertificate } from '../ocpp/tls-facts';
import type { Authority } from './authority';
import { factsOf } from './read';

/** Why a client certificate opens no door. */
export interface CertificateProblem {
  readonly reason: Extract<AttemptReason, `client-certificate-${string}`>;
  /** A sentence about the certificate, without who knocked. */
  readonly explanation: string;
}

export interface Expected {
  readonly identity: string;
  /** As told in its boots. */
  readonly serialNumbers: readonly string[];
  /** Has to stand as organization; empty: not checked. */
  readonly cpoName: string;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Whether a client certificate proves who knocks (OCPP 1.6 Security A00.FR.403 to 405): it leads to a
 * root that is trusted, is in force, was not revoked, and names the charge point and the operator.
 */
export const problemOfCertificate = (
  { certificate, pathProblem }: ClientCertificate,
  authority: Pick<Authority, 'isRevoked'>,
  expected: Expected,
  now: number,
): CertificateProblem | undefined => {
  const facts = factsOf(certificate);
  const shown = `The certificate "${facts.commonName}" (serial number ${facts.serialNumber})`;
  // A revoked one is called so even when it has expired since.
  if (authority.isRevoked(facts.fingerprint)) {
    return { reason: 'client-certificate-revoked', explanation: `${shown} was revoked here.` };
  }
  if (facts.validTo <= now || facts.validFrom > now) {
    return {
      reason: 'client-certificate-expired',
      explanation: `${shown} is valid from ${day(facts.validFrom)} to ${day(facts.validTo)}, which is not today.`,
    };
  }
  if (pathProblem !== null) {
    return {
      reason: 'client-certificate-untrusted',
      explanation: `${shown} was issued by "${facts.issuerName}", which is no authority that is trusted here (${pathProblem}). Import its root, or give the charge point a certificate of ours.`,
    };
  }
  return problemOfName(facts, shown, expected);
};

const problemOfName = (
  { commonName, organization }: { commonName: string; organization: string },
  shown: string,
  { identity, serialNumbers, cpoName }: Expected,
): CertificateProblem | undefined => {
  const fitting = [identity, ...serialNumbers];
  if (!fitting.includes(commonName)) {
    return {
      reason: 'client-certificate-name',
      explanation: `${shown} belongs to another: its common name has to be ${fitting.map((name) => `"${name}"`).join(' or ')} (Security Whitepaper A00.FR.405).`,
    };
  }
  if (cpoName !== '' && organization !== cpoName) {
    return {
      reason: 'client-certificate-name',
      explanation: `${shown} names the organization "${organization}"; the operator is "${cpoName}" (Security Whitepaper A00.FR.404).`,
    };
  }
  return undefined;
};
