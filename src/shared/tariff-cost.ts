import type { Cost, CostRemark } from './model/tariff';

/** The prices that a cost is computed from, in units of 1/10,000 of the currency. */
export interface Prices {
  readonly id: number;
  readonly currency: string;
  readonly perKwh: number;
  readonly perMinute: number;
  readonly startFee: number;
}

/** What a transaction says of its cost; times are epoch milliseconds. */
export interface Charged {
  readonly state: string;
  readonly energyWh: number | null;
  readonly registerResetAt: number | null;
  readonly startedAt: number;
  readonly startReceivedAt: number;
  readonly stoppedAt: number | null;
  readonly stopReceivedAt: number | null;
  readonly latestAt: number | null;
}

/** Prices are kept as whole numbers of 1/10,000 of the currency, so that nothing is lost in between. */
export const priceUnits = 10_000;

export const toPriceUnits = (price: number): number => Math.round(price * priceUnits);

/** Asking for them takes longer than everything else here. */
const digitsOf = new Map<string, number>();

/** Digits behind the point that a currency is paid in: 2 for EUR, 0 for JPY. */
export const currencyDigits = (currency: string): number => {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
};

/**
 * The cost of a transaction. Each part is rounded half up to the smallest unit of the currency, and
 * the amount is the sum of the rounded parts. Energy is what the register rose, so that a reset
 * adds and takes nothing (B14); time is from start to stop, to the second.
 */
export const costOf = (charged: Charged, prices: Prices): Cost => {
  const digits = currencyDigits(prices.currency);
  const endedAt = charged.stoppedAt ?? charged.latestAt ?? charged.startedAt;
  const seconds = Math.floor((endedAt - charged.startedAt) / 1000);
  const { energyWh } = charged;
  const energyAmount =
    prices.perKwh === 0
      ? 0
      : energyWh === null || energyWh < 0
        ? null
        : share(prices.perKwh, Math.round(energyWh * 1000), 1_000_000, digits);
  const timeAmount =
    prices.perMinute === 0 ? 0 : seconds < 0 ? null : share(prices.perMinute, seconds, 60, digits);
  const startFee = share(prices.startFee, 1, 1, digits);
  return {
    amount:
      energyAmount === null || timeAmount === null
        ? null
        : plain(energyAmount + timeAmount + startFee, digits),
    currency: prices.currency,
    energyAmount,
    timeAmount,
    startFee,
    tariffId: prices.id,
    isFinal: charged.state !== 'active',
    remarks: remarksOf(charged, prices, seconds),
  };
};

/** A price times a part of its unit, rounded half up; whole numbers, so without binary noise. */
const share = (price: number, count: number, ofUnit: number, digits: number): number => {
  const scaled = BigInt(price) * BigInt(count) * 10n ** BigInt(digits);
  const divisor = BigInt(priceUnits) * BigInt(ofUnit);
  return plain(Number((2n * scaled + divisor) / (2n * divisor)) / 10 ** digits, digits);
};

const plain = (amount: number, digits: number): number => Number(amount.toFixed(digits));

const remarksOf = (charged: Charged, prices: Prices, seconds: number): CostRemark[] => {
  const { state, energyWh, registerResetAt, startedAt, startReceivedAt } = charged;
  const { stoppedAt, stopReceivedAt } = charged;
  const isTimed = prices.perMinute > 0;
  const remarks: CostRemark[] = [];
  if (state === 'active') remarks.push('running');
  else if (stoppedAt === null) remarks.push('no-stop');
  // Said whatever is charged: the figures of the meter look odd.
  if (registerResetAt !== null) remarks.push('register-reset');
  if (energyWh === null && prices.perKwh > 0) remarks.push('no-energy');
  if (isTimed && seconds < 0) remarks.push('no-duration');
  // A time that cannot be (1970) was replaced by that of the receipt (B28).
  const isReplaced =
    startedAt === startReceivedAt || (stoppedAt !== null && stoppedAt === stopReceivedAt);
  if (isTimed && isReplaced) remarks.push('received-times');
  return remarks;
};
