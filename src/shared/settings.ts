import { type Static, Type } from 'typebox';
import { strictObject } from './model/common';

/**
 * The general settings: default, label (title) and help (description) of each.
 * The settings form, REST and the OpenAPI document follow from here.
 */
export const Settings = strictObject({
  unknownChargePoints: Type.Enum(['accept', 'pending', 'refuse'], {
    default: 'accept',
    title: 'Unknown charge points',
    description:
      'accept: works at once and is shown as new. pending: may connect, its boot is answered Pending. refuse: HTTP 404, listed under connection attempts.',
  }),
  unknownTags: Type.Enum(['reject', 'accept'], {
    default: 'reject',
    title: 'Unknown tags',
    description: 'reject: an idTag that is not in the list is answered Invalid. accept: Accepted.',
  }),
  strict: Type.Boolean({
    default: false,
    title: 'Strict protocol checking',
    description:
      'Answer deviations with the CALLERROR that OCPP-J asks for. Off: answer and record a finding. Each charge point can differ.',
  }),
  quiet: Type.Boolean({
    default: false,
    title: 'Quiet / OCTT',
    description:
      'Nothing is sent to a charge point that neither a person, a script nor the API asked for. For certification benches.',
  }),
  heartbeatIntervalSeconds: Type.Integer({
    default: 300,
    minimum: 0,
    maximum: 604_800,
    title: 'Heartbeat interval (s)',
    description: 'Given to a charge point in the answer to its boot; 0 lets it choose.',
  }),
  pendingIntervalSeconds: Type.Integer({
    default: 30,
    minimum: 0,
    maximum: 86_400,
    title: 'Boot retry interval (s)',
    description:
      'How long a charge point answered Pending or Rejected waits before it boots again.',
  }),
  pingIntervalSeconds: Type.Integer({
    default: 30,
    minimum: 0,
    maximum: 86_400,
    title: 'Ping interval (s)',
    description: 'WebSocket pings to every charge point; 0 sends none.',
  }),
  toleratedMissedPongs: Type.Integer({
    default: 1,
    minimum: 0,
    maximum: 100,
    title: 'Tolerated missed pongs',
    description: 'A connection is given up when more pings in a row than this stay unanswered.',
  }),
  commandTimeoutSeconds: Type.Integer({
    default: 30,
    minimum: 1,
    maximum: 600,
    title: 'Command timeout (s)',
    description: 'How long a command waits for its answer. A later answer is still matched to it.',
  }),
  remoteStartWindowSeconds: Type.Integer({
    default: 120,
    minimum: 5,
    maximum: 3600,
    title: 'Remote start window (s)',
    description:
      'How long after an accepted remote start a StartTransaction counts as caused by it.',
  }),
  notifyOfflineSeconds: Type.Integer({
    default: 60,
    minimum: 0,
    maximum: 86_400,
    title: 'Notify when offline (s)',
    description:
      'The desktop app tells of a charge point that has been away for so long, while its window is not in front; 0 never does.',
  }),
  filePort: Type.Integer({
    default: 8890,
    minimum: 0,
    maximum: 65_535,
    title: 'File port (HTTP, HTTPS)',
    description:
      'Where charge points fetch firmware and leave logs. Open only while a job needs it; 0 means any free port.',
  }),
  ftpPort: Type.Integer({
    default: 8921,
    minimum: 0,
    maximum: 65_515,
    title: 'File port (FTP, FTPS)',
    description:
      'The same over FTP; its data connections use the 20 ports that follow. Open only while a job needs it; 0 means any free port.',
  }),
  fileAddress: Type.String({
    default: '',
    pattern: '^[^/?#@\\s]*$',
    maxLength: 255,
    title: 'Address in file URLs',
    description:
      'Name or address that charge points reach the file ports by, in a container or behind NAT; empty: the one their own socket shows.',
  }),
  fileLimitMegabytes: Type.Integer({
    default: 1024,
    minimum: 1,
    maximum: 1_048_576,
    title: 'Largest file (MB)',
    description: 'A larger firmware image or archive is refused.',
  }),
  retentionDays: Type.Integer({
    default: 14,
    minimum: 1,
    maximum: 3650,
    title: 'Keep messages (days)',
    description:
      'Older messages are deleted unless pinned or noted, with findings and connection attempts. Commands, jobs, reservations, status changes, security events and closed connections are kept for a year or as long as this, transactions and meter values for ever.',
  }),
  retentionMegabytes: Type.Integer({
    default: 2048,
    minimum: 16,
    maximum: 1_048_576,
    title: 'Keep messages (MB)',
    description:
      'The oldest messages are deleted while the database holds more than this; the newest 1,000 stay.',
  }),
  receivedMegabytes: Type.Integer({
    default: 10_240,
    minimum: 16,
    maximum: 1_048_576,
    title: 'Keep received files (MB)',
    description:
      'Diagnostics and logs that charge points sent are deleted after the days for messages, and the oldest while all together have more than this.',
  }),
  dailyBackup: Type.Boolean({
    default: false,
    title: 'Back up every day',
    description: 'Into the folder "backups" beside the database, while it is in use.',
  }),
  backupsKept: Type.Integer({
    default: 7,
    minimum: 1,
    maximum: 365,
    title: 'Daily backups kept',
    description: 'The oldest daily backup beyond these is deleted; the others stay until you do.',
  }),
  host: Type.String({
    default: '0.0.0.0',
    minLength: 1,
    maxLength: 255,
    title: 'OCPP address',
    description:
      'The address charge points connect to; 0.0.0.0 is every interface. After a restart.',
  }),
  ocppPort: Type.Integer({
    default: 8887,
    minimum: 0,
    maximum: 65_535,
    title: 'OCPP port',
    description: 'After a restart; 0 means any free port.',
  }),
  plain: Type.Boolean({
    default: true,
    title: 'Port without TLS',
    description: 'Charge points may connect with ws://. After a restart.',
  }),
  tls: Type.Boolean({
    default: false,
    title: 'Port with TLS',
    description:
      'Charge points may connect with wss://. The certificate is made here when it is first needed.',
  }),
  ocppTlsPort: Type.Integer({
    default: 8888,
    minimum: 0,
    maximum: 65_535,
    title: 'OCPP port with TLS',
    description: '0 means any free port.',
  }),
  serverNames: Type.String({
    default: '',
    maxLength: 1000,
    pattern: '^[A-Za-z0-9.:*-]*(?:, ?[A-Za-z0-9.:*-]+)*$',
    title: 'Names in the server certificate',
    description:
      'Names and addresses that charge points reach this server by, separated by commas, the most important first. Its host name and its addresses are in the certificate anyway.',
  }),
  cpoName: Type.String({
    default: '',
    maxLength: 64,
    title: 'Name of the operator (CPO)',
    description:
      'Stands as organization in our certificates, and has to stand in the certificate of a charge point. Empty: not checked.',
  }),
  certificateRequests: Type.Enum(['ask', 'sign', 'reject'], {
    default: 'ask',
    title: 'Certificate requests of charge points',
    description:
      'ask: a person decides on each SignCertificate. sign: what fits the charge point gets its certificate at once. reject: answered Rejected.',
  }),
  requiredSecurityProfile: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 3,
    title: 'Required security profile',
    description:
      'Connections that reach less are refused. 0: none, 1: password, 2: password over TLS, 3: certificate over TLS. Each charge point can differ.',
  }),
  pathPrefix: Type.String({
    default: '/ocpp',
    pattern: '^/[^?#\\s]*$',
    maxLength: 200,
    title: 'URL path',
    description:
      'Shown in the URL for charge points; other paths that end in the identity work too. After a restart.',
  }),
  httpPort: Type.Integer({
    default: 8080,
    minimum: 0,
    maximum: 65_535,
    title: 'REST port',
    description:
      'Of the REST API and the web console on this machine. After a restart; 0 means any free port.',
  }),
});
export type Settings = Static<typeof Settings>;
export type SettingName = keyof Settings;
export type CertificateRequestPolicy = Settings['certificateRequests'];

/** The settings as they are on a new installation. */
export const defaultSettings: Settings = Object.fromEntries(
  Object.entries(Settings.properties).map(([name, schema]) => [
    name,
    (schema as unknown as { default: unknown }).default,
  ]),
) as Settings;
