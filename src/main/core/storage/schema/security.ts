import type { Generated } from 'kysely';

export interface SecurityEventRow {
  id: Generated<number>;
  chargePointId: string;
  type: string;
  severity: string;
  at: number;
  receivedAt: number;
  techInfo: string | null;
  exchangeId: number;
  seenAt: number | null;
}

export interface AuthorizationKeyChangeRow {
  chargePointId: string;
  commandId: string;
  passwordHash: string;
  state: string;
  at: number;
}

export interface CertificateRequestRow {
  id: Generated<number>;
  chargePointId: string;
  at: number;
  csr: string;
  subject: string;
  keyType: string;
  problems: string;
  state: string;
  message: string | null;
  certificateId: number | null;
  commandId: string | null;
  decidedAt: number | null;
  exchangeId: number;
}

export interface InstalledCertificateRow {
  chargePointId: string;
  certificateType: string;
  hashAlgorithm: string;
  issuerNameHash: string;
  issuerKeyHash: string;
  serialNumber: string;
  readAt: number;
}

export interface KnownCertificateRow {
  fingerprint: string;
  name: string;
  pem: string;
  addedAt: number;
}

export interface CertificateRow {
  certificateId: Generated<number>;
  /** root, server, chargePoint, signing; trusted: a root of others. */
  use: string;
  /** own: issued here. imported: given by a person, or shown by a charge point. */
  origin: string;
  algorithm: string;
  commonName: string;
  organization: string;
  issuerName: string;
  /** Hexadecimal, as in the certificate. */
  serialNumber: string;
  /** SHA-256 of the DER, hexadecimal. */
  fingerprint: string;
  /** Where its private key is kept, if it is. */
  keyId: string | null;
  names: string;
  validFrom: number;
  validTo: number;
  /** Followed by those that lead to its root. */
  pem: string;
  chargePointId: string | null;
  createdAt: number;
  /** Another has taken its place. */
  retiredAt: number | null;
  revokedAt: number | null;
  revocationReason: string | null;
}

export interface SecurityUpgradeRow {
  chargePointId: string;
  fromProfile: number;
  targetProfile: number;
  state: string;
  steps: string;
  startedAt: number;
  endedAt: number | null;
}
