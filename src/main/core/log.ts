import { withoutLogins } from '@shared/redact';
import {
  type DestinationStream,
  type LogFn,
  type Logger,
  multistream,
  pino,
  stdSerializers,
} from 'pino';
import { createStream } from 'rotating-file-stream';
import type { LogLevel } from './types';

type Write = (fields: object, message: string) => void;

/** What the core asks of a log: named fields first, then a sentence. */
export interface Log {
  trace: Write;
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
  fatal: Write;
  child(bindings: Record<string, unknown>): Log;
}

/** The log of the process; closing it writes what is still on its way to the file. */
export interface RootLog extends Log {
  close(): Promise<void>;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Folder of the log files; without it only stderr is written. */
  readonly dir?: string | undefined;
  /** Where the lines go beside the file; stderr unless given. */
  readonly console?: DestinationStream | undefined;
}

const openStderr = (): DestinationStream => {
  const stderr = pino.destination({ fd: 2, sync: true });
  // Whoever read stderr may be gone (EPIPE); the file goes on.
  stderr.on('error', () => undefined);
  return stderr;
};

const FILE = 'ocpp-central.log';
const FILE_SIZE = '10M';
const OLD_FILES = 4;
const REDACTED = '[redacted]';
const SECRET_MEMBERS = new Set([
  'password',
  'passwordhex',
  'passwordhash',
  'token',
  'authorization',
  'authorizationkey',
]);
/** Deeper than anything that is logged; also ends a circular object. */
const MAX_DEPTH = 8;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The key whose value is a charge point's password, in ChangeConfiguration and GetConfiguration. */
const namesPassword = (value: Record<string, unknown>): boolean =>
  typeof value.key === 'string' && value.key.toLowerCase() === 'authorizationkey';

/** A copy in which secrets are replaced, however deep they lie. */
export const redacted = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') {
    return /AuthorizationKey/i.test(value) ? REDACTED : withoutLogins(value);
  }
  if (!isObject(value) || value instanceof Error) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  const hidesValue = namesPassword(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isSecret =
        SECRET_MEMBERS.has(name.toLowerCase()) || (hidesValue && name.toLowerCase() === 'value');
      if (isSecret && member !== null && member !== undefined) return [name, REDACTED];
      return [name, hidesValue && name === 'key' ? member : redacted(member, depth + 1)];
    }),
  );
};

const redactedFields = (fields: object): Record<string, unknown> => {
  const copy = redacted(fields);
  return isObject(copy) && !(copy instanceof Error) ? copy : { err: copy };
};

const asLog = (logger: Logger): Log => ({
  trace: (fields, message) => logger.trace(fields, message),
  debug: (fields, message) => logger.debug(fields, message),
  info: (fields, message) => logger.info(fields, message),
  warn: (fields, message) => logger.warn(fields, message),
  error: (fields, message) => logger.error(fields, message),
  fatal: (fields, message) => logger.fatal(fields, message),
  child: (bindings) => asLog(logger.child(redactedFields(bindings))),
});

/**
 * JSON lines to stderr and to a rotating file (5 files of 10 MB). Streams of this thread, because
 * pino's worker threads cannot be found from inside a bundle.
 */
export const createLog = ({ level, dir, console = openStderr() }: LogOptions): RootLog => {
  const file =
    dir === undefined
      ? undefined
      : createStream(FILE, { path: dir, size: FILE_SIZE, rotate: OLD_FILES });
  let hasFileFault = false;
  file?.on('error', (error) => {
    if (hasFileFault) return;
    hasFileFault = true;
    console.write(
      `${JSON.stringify({ level: 'error', msg: `The log file cannot be written: ${error.message}` })}\n`,
    );
  });
  const streamLevel = level === 'silent' ? 'fatal' : level;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // An error may quote the URL that it failed at, a sentence too.
      serializers: { err: (error: Error) => redacted(stdSerializers.err(error)) },
      hooks: {
        logMethod(args, write) {
          const [fields, message] = args as unknown[];
          write.apply(this, [fields, withoutLogins(String(message))] as Parameters<LogFn>);
        },
      },
      formatters: { level: (label) => ({ level: label }), log: redactedFields },
    },
    multistream([
      { level: streamLevel, stream: console },
      ...(file === undefined ? [] : [{ level: streamLevel, stream: file }]),
    ]),
  );
  return {
    ...asLog(logger),
    close: () =>
      new Promise((resolve) => {
        if (file === undefined || file.destroyed || hasFileFault) resolve();
        else file.end(() => resolve());
      }),
  };
};
