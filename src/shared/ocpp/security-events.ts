import type { SecurityEventSeverity } from '../model/security-event';

/** The security events and whether each is critical (OCPP 1.6 Security §8). */
export const securityEvents: Readonly<Record<string, 'critical' | 'notCritical'>> = {
  FirmwareUpdated: 'critical',
  FailedToAuthenticateAtCentralSystem: 'notCritical',
  CentralSystemFailedToAuthenticate: 'notCritical',
  SettingSystemTime: 'critical',
  StartupOfTheDevice: 'critical',
  ResetOrReboot: 'critical',
  SecurityLogWasCleared: 'critical',
  ReconfigurationOfSecurityParameters: 'notCritical',
  MemoryExhaustion: 'critical',
  InvalidMessages: 'notCritical',
  AttemptedReplayAttacks: 'notCritical',
  TamperDetectionActivated: 'critical',
  InvalidFirmwareSignature: 'notCritical',
  InvalidFirmwareSigningCertificate: 'notCritical',
  InvalidCentralSystemCertificate: 'notCritical',
  InvalidChargePointCertificate: 'notCritical',
  InvalidTLSVersion: 'notCritical',
  InvalidTLSCipherSuite: 'notCritical',
};

/** Editions of the white paper spell two of them differently. */
const otherSpellings = {
  FailedToAuthenticationAtCentralSystem: 'notCritical',
  CentralSystemFailedToAuthentication: 'notCritical',
} as const;

const severities = new Map(
  Object.entries({ ...securityEvents, ...otherSpellings }).map(([type, severity]) => [
    type.toLowerCase(),
    severity,
  ]),
);

/** How grave an event is; a type of the vendor's own is unknown, never taken for harmless. */
export const severityOf = (type: string): SecurityEventSeverity =>
  severities.get(type.trim().toLowerCase()) ?? 'unknown';
