import { type Static, Type } from 'typebox';
import { ConnectorId, Instant, nullable, strictObject } from './common';
import { Cost } from './tariff';

export const TransactionState = Type.Enum(['active', 'stopped', 'superseded', 'closed'], {
  description:
    'active; stopped by a StopTransaction; superseded by a later start on the same connector; closed by the operator.',
});
export type TransactionState = Static<typeof TransactionState>;

export const Transaction = strictObject({
  transactionId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  chargePointId: Type.String(),
  connectorId: ConnectorId,
  idTag: Type.String(),
  authorization: Type.String({
    description:
      'What the StartTransaction was answered: Accepted, Blocked, Expired, Invalid or ConcurrentTx.',
  }),
  meterStart: nullable(Type.Number({ description: 'Wh' })),
  meterStop: nullable(Type.Number({ description: 'Wh' })),
  latestMeterWh: nullable(Type.Number()),
  latestPowerW: nullable(Type.Number()),
  latestSocPercent: nullable(Type.Number()),
  energyWh: nullable(Type.Number()),
  registerResetAt: nullable(Instant),
  startedAt: Instant,
  stoppedAt: nullable(Instant),
  stopReason: nullable(Type.String()),
  stopIdTag: nullable(Type.String()),
  state: TransactionState,
  reservationId: nullable(Type.Integer()),
  commandId: nullable(Type.String({ description: 'The RemoteStartTransaction that caused it.' })),
  cost: nullable(Cost),
});
export type Transaction = Static<typeof Transaction>;

/** A StopTransaction whose transaction is not known here; its data are kept (steve#156, errata 3.18). */
export const OrphanStop = strictObject({
  id: Type.Integer(),
  chargePointId: Type.String(),
  transactionId: Type.Integer(),
  idTag: nullable(Type.String()),
  meterStop: nullable(Type.Number()),
  stoppedAt: Instant,
  stopReason: nullable(Type.String()),
  receivedAt: Instant,
  attachedTo: nullable(Type.Integer()),
});
export type OrphanStop = Static<typeof OrphanStop>;
