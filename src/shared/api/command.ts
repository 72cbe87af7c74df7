import { type TProperties, Type } from 'typebox';
import { Command, CommandOutcome } from '../model/command';
import {
  ChargePointId,
  ConnectorId,
  IdTag,
  nullable,
  page,
  paging,
  strictObject,
} from '../model/common';
import type { ErrorCode } from '../result';
import { method } from './method';

/**
 * What a command answers when it succeeded, or, with `wait=false`, what to poll.
 * A command that did not succeed is an error: offline, timeout, call-error, connection-lost,
 * invalid-response or not-sent, with the same commandId in its details.
 */
export const CommandResult = strictObject({
  commandId: Type.String(),
  action: Type.String(),
  outcome: CommandOutcome,
  response: Type.Unknown({ description: "The charge point's payload; null while waiting." }),
  latencyMs: nullable(Type.Number()),
});

/** How a command can fail. */
export const commandErrors: readonly ErrorCode[] = [
  'unknown-charge-point',
  'offline',
  'timeout',
  'call-error',
  'connection-lost',
  'invalid-response',
  'not-sent',
];

export const waiting = {
  wait: Type.Optional(
    Type.Boolean({ default: true, description: 'false answers at once with a command to poll.' }),
  ),
  timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
};

const cpId = { cpId: ChargePointId };

const commandMethod = <P extends TProperties>(
  path: string,
  summary: string,
  properties: P,
  description?: string,
) =>
  method({
    http: `POST /${path}`,
    tag: 'Commands',
    summary,
    ...(description === undefined ? {} : { description }),
    input: strictObject({ ...properties, ...waiting }),
    output: CommandResult,
    errors: commandErrors,
  });

const connectorId = { connectorId: Type.Optional(ConnectorId) };

export const commandMethods = {
  'command.hardReset': commandMethod('charge-point/{cpId}/hard-reset', 'Reset, hard', cpId),
  'command.softReset': commandMethod('charge-point/{cpId}/soft-reset', 'Reset, soft', cpId),
  'command.unlockConnector': commandMethod(
    'charge-point/{cpId}/connector-unlock',
    'Unlock a connector',
    { ...cpId, connectorId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
    'Not a way to stop a transaction (OCPP 1.6 §5.18).',
  ),
  'command.triggerStatusNotification': commandMethod(
    'charge-point/{cpId}/status-notification',
    'Ask for a StatusNotification',
    { ...cpId, ...connectorId },
    'Without a connector: for all of them (OCPP 1.6 §5.17).',
  ),
  'command.triggerBootNotification': commandMethod(
    'charge-point/{cpId}/boot-notification',
    'Ask for a BootNotification',
    { ...cpId, ...connectorId },
    'Errata 3.40: not meant for a charge point that has been accepted; sent all the same, since you ask, and noted as a finding.',
  ),
  'command.triggerHeartbeat': commandMethod(
    'charge-point/{cpId}/heartbeat',
    'Ask for a Heartbeat',
    { ...cpId, ...connectorId },
  ),
  'command.triggerMeterValues': commandMethod(
    'charge-point/{cpId}/meter-values',
    'Ask for MeterValues',
    { ...cpId, ...connectorId },
    'Without a connector: for all of them (OCPP 1.6 §5.17).',
  ),
  'command.changeConfiguration': commandMethod(
    'charge-point/{cpId}/change-configurations',
    'Change a configuration key',
    {
      ...cpId,
      key: Type.String({ minLength: 1, maxLength: 50 }),
      value: Type.String({ maxLength: 500 }),
      validate: Type.Optional(
        Type.Boolean({
          default: false,
          description:
            'true refuses, before anything is sent, a value that the standard key does not take.',
        }),
      ),
    },
    'The answer is the exact status: Accepted, Rejected, RebootRequired or NotSupported.',
  ),
  'command.readConfiguration': commandMethod(
    'charge-point/{cpId}/configuration/read',
    'Read the configuration from the charge point',
    { ...cpId, key: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 50 }))) },
    'Without keys: all of them. What comes back is also stored, see GET configuration.',
  ),
  'command.startTransaction': method({
    ...commandMethod(
      'charge-transaction/start',
      'Start a transaction remotely',
      {
        ...cpId,
        connectorId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        idTag: IdTag,
        chargingProfileId: Type.Optional(
          Type.Integer({
            minimum: -2_147_483_648,
            maximum: 2_147_483_647,
            description: 'A TxProfile of the library that limits the transaction (errata 3.41).',
          }),
        ),
      },
      'Accepted means that the charge point will try (errata 3.32). The transaction it causes appears on the command.',
    ),
    errors: [...commandErrors, 'not-found'],
  }),
  'command.stopTransaction': commandMethod(
    'charge-transaction/stop/{transactionId}',
    'Stop a transaction remotely',
    { transactionId: Type.Integer() },
  ),
  'command.call': method({
    http: 'POST /charge-point/{cpId}/call/{action}',
    bodyMember: 'payload',
    tag: 'Commands',
    summary: 'Send any action with any payload',
    description:
      'With validate=false the payload goes out as it is, and so may the name of an action nobody knows.',
    input: strictObject({
      ...cpId,
      action: Type.String({ minLength: 1, maxLength: 100 }),
      payload: Type.Optional(Type.Unknown()),
      validate: Type.Optional(Type.Boolean({ default: true })),
      ...waiting,
    }),
    output: CommandResult,
    errors: commandErrors,
  }),
  'command.get': method({
    http: 'GET /command/{commandId}',
    tag: 'Commands',
    summary: 'One command and what became of it',
    input: strictObject({ commandId: Type.String({ maxLength: 100 }) }),
    output: Command,
    errors: ['unknown-command'],
  }),
  'command.list': method({
    http: 'GET /command',
    tag: 'Commands',
    summary: 'Commands, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      action: Type.Optional(Type.String({ maxLength: 100 })),
      outcome: Type.Optional(CommandOutcome),
    }),
    output: page(Command),
  }),
};
