import { type Static, type TProperties, Type } from 'typebox';
import { ConnectionAttempt } from '../model/attempt';
import { Instant, nullable, page, paging, strictObject } from '../model/common';
import { Settings } from '../settings';
import { method } from './method';

const tag = 'Server';

export const Health = strictObject({
  status: Type.Enum(['ok', 'storage-failure']),
  version: Type.String(),
  uptimeSeconds: Type.Integer(),
  connectedChargePoints: Type.Integer(),
  storage: strictObject({
    ok: Type.Boolean(),
    fault: nullable(Type.String({ description: 'What SQLite said, while commits fail.' })),
    lostFrames: Type.Integer({ description: 'Frames that could not be recorded since the start.' }),
  }),
});

export const ServerStatus = strictObject({
  version: Type.String(),
  startedAt: Instant,
  platform: Type.Enum(['windows', 'macos', 'linux', 'other'], {
    description: 'The system of the machine it runs on.',
  }),
  /** Every URL a charge point can be given, one for each network interface; the likeliest first, loopback last. */
  urls: Type.Array(
    strictObject({
      interface: Type.String(),
      address: Type.String(),
      url: Type.String({ description: 'The identity is appended to it: URL/CP1.' }),
      loopback: Type.Boolean(),
      virtual: Type.Boolean({
        description:
          'Of a network inside this machine or a tunnel, where charge points rarely are.',
      }),
    }),
  ),
  ocppUrl: Type.String(),
  httpUrl: Type.String(),
  pathPrefix: Type.String(),
  dataDir: Type.String(),
  databaseBytes: Type.Integer(),
  knownChargePoints: Type.Integer(),
  connectedChargePoints: Type.Integer(),
  newChargePoints: Type.Integer(),
  activeTransactions: Type.Integer(),
  openJobs: Type.Integer({ description: 'Jobs that have not ended.' }),
  quiet: Type.Boolean({ description: 'Whether only what was asked for is sent (setting quiet).' }),
  /** Frames in both directions during the last full second. */
  framesPerSecond: Type.Number(),
  storage: Health.properties.storage,
});
export type ServerStatus = Static<typeof ServerStatus>;

/**
 * The same members without their defaults. In a change a member that is left out keeps its value,
 * while the check of an input fills in every default that it finds.
 */
const withoutDefaults = <P extends TProperties>(properties: P): P =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      // Typebox keeps its own marks in members that are not enumerable, so a spread would lose them.
      const { default: _, ...members } = Object.getOwnPropertyDescriptors(
        schema,
      ) as PropertyDescriptorMap;
      return [name, Object.defineProperties({}, members)];
    }),
  ) as P;

export const serverMethods = {
  'server.health': method({
    http: 'GET /health',
    tag,
    summary: 'Whether it works',
    input: strictObject({}),
    output: Health,
  }),
  'server.status': method({
    http: 'GET /server',
    tag,
    summary: 'Addresses, counts and storage',
    input: strictObject({}),
    output: ServerStatus,
  }),
  'server.selfTest': method({
    http: 'POST /server/self-test',
    tag,
    summary: 'Knock on the OCPP port through an address of this machine',
    description:
      'Without an address, the likeliest one of the network. A firewall can still keep other machines out.',
    input: strictObject({
      address: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 255,
          description: 'One of the addresses of `urls`.',
        }),
      ),
      tls: Type.Optional(
        Type.Boolean({ default: false, description: 'Through the port with TLS.' }),
      ),
    }),
    output: strictObject({
      address: Type.String(),
      url: Type.String(),
      reached: Type.Boolean(),
      tookMs: Type.Integer(),
      problem: nullable(Type.String({ description: 'What stood in the way.' })),
    }),
  }),
  'setting.list': method({
    http: 'GET /setting',
    tag,
    summary: 'The general settings',
    input: strictObject({}),
    output: strictObject({
      settings: Settings,
      fixed: Type.Array(Type.String(), {
        description: 'Settings fixed by a flag or an environment variable for this run.',
      }),
    }),
  }),
  'setting.put': method({
    http: 'PUT /setting',
    tag,
    summary: 'Change general settings',
    description: 'Members that are left out keep their value.',
    input: strictObject(withoutDefaults(Type.Partial(Settings).properties)),
    output: Settings,
    errors: ['conflict'],
  }),
  'attempt.list': method({
    http: 'GET /connection-attempt',
    tag,
    summary: 'Knocks on the OCPP port, newest first',
    input: strictObject({
      ...paging,
      refused: Type.Optional(Type.Boolean({ description: 'Only the refused ones.' })),
    }),
    output: page(ConnectionAttempt),
  }),
};
