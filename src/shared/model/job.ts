import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const JobKind = Type.Enum(['firmwareUpdate', 'signedFirmwareUpdate', 'diagnostics', 'log'], {
  description:
    'What is sent: UpdateFirmware, SignedUpdateFirmware, GetDiagnostics or GetLog (OCPP 1.6 §5.19, §5.9; Security §5.21, §5.9).',
});
export type JobKind = Static<typeof JobKind>;

export const JobState = Type.Enum(
  ['queued', 'waiting', 'running', 'interrupted', 'succeeded', 'failed', 'cancelled'],
  {
    description:
      'queued: its CALL has no answer yet. waiting: accepted, nothing has happened yet. running: a stage was reported or bytes have moved. interrupted: this program was ended meanwhile; what comes later still counts.',
  },
);
export type JobState = Static<typeof JobState>;

export const openJobStates: readonly JobState[] = ['queued', 'waiting', 'running', 'interrupted'];

/** What the key SupportedFileTransferProtocols may name and we speak (errata 3.90). */
export const FileProtocol = Type.Enum(['HTTP', 'HTTPS', 'FTP', 'FTPS']);
export type FileProtocol = Static<typeof FileProtocol>;
export const fileProtocols: readonly FileProtocol[] = ['HTTP', 'HTTPS', 'FTP', 'FTPS'];

export const FileWarning = Type.Enum(['not-supported', 'support-unknown', 'needs-trust'], {
  description:
    'not-supported: its SupportedFileTransferProtocols does not name the protocol. support-unknown: that key is not known here. needs-trust: it must trust our certificate.',
});
export type FileWarning = Static<typeof FileWarning>;

export const JobStage = strictObject({
  at: Instant,
  source: Type.Enum(['chargePoint', 'centralSystem'], {
    description: 'Whether the charge point reported it, or we saw or did it.',
  }),
  stage: Type.String({
    description:
      'A status of the notifications as it came, or ours: requested, accepted, transferBegan, transferEnded, transferBroke, restarted, timedOut, cancelled.',
  }),
  detail: nullable(Type.String()),
});
export type JobStage = Static<typeof JobStage>;

/** A file on its way to or from a charge point: anything that outlives the answer to its command. */
export const Job = strictObject({
  id: Type.Integer(),
  kind: JobKind,
  chargePointId: Type.String(),
  state: JobState,
  message: nullable(Type.String({ description: 'How it ended, or what it waits for.' })),
  stages: Type.Array(JobStage),
  protocol: FileProtocol,
  location: Type.String({ description: 'The URL the charge point was given.' }),
  warnings: Type.Array(FileWarning, { description: 'What speaks against this URL.' }),
  fileId: nullable(Type.Integer({ description: 'The firmware image that is served.' })),
  fileName: nullable(
    Type.String({ description: 'Of the image, or as the charge point announced it.' }),
  ),
  requestId: nullable(Type.Integer({ description: 'The number its notifications carry.' })),
  commandId: nullable(Type.String()),
  bytesTotal: nullable(Type.Integer({ description: 'null while nobody knows.' })),
  bytesTransferred: Type.Integer({ description: 'What our file server has served or received.' }),
  transfers: Type.Integer({ description: 'How often a transfer was begun.' }),
  allowedFrom: nullable(Instant),
  timeoutSeconds: Type.Integer({
    description: 'It fails when nothing has happened for so long.',
  }),
  timeoutAt: nullable(Instant),
  createdAt: Instant,
  startedAt: nullable(Instant),
  changedAt: Instant,
  finishedAt: nullable(Instant),
});
export type Job = Static<typeof Job>;

/** How a charge point can be given a URL of the built-in file server. */
export const FileTransferOffer = strictObject({
  address: nullable(
    Type.String({ description: 'Our address as its socket reaches it; null while it is away.' }),
  ),
  supported: nullable(
    Type.Array(Type.String(), {
      description: 'Its SupportedFileTransferProtocols; null while the key is not known.',
    }),
  ),
  protocols: Type.Array(
    strictObject({
      protocol: FileProtocol,
      available: Type.Boolean({ description: 'Whether we can speak it now.' }),
      port: Type.Integer(),
      warnings: Type.Array(FileWarning),
    }),
  ),
  suggested: FileProtocol,
});
export type FileTransferOffer = Static<typeof FileTransferOffer>;
