import { type Static, type TSchema, Type } from 'typebox';
import { ConnectionAttempt } from '../model/attempt';
import { BackupProgress } from '../model/backup';
import { CertificateRequest, ClientCertificate } from '../model/certificate-request';
import { ChargePoint } from '../model/charge-point';
import { LibraryProfile } from '../model/charging-profile';
import { Command } from '../model/command';
import { Instant, nullable, strictObject } from '../model/common';
import { ConfigurationTemplate } from '../model/configuration';
import { ConfigurationRun, ConfigurationRunRow } from '../model/configuration-run';
import { DataTransfer, DataTransferHandler } from '../model/data-transfer';
import { StoredFile } from '../model/file';
import { Job } from '../model/job';
import { Marker } from '../model/marker';
import { Exchange, Finding } from '../model/message';
import { MeterReading } from '../model/meter';
import { Reservation } from '../model/reservation';
import { SecurityEvent } from '../model/security-event';
import { Simulator } from '../model/simulator';
import { Site, SiteId, SitePlan } from '../model/site';
import { Tag } from '../model/tag';
import { Tariff } from '../model/tariff';
import { Trace } from '../model/trace';
import { OrphanStop, Transaction } from '../model/transaction';
import { View } from '../model/view';
import { Settings } from '../settings';
import { Health } from './server';

/** What is announced, always after its commit. Each event carries the whole resource as it is now. */
export const events = {
  'chargePoint.changed': ChargePoint,
  'chargePoint.deleted': strictObject({ chargePointId: Type.String() }),
  /** Something was received; at most one per charge point and batch. */
  'chargePoint.seen': strictObject({ chargePointId: Type.String(), at: Instant }),
  'configuration.changed': strictObject({ chargePointId: Type.String() }),
  'localList.changed': strictObject({ chargePointId: Type.String() }),
  'configurationTemplate.changed': ConfigurationTemplate,
  'configurationTemplate.deleted': strictObject({ id: Type.Integer() }),
  'configurationRun.changed': ConfigurationRun,
  'configurationRunRow.changed': ConfigurationRunRow,
  'reservation.changed': Reservation,
  'transaction.changed': Transaction,
  'orphanStop.changed': OrphanStop,
  'meterValue.recorded': MeterReading,
  /** A new exchange, or one that got its reply. */
  'message.changed': Exchange,
  'marker.changed': Marker,
  'marker.deleted': strictObject({ id: Type.Integer() }),
  'view.changed': View,
  'view.deleted': strictObject({ id: Type.Integer() }),
  'trace.changed': Trace,
  'trace.deleted': strictObject({ id: Type.Integer() }),
  'file.changed': StoredFile,
  'file.deleted': strictObject({ id: Type.Integer() }),
  'finding.recorded': Finding,
  /** At most twice a second for each job, however fast its bytes move. */
  'job.changed': Job,
  'command.changed': Command,
  'attempt.changed': ConnectionAttempt,
  'simulator.changed': Simulator,
  'simulator.removed': strictObject({ simulatorId: Type.String() }),
  'site.changed': Site,
  'site.deleted': strictObject({ siteId: SiteId }),
  'sitePlan.changed': SitePlan,
  'tag.changed': Tag,
  'tag.deleted': strictObject({ idTag: Type.String() }),
  'securityEvent.recorded': SecurityEvent,
  /** How many critical ones nobody has seen, after one more came or some were marked. */
  'securityEvent.seen': strictObject({ critical: Type.Integer() }),
  'certificateRequest.changed': CertificateRequest,
  'clientCertificate.changed': ClientCertificate,
  'installedCertificates.changed': strictObject({ chargePointId: Type.String() }),
  'dataTransfer.received': DataTransfer,
  'dataTransferHandler.changed': DataTransferHandler,
  'dataTransferHandler.deleted': strictObject({ id: Type.Integer() }),
  'chargingProfile.changed': LibraryProfile,
  'chargingProfile.deleted': strictObject({ chargingProfileId: Type.Integer() }),
  /** What is installed in a charge point became another. */
  'installedProfile.changed': strictObject({ chargePointId: Type.String() }),
  'backup.progressed': BackupProgress,
  'tariff.changed': Tariff,
  'tariff.deleted': strictObject({ id: Type.Integer() }),
  /** Ports, certificates or the security of a charge point changed; null: what concerns all. */
  'security.changed': strictObject({ chargePointId: nullable(Type.String()) }),
  'setting.changed': Settings,
  'health.changed': Health,
  /** A notification without state of its own here: firmware, diagnostics, log, security events, DataTransfer. */
  'notification.received': strictObject({
    chargePointId: Type.String(),
    action: Type.String(),
    at: Instant,
    payload: Type.Unknown(),
  }),
} satisfies Record<string, TSchema>;

export type EventName = keyof typeof events;
export type EventData<N extends EventName> = Static<(typeof events)[N]>;

/** Sequence numbers grow by one; a gap means that events were missed and the state is to be fetched anew. */
export type EventEnvelope = {
  [N in EventName]: { readonly seq: number; readonly name: N; readonly data: EventData<N> };
}[EventName];
