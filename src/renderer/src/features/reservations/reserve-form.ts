import type { MethodInput } from '@shared/api';
import { localOf } from '../../components/local-time';
import type { Translate } from '../../i18n';

/** A reservation as a person types it. */
export interface ReserveForm {
  readonly cpId: string;
  readonly connectorId: number;
  readonly idTag: string;
  readonly parentIdTag: string;
  /** Local date and time as a `datetime-local` field has it. */
  readonly until: string;
  readonly number: string;
}

const HOUR_MS = 3_600_000;

export const emptyForm = (cpId: string, connectorId: number, now: number): ReserveForm => ({
  cpId,
  connectorId,
  idTag: '',
  parentIdTag: '',
  until: localOf(new Date(now + HOUR_MS).toISOString()),
  number: '',
});

export const inputOf = (form: ReserveForm): MethodInput<'reservation.create'> => ({
  cpId: form.cpId,
  connectorId: form.connectorId,
  idTag: form.idTag.trim(),
  expiryDate: new Date(form.until).toISOString(),
  ...(form.parentIdTag.trim() === '' ? {} : { parentIdTag: form.parentIdTag.trim() }),
  ...(form.number.trim() === '' ? {} : { reservationId: Number(form.number) }),
});

const isNumber = (text: string): boolean =>
  /^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= 2_147_483_647;

/** What stands against it, by field; nothing if it can be asked for. */
export const problemsOf = (
  form: ReserveForm,
  now: number,
  t: Translate,
): Partial<Record<keyof ReserveForm, string>> => ({
  ...(form.cpId === '' ? { cpId: t('reservations.problem.chargePoint') } : {}),
  ...(form.idTag.trim() === '' ? { idTag: t('reservations.problem.tag') } : {}),
  ...(Date.parse(form.until) > now ? {} : { until: t('reservations.problem.until') }),
  ...(form.number.trim() === '' || isNumber(form.number.trim())
    ? {}
    : { number: t('reservations.problem.number') }),
});
