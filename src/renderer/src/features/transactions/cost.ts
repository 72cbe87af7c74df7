import type { Cost } from '@shared/model/tariff';
import { currencyDigits } from '@shared/tariff-cost';
import { NOTHING, type Texts } from '../../i18n';

const amountOf = (amount: number | null, currency: string, { t, format }: Texts): string =>
  amount === null
    ? t('transactions.costUnknown')
    : `${format.fixed(amount, currencyDigits(currency))} ${currency}`;

/** The cost in one word. */
export const costText = (cost: Cost | null, texts: Texts): string =>
  cost === null ? NOTHING : amountOf(cost.amount, cost.currency, texts);

/** What it is made of, and what is to be known about it. */
export const costLines = (cost: Cost, texts: Texts): string[] => {
  const { t } = texts;
  const { currency } = cost;
  return [
    t('transactions.costParts', {
      energy: amountOf(cost.energyAmount, currency, texts),
      time: amountOf(cost.timeAmount, currency, texts),
      startFee: amountOf(cost.startFee, currency, texts),
    }),
    ...cost.remarks.map((remark) => t(`transactions.costRemark.${remark}`)),
  ];
};
