import { type Static, Type } from 'typebox';
import { ConnectorId, Instant, nullable, strictObject } from './common';

const Int32 = (description: string) =>
  Type.Integer({ minimum: -2_147_483_648, maximum: 2_147_483_647, description });

export const ChargingProfileId = Type.Integer({
  minimum: -2_147_483_648,
  maximum: 2_147_483_647,
  description: 'The number of the profile; a charge point knows each number once.',
  examples: [1],
});

export const ChargingRateUnit = Type.Enum(['A', 'W'], {
  description: 'A is the current of each phase, W the power of all of them (errata 3.69).',
});

const Rate = (description: string) =>
  Type.Number({ minimum: -1_000_000_000, maximum: 1_000_000_000, description, examples: [16] });

/** The ChargingProfile of OCPP 1.6 §7.8 as the API takes it: no defaults, and what the texts demand beyond it is told with its clause. */
export const ChargingProfileShape = strictObject({
  chargingProfileId: ChargingProfileId,
  transactionId: Type.Optional(Int32('The transaction of a TxProfile; filled in where left out.')),
  stackLevel: Type.Integer({
    minimum: -2_147_483_648,
    maximum: 2_147_483_647,
    description: 'The higher level wins; the lowest is 0.',
    examples: [0],
  }),
  chargingProfilePurpose: Type.Enum(['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'], {
    examples: ['TxDefaultProfile'],
  }),
  chargingProfileKind: Type.Enum(['Absolute', 'Recurring', 'Relative'], {
    examples: ['Recurring'],
  }),
  recurrencyKind: Type.Optional(Type.Enum(['Daily', 'Weekly'])),
  validFrom: Type.Optional(Instant),
  validTo: Type.Optional(
    Type.String({ format: 'date-time', examples: ['2027-01-31T12:00:00.000Z'] }),
  ),
  chargingSchedule: strictObject({
    duration: Type.Optional(
      Type.Integer({ minimum: -1, maximum: 2_147_483_647, description: 's', examples: [86_400] }),
    ),
    startSchedule: Type.Optional(Instant),
    chargingRateUnit: ChargingRateUnit,
    chargingSchedulePeriod: Type.Array(
      strictObject({
        startPeriod: Type.Integer({
          minimum: -2_147_483_648,
          maximum: 2_147_483_647,
          description: 'Seconds from the start of the schedule; the first one is 0.',
          examples: [0],
        }),
        limit: Rate('With one decimal at most.'),
        numberPhases: Type.Optional(
          Type.Integer({
            minimum: -100,
            maximum: 100,
            description: '3 where left out (errata 3.69).',
            examples: [3],
          }),
        ),
      }),
      { maxItems: 1024 },
    ),
    minChargingRate: Type.Optional(Rate('Below it charging is inefficient.')),
  }),
});

/** A profile of the library, to be installed where it is wanted. */
export const LibraryProfile = strictObject({
  chargingProfileId: ChargingProfileId,
  name: Type.String({ maxLength: 100 }),
  note: Type.String({ maxLength: 500 }),
  profile: ChargingProfileShape,
  createdAt: Instant,
  changedAt: Instant,
});
export type LibraryProfile = Static<typeof LibraryProfile>;

/** A profile as it lies in a charge point, by what that accepted. */
export const InstalledProfile = strictObject({
  connectorId: ConnectorId,
  profile: ChargingProfileShape,
  transactionId: nullable(Type.Integer({ description: 'The transaction of a TxProfile.' })),
  commandId: nullable(Type.String({ description: 'The command that brought it.' })),
  installedAt: Instant,
});
export type InstalledProfile = Static<typeof InstalledProfile>;

/** What a profile does not do as the texts or the charge point ask. */
export const ProfileProblem = strictObject({
  pointer: Type.String({ description: 'JSON pointer into the profile, or /connectorId.' }),
  rule: Type.String(),
  message: Type.String(),
  clause: nullable(Type.String()),
});
export type ProfileProblem = Static<typeof ProfileProblem>;

const voltage = Type.Number({
  minimum: 1,
  maximum: 1000,
  description: 'Volts between phase and neutral, for A and W into each other: the nominal ones.',
});

export const CompositePeriod = strictObject({
  startSeconds: Type.Number({ description: 'From the start of the schedule.' }),
  limit: nullable(Type.Number({ description: 'Null is no limit.' })),
  numberPhases: Type.Integer(),
  minChargingRate: nullable(Type.Number()),
  chargingProfileId: nullable(Type.Integer({ description: 'Where the limit comes from.' })),
});

/** The limits that follow from what is installed, as computed here. */
export const CompositeSchedule = strictObject({
  from: Instant,
  durationSeconds: Type.Integer(),
  chargingRateUnit: ChargingRateUnit,
  voltage,
  transactionId: nullable(Type.Integer({ description: 'The transaction that runs there.' })),
  periods: Type.Array(CompositePeriod),
});
export type CompositeSchedule = Static<typeof CompositeSchedule>;

export const ScheduleDifference = strictObject({
  kind: Type.Enum(['higher', 'lower', 'phases', 'not-told'], {
    description:
      'The charge point allows more, allows less, uses other phases, or tells nothing there.',
  }),
  startSeconds: Type.Number(),
  endSeconds: Type.Number(),
  expected: nullable(Type.Number()),
  told: nullable(Type.Number({ description: 'In the unit asked for.' })),
  expectedPhases: Type.Integer(),
  toldPhases: nullable(Type.Integer()),
});
export type ScheduleDifference = Static<typeof ScheduleDifference>;

/** What flowed at a moment of the past, beside what was allowed then. */
export const MeasuredRate = strictObject({
  at: Instant,
  rate: Type.Number({ description: 'In the unit asked for; A is the highest of the phases.' }),
  limit: nullable(Type.Number()),
  isAbove: Type.Boolean({ description: 'More than the limit, by more than a meter may err.' }),
});
export type MeasuredRate = Static<typeof MeasuredRate>;

export const ScheduleComparison = strictObject({
  connectorId: ConnectorId,
  chargingRateUnit: ChargingRateUnit,
  voltage,
  /** From the moment of the answer on. */
  expected: CompositeSchedule,
  told: strictObject({
    status: Type.String({ description: 'Accepted or Rejected, as answered.' }),
    scheduleStart: nullable(Instant),
    startDifferenceSeconds: nullable(
      Type.Number({ description: 'How far its start is from the time here.' }),
    ),
    durationSeconds: nullable(Type.Integer()),
    chargingRateUnit: nullable(Type.String()),
    minChargingRate: nullable(Type.Number()),
    periods: Type.Array(
      strictObject({
        startSeconds: Type.Number(),
        limit: Type.Number({ description: 'In the unit asked for.' }),
        numberPhases: Type.Integer(),
      }),
    ),
    commandId: Type.String(),
  }),
  differences: Type.Array(ScheduleDifference),
  /** What was allowed before that, by what was installed then. */
  past: CompositeSchedule,
  measured: Type.Array(MeasuredRate),
});
export type ScheduleComparison = Static<typeof ScheduleComparison>;
