import { type Static, Type } from 'typebox';
import { ConnectorId, Instant, nullable, strictObject } from './common';

/** One sampled value, normalised: energy in Wh, power in W, reactive energy and power in varh and var. */
export const Sample = strictObject({
  measurand: Type.String(),
  phase: nullable(Type.String()),
  location: Type.String(),
  context: Type.String(),
  unit: nullable(Type.String()),
  value: nullable(Type.Number({ description: 'Null where the text is not a plain number.' })),
  raw: Type.Optional(
    Type.String({ description: 'The text as received, where it is not a plain number.' }),
  ),
});
export type Sample = Static<typeof Sample>;

export const MeterReading = strictObject({
  id: Type.Integer(),
  chargePointId: Type.String(),
  connectorId: ConnectorId,
  transactionId: nullable(Type.Integer()),
  at: Instant,
  receivedAt: Instant,
  samples: Type.Array(Sample),
});
export type MeterReading = Static<typeof MeterReading>;
