import { type Static, Type } from 'typebox';
import { ChargePointId, Instant, nullable, strictObject } from './common';

const price = (description: string) =>
  Type.Number({ minimum: 0, maximum: 100_000, default: 0, description });

export const TariffProperties = {
  cpId: Type.Optional(
    nullable(
      Type.String({
        minLength: 1,
        maxLength: 255,
        description: 'The charge point it is for; null or left out: every one without its own.',
      }),
    ),
  ),
  validFrom: Type.String({
    format: 'date-time',
    description: 'Transactions that start from here on, until a later tariff.',
  }),
  currency: Type.String({
    pattern: '^[A-Z]{3}$',
    description: 'ISO 4217, three capitals.',
    examples: ['EUR'],
  }),
  pricePerKwh: Type.Optional(price('Up to four decimals count.')),
  pricePerMinute: Type.Optional(
    price('From start to stop, to the second. Up to four decimals count.'),
  ),
  startFee: Type.Optional(price('Once a transaction. Up to four decimals count.')),
  note: Type.Optional(Type.String({ maxLength: 500, default: '' })),
};

export const Tariff = strictObject({
  id: Type.Integer(),
  cpId: nullable(ChargePointId),
  validFrom: Instant,
  currency: TariffProperties.currency,
  pricePerKwh: Type.Number(),
  pricePerMinute: Type.Number(),
  startFee: Type.Number(),
  note: Type.String(),
  changedAt: Instant,
});
export type Tariff = Static<typeof Tariff>;

export const CostRemark = Type.Enum(
  ['running', 'no-stop', 'register-reset', 'no-energy', 'no-duration', 'received-times'],
  {
    description:
      'running: so far. no-stop: never stopped, counted up to its last reading. register-reset: the meter fell on the way; only what rose is charged. no-energy: no register was told, so nothing can be charged for energy. no-duration: it stopped before it started, so nothing can be charged for time. received-times: the charge point told no usable time; times of receipt count.',
  },
);
export type CostRemark = Static<typeof CostRemark>;

export const Cost = strictObject(
  {
    amount: nullable(Type.Number({ description: 'Null where a part of it cannot be known.' })),
    currency: Type.String(),
    energyAmount: nullable(Type.Number()),
    timeAmount: nullable(Type.Number()),
    startFee: Type.Number(),
    tariffId: Type.Integer(),
    isFinal: Type.Boolean(),
    remarks: Type.Array(CostRemark),
  },
  'By the tariff valid at its start. Each part is rounded half up to the smallest unit of the currency; the amount is their sum.',
);
export type Cost = Static<typeof Cost>;
