import { type Static, Type } from 'typebox';
import { ConnectorId, Instant, nullable, strictObject } from './common';

/** What a row of a report is about; members that do not apply are null. */
const subject = {
  day: nullable(
    Type.String({ description: 'The local day, as 2026-01-31.', examples: ['2026-01-31'] }),
  ),
  chargePointId: nullable(Type.String()),
  connectorId: nullable(ConnectorId),
};

const energyFigures = {
  sessions: Type.Integer({ description: 'Transactions that started in it.' }),
  energyWh: Type.Number(),
  connectedSeconds: Type.Integer({ description: 'From start to stop, as far as it lies in it.' }),
  costs: Type.Array(
    strictObject({ currency: Type.String(), amount: Type.Number(), sessions: Type.Integer() }),
    { description: 'Of the transactions that stopped in it, one row a currency.' },
  ),
  registerResets: Type.Integer({ description: 'Transactions whose meter fell on the way.' }),
  bookedAtEnd: Type.Integer({
    description:
      'Transactions that lie in several days or reach over the ends of the period, without a reading that says how much belongs where: all their energy counts where they ended.',
  }),
};

export const EnergyRow = strictObject({
  ...subject,
  idTag: nullable(Type.String()),
  parentIdTag: nullable(Type.String()),
  ...energyFigures,
});
export type EnergyRow = Static<typeof EnergyRow>;

export const EnergyFigures = strictObject(energyFigures);
export type EnergyFigures = Static<typeof EnergyFigures>;

export const EnergyBy = Type.Enum(['day', 'chargePoint', 'connector', 'tag', 'parent'], {
  default: 'day',
  description: 'What a row is about. parent: the parent group that the tag has now.',
});
export type EnergyBy = Static<typeof EnergyBy>;

const period = {
  from: Instant,
  to: Instant,
  timeZone: Type.String({
    description: 'The zone that the days are counted in.',
    examples: ['Europe/Berlin'],
  }),
};
const omittedRows = Type.Integer({ description: 'Rows beyond the most that are told.' });

export const EnergyReport = strictObject({
  ...period,
  by: EnergyBy,
  rows: Type.Array(EnergyRow),
  omittedRows,
  total: EnergyFigures,
});
export type EnergyReport = Static<typeof EnergyReport>;

/** What a connector can be for a depot; the statuses of OCPP in fewer words. */
export const occupancyStates = [
  'available',
  'occupied',
  'faulted',
  'unavailable',
  'offline',
  'unknown',
] as const;
export const OccupancyState = Type.Enum([...occupancyStates], {
  description:
    'occupied: Preparing, Charging, SuspendedEV, SuspendedEVSE, Finishing and Reserved. offline: no connection, whatever the last status. unknown: before its first status.',
});
export type OccupancyState = Static<typeof OccupancyState>;

const ofEachState = (description: string) =>
  strictObject(
    {
      available: Type.Number(),
      occupied: Type.Number(),
      faulted: Type.Number(),
      unavailable: Type.Number(),
      offline: Type.Number(),
      unknown: Type.Number(),
    },
    description,
  );

const occupancyFigures = {
  seconds: ofEachState('Of all its connectors together.'),
  percent: ofEachState('Of the time that is known; unknown: of all of it.'),
  chargingSeconds: Type.Number({ description: 'The part of occupied with the status Charging.' }),
  faults: Type.Integer({ description: 'How often a connector became Faulted.' }),
};

export const OccupancyFigures = strictObject(occupancyFigures);
export type OccupancyFigures = Static<typeof OccupancyFigures>;

export const OccupancyRow = strictObject({ ...subject, ...occupancyFigures });
export type OccupancyRow = Static<typeof OccupancyRow>;

export const OccupancyBy = Type.Enum(['day', 'chargePoint', 'connector'], { default: 'day' });
export type OccupancyBy = Static<typeof OccupancyBy>;

export const OccupancyReport = strictObject({
  ...period,
  by: OccupancyBy,
  rows: Type.Array(OccupancyRow),
  omittedRows,
  total: OccupancyFigures,
});
export type OccupancyReport = Static<typeof OccupancyReport>;

export const Span = strictObject({
  from: Instant,
  to: Instant,
  state: OccupancyState,
  status: nullable(Type.String({ description: 'As the charge point says it.' })),
  errorCode: nullable(Type.String()),
});
export type Span = Static<typeof Span>;

export const Timeline = strictObject({
  from: Instant,
  to: Instant,
  rows: Type.Array(
    strictObject({
      chargePointId: Type.String(),
      connectorId: ConnectorId,
      spans: Type.Array(Span),
      isCut: Type.Boolean({ description: 'Whether there are more spans than are told.' }),
    }),
  ),
  omittedRows,
});
export type Timeline = Static<typeof Timeline>;

export const DepotNow = strictObject({
  at: Instant,
  timeZone: period.timeZone,
  connectors: Type.Integer(),
  charging: Type.Integer({ description: 'Connectors with the status Charging, connected.' }),
  states: ofEachState('Connectors in each state now.'),
  sessions: Type.Integer({ description: 'Active transactions.' }),
  powerW: Type.Number({
    description: 'Of active transactions whose latest reading is no older than 15 minutes.',
  }),
  energyTodayWh: Type.Number(),
  sessionsToday: Type.Integer(),
  faultsToday: Type.Integer(),
});
export type DepotNow = Static<typeof DepotNow>;
