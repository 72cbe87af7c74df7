import type { MethodInput } from '@shared/api';
import type { Tariff } from '@shared/model/tariff';
import { localOf } from '../../components/local-time';
import type { Translate } from '../../i18n';

/** A tariff as it is typed. */
export interface TariffForm {
  readonly cpId: string;
  /** Local, as a `datetime-local` field has it. */
  readonly validFrom: string;
  readonly currency: string;
  readonly pricePerKwh: string;
  readonly pricePerMinute: string;
  readonly startFee: string;
  readonly note: string;
}

export const newForm = (currency: string, now: Date): TariffForm => ({
  cpId: '',
  validFrom: `${localOf(now.toISOString()).slice(0, 10)}T00:00`,
  currency,
  pricePerKwh: '',
  pricePerMinute: '',
  startFee: '',
  note: '',
});

const shown = (price: number): string => (price === 0 ? '' : String(price));

export const formOf = (tariff: Tariff): TariffForm => ({
  cpId: tariff.cpId ?? '',
  validFrom: localOf(tariff.validFrom),
  currency: tariff.currency,
  pricePerKwh: shown(tariff.pricePerKwh),
  pricePerMinute: shown(tariff.pricePerMinute),
  startFee: shown(tariff.startFee),
  note: tariff.note,
});

/** A price as people type it, with a point or a comma; nothing is 0. */
const readPrice = (text: string): number | undefined => {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return 0;
  if (!/^\d{1,6}(\.\d{1,4})?$/.test(plain)) return undefined;
  const price = Number(plain);
  return price <= 100_000 ? price : undefined;
};

const prices = ['pricePerKwh', 'pricePerMinute', 'startFee'] as const;

export const problemsOf = (
  form: TariffForm,
  t: Translate,
): Partial<Record<keyof TariffForm, string>> => ({
  ...Object.fromEntries(
    prices
      .filter((name) => readPrice(form[name]) === undefined)
      .map((name) => [name, t('depot.priceProblem')]),
  ),
  ...(/^[A-Z]{3}$/.test(form.currency) ? {} : { currency: t('depot.currencyProblem') }),
  ...(Number.isNaN(Date.parse(form.validFrom)) ? { validFrom: t('depot.dateProblem') } : {}),
});

/** To be called where there are no problems. */
export const inputOf = (form: TariffForm): MethodInput<'tariff.create'> => ({
  cpId: form.cpId.trim() === '' ? null : form.cpId.trim(),
  validFrom: new Date(form.validFrom).toISOString(),
  currency: form.currency,
  pricePerKwh: readPrice(form.pricePerKwh) ?? 0,
  pricePerMinute: readPrice(form.pricePerMinute) ?? 0,
  startFee: readPrice(form.startFee) ?? 0,
  note: form.note,
});
