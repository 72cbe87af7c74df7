import type {
  AttemptRow,
  ChargePointRow,
  ConnectionRow,
  ConnectorRow,
  StatusChangeRow,
} from './schema/charge-points';
import type {
  LocalListEntryRow,
  LocalListRow,
  LocalListUpdateRow,
  MeterReadingRow,
  OrphanStopRow,
  ReservationRow,
  TagRow,
  TariffRow,
  TransactionRow,
} from './schema/charging';
import type {
  ConfigurationKeyChangeRow,
  ConfigurationKeyRow,
  ConfigurationRunRowRow,
  ConfigurationRunTableRow,
  ConfigurationSnapshotRow,
  ConfigurationTemplateRow,
} from './schema/configuration';
import type { FileRow, JobRow } from './schema/files';
import type {
  AnnotationRow,
  CommandRow,
  DataTransferHandlerRow,
  DataTransferRow,
  ExchangeRow,
  FindingRow,
  FindingSummaryRow,
  MarkerRow,
  SavedViewRow,
  TraceExchangeRow,
  TraceRow,
  TriggeredExchangeRow,
} from './schema/record';
import type {
  AuthorizationKeyChangeRow,
  CertificateRequestRow,
  CertificateRow,
  InstalledCertificateRow,
  KnownCertificateRow,
  SecurityEventRow,
  SecurityUpgradeRow,
} from './schema/security';
import type {
  ChargingProfileRow,
  InstalledProfileRow,
  SiteMemberRow,
  SiteProfileRow,
  SiteRow,
  SiteSampleRow,
} from './schema/smart-charging';

export type * from './schema/charge-points';
export type * from './schema/charging';
export type * from './schema/configuration';
export type * from './schema/files';
export type * from './schema/record';
export type * from './schema/security';
export type * from './schema/smart-charging';

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
  local_list_update: LocalListUpdateRow;
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
