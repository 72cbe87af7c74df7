import type { Generated } from 'kysely';

export interface TagRow {
  idTag: string;
  status: string;
  expiryDate: number | null;
  parentIdTag: string | null;
  allowConcurrent: number;
  note: string;
  createdAt: number;
  changedAt: number;
}

export interface ReservationRow {
  id: Generated<number>;
  reservationId: number;
  chargePointId: string;
  connectorId: number;
  idTag: string;
  parentIdTag: string | null;
  expiryDate: number;
  state: string;
  status: string | null;
  createdAt: number;
  endedAt: number | null;
  endedBy: string | null;
  transactionId: number | null;
  commandId: string;
}

export interface LocalListRow {
  chargePointId: string;
  selection: string;
  lastVersion: number;
  /** An update that was sent and not answered yet; it may have been taken or not. */
  unansweredVersion: number | null;
  /** Whether the entries are all that is in the charge point. */
  isCertain: number;
  sentVersion: number | null;
  sentAt: number | null;
  lastStatus: string | null;
  reportedVersion: number | null;
  reportedAt: number | null;
}

export interface LocalListEntryRow {
  chargePointId: string;
  idTag: string;
  /** As it was sent, in one spelling, so that equal ones are equal texts. */
  idTagInfo: string;
}

/** A piece of an accepted update that is not in the entries yet; null empties the list. */
export interface LocalListUpdateRow {
  id: Generated<number>;
  chargePointId: string;
  entries: string | null;
}

export interface TransactionRow {
  transactionId: Generated<number>;
  chargePointId: string;
  connectorId: number;
  idTag: string;
  authorization: string;
  /** The StartTransaction.conf as it was answered, for a repeated request. */
  startResponse: string;
  meterStart: number | null;
  meterStop: number | null;
  latestMeterWh: number | null;
  latestPowerW: number | null;
  latestSocPercent: number | null;
  latestAt: number | null;
  energyWh: number | null;
  registerResetAt: number | null;
  startedAt: number;
  /** The start's timestamp as it was written, to recognise a repeated request. */
  startedText: string | null;
  stoppedAt: number | null;
  startReceivedAt: number;
  stopReceivedAt: number | null;
  stopReason: string | null;
  stopIdTag: string | null;
  state: string;
  reservationId: number | null;
  commandId: string | null;
}

export interface OrphanStopRow {
  id: Generated<number>;
  chargePointId: string;
  transactionId: number;
  idTag: string | null;
  meterStop: number | null;
  stoppedAt: number;
  stopReason: string | null;
  receivedAt: number;
  attachedTo: number | null;
}

export interface MeterReadingRow {
  id: Generated<number>;
  chargePointId: string;
  connectorId: number;
  transactionId: number | null;
  at: number;
  receivedAt: number;
  samples: string;
}

export interface TariffRow {
  id: Generated<number>;
  /** Empty for every charge point. */
  chargePointId: string;
  validFrom: number;
  currency: string;
  perKwh: number;
  perMinute: number;
  startFee: number;
  note: string;
  changedAt: number;
}
