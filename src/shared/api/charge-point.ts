import { Type } from 'typebox';
import {
  ChargePoint,
  ChargePointSettings,
  ConfigurationKey,
  StatusChange,
} from '../model/charge-point';
import {
  ChargePointId,
  ConnectorId,
  Empty,
  Instant,
  page,
  paging,
  strictObject,
} from '../model/common';
import { MeterReading } from '../model/meter';
import { ChargePointTraffic } from '../model/traffic';
import { method } from './method';

const tag = 'Charge points';
const cpId = { cpId: ChargePointId };

export const chargePointMethods = {
  'chargePoint.list': method({
    http: 'GET /charge-point',
    tag,
    summary: 'List the charge points',
    input: strictObject({
      ...paging,
      search: Type.Optional(
        Type.String({
          maxLength: 255,
          description: 'Part of identity, vendor, model or firmware.',
        }),
      ),
      connected: Type.Optional(Type.Boolean()),
      isNew: Type.Optional(Type.Boolean()),
    }),
    output: page(ChargePoint),
  }),
  'chargePoint.traffic': method({
    http: 'GET /message-rate',
    tag,
    summary: 'How many frames each charge point sent in the last minutes',
    description: 'Those that sent none are left out.',
    input: strictObject({}),
    output: strictObject({ items: Type.Array(ChargePointTraffic) }),
  }),
  'chargePoint.get': method({
    http: 'GET /charge-point/{cpId}',
    tag,
    summary: 'One charge point with its connectors',
    input: strictObject(cpId),
    output: ChargePoint,
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.put': method({
    http: 'PUT /charge-point/{cpId}',
    tag,
    summary: 'Register a charge point, or change its settings',
    description: 'Members that are left out keep their value.',
    input: strictObject({ ...cpId, ...Type.Partial(ChargePointSettings).properties }),
    output: ChargePoint,
  }),
  'chargePoint.acknowledge': method({
    http: 'POST /charge-point/{cpId}/acknowledge',
    tag,
    summary: 'Mark a new charge point as seen',
    input: strictObject(cpId),
    output: ChargePoint,
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.delete': method({
    http: 'DELETE /charge-point/{cpId}',
    tag,
    summary: 'Forget a charge point',
    description: 'Closes its connection. Its transactions, meter values and messages are kept.',
    input: strictObject(cpId),
    output: Empty,
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.setPassword': method({
    http: 'PUT /charge-point/{cpId}/password',
    tag,
    summary: 'Set the password of its Basic authentication',
    description:
      'Exactly one of the two forms. The password is stored as a scrypt hash and cannot be read back.',
    input: strictObject({
      ...cpId,
      password: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 255,
          description: 'As text; its UTF-8 bytes are the password.',
        }),
      ),
      passwordHex: Type.Optional(
        Type.String({
          pattern: '^([0-9a-fA-F]{2}){1,64}$',
          description: 'As bytes in hexadecimal, e.g. an AuthorizationKey of 32 to 40 digits.',
        }),
      ),
    }),
    output: ChargePoint,
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.removePassword': method({
    http: 'DELETE /charge-point/{cpId}/password',
    tag,
    summary: 'Let it connect without a password',
    input: strictObject(cpId),
    output: ChargePoint,
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.disconnect': method({
    http: 'POST /charge-point/{cpId}/disconnect',
    tag,
    summary: 'Close its connection',
    input: strictObject(cpId),
    output: Empty,
    errors: ['unknown-charge-point', 'offline'],
  }),
  'chargePoint.statusHistory': method({
    http: 'GET /charge-point/{cpId}/status-history',
    tag,
    summary: 'Status changes, newest first',
    input: strictObject({
      ...cpId,
      ...paging,
      connectorId: Type.Optional(ConnectorId),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    }),
    output: page(StatusChange),
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.meterValues': method({
    http: 'GET /charge-point/{cpId}/meter-value',
    tag,
    summary: 'Meter values, newest first',
    input: strictObject({
      ...cpId,
      ...paging,
      connectorId: Type.Optional(ConnectorId),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    }),
    output: page(MeterReading),
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.latestMeterValues': method({
    http: 'GET /charge-point/{cpId}/meter-value/latest',
    tag,
    summary: 'The latest reading of each connector',
    input: strictObject(cpId),
    output: strictObject({ items: Type.Array(MeterReading) }),
    errors: ['unknown-charge-point'],
  }),
  'chargePoint.configuration': method({
    http: 'GET /charge-point/{cpId}/configuration',
    tag,
    summary: 'Its configuration keys as last read',
    input: strictObject(cpId),
    output: strictObject({
      items: Type.Array(ConfigurationKey),
      unknownKeys: Type.Array(Type.String(), {
        description: 'Keys that it was asked for by name and does not know.',
      }),
    }),
    errors: ['unknown-charge-point'],
  }),
};
