import type { Generated } from 'kysely';

export interface ChargePointRow {
  chargePointId: string;
  isNew: number;
  firstSeenAt: number;
  lastSeenAt: number | null;
  lastBootAt: number | null;
  bootStatus: string | null;
  vendor: string | null;
  model: string | null;
  chargePointSerialNumber: string | null;
  chargeBoxSerialNumber: string | null;
  firmwareVersion: string | null;
  iccid: string | null;
  imsi: string | null;
  meterType: string | null;
  meterSerialNumber: string | null;
  passwordHash: string | null;
  settings: string;
  /** Null: as in the general settings. */
  requiredSecurityProfile: number | null;
  /** The highest that a connection of it has reached. */
  shownSecurityProfile: number | null;
}

export interface ConnectorRow {
  chargePointId: string;
  connectorId: number;
  status: string | null;
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
  statusAt: number | null;
  receivedAt: number | null;
  availabilityPending: string | null;
}

export interface StatusChangeRow {
  id: Generated<number>;
  chargePointId: string;
  connectorId: number;
  status: string | null;
  errorCode: string | null;
  info: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
  at: number;
  receivedAt: number;
}

export interface ConnectionRow {
  connectionId: Generated<number>;
  chargePointId: string;
  remoteAddress: string;
  path: string;
  subprotocol: string | null;
  openedAt: number;
  closedAt: number | null;
  closeCode: number | null;
  closeReason: string | null;
  /** Version and cipher suite; null over plain ws. */
  tls: string | null;
  securityProfile: number | null;
}

export interface AttemptRow {
  id: Generated<number>;
  firstAt: number;
  lastAt: number;
  count: number;
  chargePointId: string | null;
  remoteAddress: string;
  path: string | null;
  subprotocols: string | null;
  reason: string;
  refused: number;
  httpStatus: number | null;
  explanation: string;
  /** Which port was knocked on: ws or wss. */
  transport: string;
}
