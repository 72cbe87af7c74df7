import { type TProperties, Type } from 'typebox';
import { ChargePointId, Instant, page, paging, strictObject } from '../model/common';
import { FileProtocol, FileTransferOffer, Job, JobKind, JobState } from '../model/job';
import type { ErrorCode } from '../result';
import { method } from './method';

const tag = 'Jobs';
const cpId = { cpId: ChargePointId };

const instant = (description: string) =>
  Type.String({ format: 'date-time', examples: ['2026-01-31T12:00:00.000Z'], description });

const common = {
  protocol: Type.Optional(FileProtocol),
  address: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      pattern: '^[^/?#@\\s]+$',
      description:
        'Our name or address in the URL; left out, the one its socket reaches us by. For a charge point behind NAT or a proxy.',
    }),
  ),
  credentials: Type.Optional(
    Type.Boolean({
      default: false,
      description:
        'Ask for user and password over HTTP(S) too; not every charge point sends those of a URL. FTP(S) always does.',
    }),
  ),
  retries: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'Attempts after the first (errata 3.50).',
    }),
  ),
  retryInterval: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 })),
  timeoutSeconds: Type.Optional(
    Type.Integer({
      minimum: 5,
      maximum: 604_800,
      description: 'The job fails when nothing has happened for so long.',
    }),
  ),
};

const errors: readonly ErrorCode[] = ['unknown-charge-point', 'offline', 'conflict'];

const start = <P extends TProperties>(path: string, summary: string, description: string, own: P) =>
  method({
    http: `POST /job/${path}`,
    tag,
    summary,
    description,
    input: strictObject({ ...cpId, ...own, ...common }),
    output: Job,
    errors,
  });

const image = {
  fileId: Type.Integer({ description: 'A stored file of the kind firmware.' }),
  allowedFrom: Type.Optional(
    instant('retrieveDate: from when on it may be fetched (errata 3.63); now when left out.'),
  ),
};

export const jobMethods = {
  'job.startFirmwareUpdate': start(
    'firmware-update',
    'Update the firmware',
    'UpdateFirmware with a URL of the built-in file server. Answered at once; poll the job or listen for job.changed.',
    image,
  ),
  'job.startSignedFirmwareUpdate': start(
    'signed-firmware-update',
    'Update the firmware, signed',
    'SignedUpdateFirmware: the charge point checks signature and certificate before it installs (OCPP 1.6 Security §5.21).',
    {
      ...image,
      installFrom: Type.Optional(instant('installDateTime: from when on it may be installed.')),
      signingCertificate: Type.String({
        minLength: 1,
        maxLength: 5500,
        description: 'In PEM.',
      }),
      signature: Type.String({
        minLength: 1,
        maxLength: 800,
        pattern: '^[A-Za-z0-9+/=\\s]+$',
        description: 'Of the whole image, over SHA-256, in base64.',
      }),
    },
  ),
  'job.startDiagnostics': start(
    'diagnostics',
    'Fetch diagnostics',
    'GetDiagnostics with a folder of the built-in file server.',
    { from: Type.Optional(Instant), to: Type.Optional(Instant) },
  ),
  'job.startLog': start(
    'log',
    'Fetch a log',
    'GetLog with a folder of the built-in file server (OCPP 1.6 Security §5.9).',
    {
      logType: Type.Optional(
        Type.Enum(['DiagnosticsLog', 'SecurityLog'], { default: 'DiagnosticsLog' }),
      ),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    },
  ),
  'job.list': method({
    http: 'GET /job',
    tag,
    summary: 'Jobs, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      kind: Type.Optional(JobKind),
      state: Type.Optional(JobState),
      open: Type.Optional(Type.Boolean({ description: 'Only those that have not ended.' })),
    }),
    output: page(Job),
  }),
  'job.get': method({
    http: 'GET /job/{id}',
    tag,
    summary: 'One job',
    input: strictObject({ id: Type.Integer() }),
    output: Job,
    errors: ['not-found'],
  }),
  'job.cancel': method({
    http: 'POST /job/{id}/cancel',
    tag,
    summary: 'Cancel a job',
    description:
      'Its URL stops answering. OCPP 1.6 has no message for it: a charge point that has fetched the firmware may still install it.',
    input: strictObject({ id: Type.Integer() }),
    output: Job,
    errors: ['not-found', 'conflict'],
  }),
  'job.offer': method({
    http: 'GET /charge-point/{cpId}/file-transfer',
    tag,
    summary: 'How this charge point can reach the built-in file server',
    input: strictObject(cpId),
    output: FileTransferOffer,
    errors: ['unknown-charge-point'],
  }),
};
