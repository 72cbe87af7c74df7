import type { Generated } from 'kysely';

/** The tables as Kysely sees them. Times are epoch milliseconds, flags 0 or 1, objects JSON text. */
export interface Schema {
  setting: { name: string; value: string };
  charge_point: ChargePointRow;
  connector: ConnectorRow;
  status_change: StatusChangeRow;
  configuration_key: ConfigurationKeyRow;
  configuration_snapshot: ConfigurationSnapshotRow;
  configuration_key_change: ConfigurationKeyChangeRow;
  configuration_unknown_key: { chargePointId: string; key: string };
  configuration_read_after_boot: { chargePointId: string };
  configuration_template: ConfigurationTemplateRow;
  configuration_run: ConfigurationRunTableRow;
  configuration_run_row: ConfigurationRunRowRow;
  tag: TagRow;
  reservation: ReservationRow;
  local_list: LocalListRow;
  local_list_entry: LocalListEntryRow;
  charging_profile: ChargingProfileRow;
  installed_profile: InstalledProfileRow;
  charging_transaction: TransactionRow;
  orphan_stop: OrphanStopRow;
  meter_reading: MeterReadingRow;
  connection: ConnectionRow;
  connection_attempt: AttemptRow;
  exchange: ExchangeRow;
  finding: FindingRow;
  file: FileRow;
  finding_summary: FindingSummaryRow;
  job: JobRow;
  command: CommandRow;
  annotation: AnnotationRow;
  marker: MarkerRow;
  saved_view: SavedViewRow;
  trace: TraceRow;
  trace_exchange: TraceExchangeRow;
  security_event: SecurityEventRow;
  data_transfer_handler: DataTransferHandlerRow;
  data_transfer: DataTransferRow;
  authorization_key_change: AuthorizationKeyChangeRow;
  certificate_request: CertificateRequestRow;
  installed_certificate: InstalledCertificateRow;
  known_certificate: KnownCertificateRow;
  certificate: CertificateRow;
  security_upgrade: SecurityUpgradeRow;
  tariff: TariffRow;
  site: SiteRow;
  site_member: SiteMemberRow;
  site_profile: SiteProfileRow;
  site_sample: SiteSampleRow;
  triggered_exchange: TriggeredExchangeRow;
}

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

export interface ConfigurationKeyRow {
  chargePointId: string;
  key: string;
  value: string | null;
  readonly: number;
  rebootRequired: number;
  readAt: number;
}

export interface ConfigurationSnapshotRow {
  id: Generated<number>;
  chargePointId: string;
  at: number;
  seenAt: number;
  cause: string;
  key: string | null;
  status: string | null;
  keyCount: number;
  keys: string;
  unknownKeys: string;
}

export interface ConfigurationKeyChangeRow {
  id: Generated<number>;
  chargePointId: string;
  key: string;
  at: number;
  value: string | null;
  previousValue: string | null;
  isFirst: number;
  cause: string;
  status: string | null;
}

export interface ConfigurationTemplateRow {
  id: Generated<number>;
  name: string;
  note: string;
  entries: string;
  createdAt: number;
  changedAt: number;
}

export interface ConfigurationRunTableRow {
  id: Generated<number>;
  templateId: number | null;
  name: string;
  entries: string;
  skipEqual: number;
  verify: number;
  verifyAfterBoot: number;
  state: string;
  origin: string;
  startedAt: number;
  finishedAt: number | null;
}

export interface ConfigurationRunRowRow {
  runId: number;
  chargePointId: string;
  state: string;
  keys: string;
  message: string | null;
  finishedAt: number | null;
}

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

export interface ChargingProfileRow {
  chargingProfileId: number;
  name: string;
  note: string;
  profile: string;
  createdAt: number;
  changedAt: number;
}

export interface InstalledProfileRow {
  id: Generated<number>;
  chargePointId: string;
  connectorId: number;
  chargingProfileId: number;
  purpose: string;
  transactionId: number | null;
  profile: string;
  commandId: string | null;
  installedAt: number;
  removedAt: number | null;
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

export interface ExchangeRow {
  id: number;
  replyId: number | null;
  at: number;
  replyAt: number | null;
  chargePointId: string;
  connectionId: number;
  sender: string;
  state: string;
  messageId: string | null;
  action: string | null;
  errorCode: string | null;
  latencyMs: number | null;
  findingCount: number;
  callText: string;
  replyText: string | null;
}

export interface FindingRow {
  id: Generated<number>;
  at: number;
  chargePointId: string | null;
  connectionId: number | null;
  exchangeId: number | null;
  code: string;
  severity: string;
  clause: string | null;
  pointer: string | null;
  message: string;
  count: Generated<number>;
  /** Null while it was noticed once. */
  lastAt: number | null;
  lastExchangeId: number | null;
}

export interface FindingSummaryRow {
  chargePointId: string;
  code: string;
  severity: string;
  clause: string | null;
  message: string;
  count: number;
  firstAt: number;
  lastAt: number;
  exchangeId: number | null;
}

export interface CommandRow {
  commandId: string;
  /** Order of creation. */
  number: number;
  chargePointId: string;
  action: string;
  origin: string;
  request: string;
  outcome: string;
  response: string | null;
  callError: string | null;
  message: string | null;
  createdAt: number;
  sentAt: number | null;
  finishedAt: number | null;
  latencyMs: number | null;
  lateByMs: number | null;
  exchangeId: number | null;
  transactionId: number | null;
  transactionState: string | null;
}

export interface AnnotationRow {
  exchangeId: number;
  pinnedAt: number | null;
  note: string | null;
  notedAt: number | null;
}

export interface MarkerRow {
  id: Generated<number>;
  traceId: number | null;
  at: number;
  afterId: number;
  chargePointId: string | null;
  label: string;
}

export interface SavedViewRow {
  id: Generated<number>;
  name: string;
  filter: string;
  mode: string;
  shipped: string | null;
}

export interface TraceRow {
  id: Generated<number>;
  name: string;
  state: string;
  importedAt: number;
  frames: number;
  exchanges: number;
  skippedLines: number;
  bytes: number;
  firstAt: number | null;
  lastAt: number | null;
}

export interface TraceExchangeRow extends ExchangeRow {
  originalId: number | null;
  findings: string;
  pinned: number;
  note: string | null;
}

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

export interface DataTransferHandlerRow {
  id: Generated<number>;
  vendorId: string;
  messageId: string | null;
  status: string;
  data: string | null;
  schema: string | null;
  note: string;
  changedAt: number;
}

export interface DataTransferRow {
  id: Generated<number>;
  chargePointId: string;
  at: number;
  vendorId: string;
  messageId: string | null;
  data: string | null;
  dataLength: number;
  status: string;
  problem: string | null;
  handlerId: number | null;
  exchangeId: number;
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
export interface SiteRow {
  siteId: Generated<number>;
  name: string;
  unit: string;
  limit: number;
  strategy: string;
  minimumAmps: number;
  turnMinutes: number;
  volts: number;
  enabled: number;
  createdAt: number;
  changedAt: number;
}

export interface SiteMemberRow {
  chargePointId: string;
  siteId: number;
  maxAmps: number;
  phases: number;
}

export interface SiteProfileRow {
  chargePointId: string;
  /** 0 is the default for whatever starts. */
  connectorId: number;
  siteId: number;
  transactionId: number | null;
  /** In the unit of the site, as `asked`: what it accepted last, and what it has not answered. */
  accepted: number | null;
  asked: number | null;
  sentUnit: string;
  sentLimit: number;
  commandId: string | null;
  at: number;
}

export interface SiteSampleRow {
  id: Generated<number>;
  siteId: number;
  at: number;
  limit: number;
  allowed: number;
  reserve: number;
  measured: number | null;
  charging: number;
  waiting: number;
}

export interface TriggeredExchangeRow {
  exchangeId: number;
  commandId: string;
  afterMs: number;
}

export interface FileRow {
  id: Generated<number>;
  name: string;
  kind: string;
  sizeBytes: number;
  sha256: string;
  diskName: string;
  chargePointId: string | null;
  jobId: number | null;
  createdAt: number;
}

export interface JobRow {
  id: Generated<number>;
  kind: string;
  chargePointId: string;
  state: string;
  message: string | null;
  stages: string;
  protocol: string;
  location: string;
  warnings: string;
  token: string;
  password: string;
  credentials: number;
  fileKind: string;
  fileId: number | null;
  fileName: string | null;
  requestId: number | null;
  commandId: string | null;
  bytesTotal: number | null;
  bytesTransferred: number;
  transfers: number;
  allowedFrom: number | null;
  timeoutSeconds: number;
  timeoutAt: number | null;
  timedOut: number;
  createdAt: number;
  startedAt: number | null;
  changedAt: number;
  finishedAt: number | null;
}
