import { Type } from 'typebox';
import { ChargePointId, ConnectorId, IdTag, strictObject } from '../model/common';
import {
  DepotNow,
  EnergyBy,
  EnergyReport,
  OccupancyBy,
  OccupancyReport,
  Timeline,
} from '../model/report';
import { method } from './method';

const tag = 'Reports';

/** The zone that days are counted in; the one of the machine where it is left out. */
export const TimeZone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'As Europe/Berlin; left out: that of the machine the central system runs on.',
  examples: ['Europe/Berlin'],
});

const period = {
  from: Type.Optional(
    Type.String({ format: 'date-time', description: 'Left out: 30 days before the end.' }),
  ),
  to: Type.Optional(
    Type.String({ format: 'date-time', description: 'Left out itself; without it: now.' }),
  ),
  timeZone: Type.Optional(TimeZone),
  cpId: Type.Optional(ChargePointId),
  connectorId: Type.Optional(ConnectorId),
};

export const reportMethods = {
  'report.now': method({
    http: 'GET /report/now',
    tag,
    summary: 'The depot at a glance: now and today',
    input: strictObject({ timeZone: Type.Optional(TimeZone) }),
    output: DepotNow,
  }),
  'report.energy': method({
    http: 'GET /report/energy',
    tag,
    summary: 'Energy and cost by day, charge point, connector, tag or parent group',
    description:
      'A transaction over midnight is divided by its meter readings: what was counted up to the last reading before midnight belongs to the day before. Without one, all of it counts on the day it ended, and bookedAtEnd says how many those are. At most 3700 days. As CSV: /report/energy.csv',
    input: strictObject({
      ...period,
      by: Type.Optional(EnergyBy),
      idTag: Type.Optional(IdTag),
    }),
    output: EnergyReport,
  }),
  'report.occupancy': method({
    http: 'GET /report/occupancy',
    tag,
    summary: 'What connectors were: available, occupied, faulted, unavailable, offline',
    description:
      'From the status changes by the time of the charge point, so that late ones count where they belong. While there is no connection a connector is offline; connector 0 has no part in it. Status changes and connections are kept for a year. As CSV: /report/occupancy.csv',
    input: strictObject({ ...period, by: Type.Optional(OccupancyBy) }),
    output: OccupancyReport,
  }),
  'report.timeline': method({
    http: 'GET /report/timeline',
    tag,
    summary: 'Each connector over time',
    description:
      'The last 24 hours where no period is given. The first 1000 spans of each connector, and 500 connectors.',
    input: strictObject(period),
    output: Timeline,
  }),
};
