import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { defaultSettings } from '@shared/settings';
import type { CentralSystemOptions, LogLevel } from './core/types';
import { type Flag, flagLines, readFlags } from './flags';

/** What flags and environment can say; the version and the folders of the build are added by the entry. */
export type GivenOptions = Omit<
  CentralSystemOptions,
  'version' | 'consoleDir' | 'swaggerUiDir' | 'nativeBinding' | 'dataDir'
> & { readonly dataDir?: string };

export type Invocation =
  | { readonly kind: 'run'; readonly options: GivenOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

interface OptionFlag extends Flag {
  /** The member of the options it sets. */
  readonly member: keyof GivenOptions;
}

const LOG_LEVELS: readonly LogLevel[] = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'silent',
];
const UNKNOWN_POLICIES = ['accept', 'pending', 'refuse'] as const;

const readPort = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
const readHost = (text: string): string | undefined =>
  /^[A-Za-z0-9.:_%-]{1,255}$/.test(text) ? text : undefined;
const oneOf =
  (values: readonly string[]) =>
  (text: string): string | undefined =>
    values.includes(text) ? text : undefined;

const PORT = 'a number from 0 to 65535, where 0 means any free port';
const HOST = 'an IP address or a host name';

/** Every flag; its environment variable is its name in capitals behind OCPP_CENTRAL_. */
const FLAGS = {
  'data-dir': {
    member: 'dataDir',
    placeholder: 'DIR',
    help: 'folder of the database and the logs',
    default: 'a folder of the user',
    read: (text) => resolve(text),
    accepts: 'a folder',
  },
  host: {
    member: 'host',
    placeholder: 'HOST',
    help: 'address charge points connect to',
    default: defaultSettings.host,
    read: readHost,
    accepts: HOST,
  },
  'ocpp-port': {
    member: 'ocppPort',
    placeholder: 'PORT',
    help: 'port charge points connect to',
    default: String(defaultSettings.ocppPort),
    read: readPort,
    accepts: PORT,
  },
  'ocpp-tls-port': {
    member: 'ocppTlsPort',
    placeholder: 'PORT',
    help: 'port charge points connect to with wss://; opens it',
    default: `closed; ${defaultSettings.ocppTlsPort} where the settings open it`,
    read: readPort,
    accepts: PORT,
  },
  'http-host': {
    member: 'httpHost',
    placeholder: 'HOST',
    help: 'address of REST and console; beyond this machine a token is needed',
    default: '127.0.0.1',
    read: readHost,
    accepts: HOST,
  },
  'http-port': {
    member: 'httpPort',
    placeholder: 'PORT',
    help: 'port of REST and console',
    default: String(defaultSettings.httpPort),
    read: readPort,
    accepts: PORT,
  },
  'file-port': {
    member: 'filePort',
    placeholder: 'PORT',
    help: 'port for firmware and logs over HTTP and HTTPS, open while a job needs it',
    default: String(defaultSettings.filePort),
    read: readPort,
    accepts: PORT,
  },
  'ftp-port': {
    member: 'ftpPort',
    placeholder: 'PORT',
    help: 'the same over FTP and FTPS; the 20 ports that follow carry the data',
    default: String(defaultSettings.ftpPort),
    read: (text) => {
      const port = readPort(text);
      return port !== undefined && port <= 65_515 ? port : undefined;
    },
    accepts: 'a number from 0 to 65515, where 0 means any free port',
  },
  'path-prefix': {
    member: 'pathPrefix',
    placeholder: 'PATH',
    help: 'path shown in the URL for charge points; others work too',
    default: defaultSettings.pathPrefix,
    read: (text) => (/^\/[^?#\s]{0,199}$/.test(text) ? text : undefined),
    accepts: 'a path that begins with a slash, such as /ocpp',
  },
  unknown: {
    member: 'unknownChargePoints',
    placeholder: 'POLICY',
    help: 'charge points never seen before: accept, pending or refuse',
    default: defaultSettings.unknownChargePoints,
    read: oneOf(UNKNOWN_POLICIES),
    accepts: UNKNOWN_POLICIES.join(', '),
  },
  token: {
    member: 'token',
    placeholder: 'TOKEN',
    help: 'asked of every REST caller (Authorization: Bearer TOKEN)',
    default: 'none',
    // Whatever fits into a header unquoted.
    read: (text) => (/^[\x21-\x7e]{8,512}$/.test(text) ? text : undefined),
    accepts: 'at least 8 printable characters without a space',
    secret: true,
  },
  'log-level': {
    member: 'logLevel',
    placeholder: 'LEVEL',
    help: LOG_LEVELS.join(', '),
    default: 'info',
    read: oneOf(LOG_LEVELS),
    accepts: LOG_LEVELS.join(', '),
  },
} as const satisfies Record<string, OptionFlag>;

const VARIABLE_PREFIX = 'OCPP_CENTRAL_';

/**
 * Flags over environment over nothing: what is not given is left out, and the stored settings decide.
 * With `ignoreUnknown` foreign flags pass, because the desktop app shares its command line with Chromium.
 */
export const readInvocation = (
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { ignoreUnknown = false }: { ignoreUnknown?: boolean } = {},
): Invocation => {
  const read = readFlags(FLAGS, argv, env, { variablePrefix: VARIABLE_PREFIX, ignoreUnknown });
  if (read.kind !== 'given') return read;
  const options = Object.fromEntries(
    [...read.values].map(([name, value]) => [FLAGS[name].member, value]),
  ) as GivenOptions;
  return { kind: 'run', options };
};

/** The folder for the data of a process without a window, as each system wants it. */
export const defaultDataDir = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string = homedir(),
): string => {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'OCPP Central');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'OCPP Central');
  // A relative XDG path is invalid and is to be ignored (XDG Base Directory Specification).
  const base = env.XDG_DATA_HOME;
  return join(base && isAbsolute(base) ? base : join(home, '.local', 'share'), 'ocpp-central');
};

export const helpText = (): string =>
  [
    'OCPP Central: an OCPP 1.6-J central system with REST API and web console.',
    '',
    'Flags, each with its default and its environment variable (a flag wins):',
    '',
    ...flagLines(FLAGS, VARIABLE_PREFIX),
    '',
  ].join('\n');
