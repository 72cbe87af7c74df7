import type { MethodInput } from '@shared/api';
import type { Site } from '@shared/model/site';
import type { Translate } from '../../i18n';

export interface MemberForm {
  readonly chargePointId: string;
  readonly maxAmps: string;
  readonly phases: number;
}

/** A site as a person types it; a limit in W is typed in kW. */
export interface SiteForm {
  readonly name: string;
  readonly unit: Site['unit'];
  readonly limit: string;
  readonly strategy: Site['strategy'];
  readonly minimum: string;
  readonly turn: string;
  readonly volts: string;
  readonly members: readonly MemberForm[];
}

export const emptyForm: SiteForm = {
  name: '',
  unit: 'A',
  limit: '63',
  strategy: 'equal',
  minimum: '6',
  turn: '15',
  volts: '230',
  members: [],
};

export const newMember = (chargePointId: string): MemberForm => ({
  chargePointId,
  maxAmps: '32',
  phases: 3,
});

export const formOf = (site: Site): SiteForm => ({
  name: site.name,
  unit: site.unit,
  limit: String(site.unit === 'W' ? site.limit / 1000 : site.limit),
  strategy: site.strategy,
  minimum: String(site.minimumAmps),
  turn: String(site.turnMinutes),
  volts: String(site.volts),
  members: site.members.map(({ chargePointId, maxAmps, phases }) => ({
    chargePointId,
    maxAmps: String(maxAmps),
    phases,
  })),
});

/** A comma is taken for a point: so is it written in German. */
const numberOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));

const isWithin = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

export type Problems = Partial<
  Record<'name' | 'limit' | 'minimum' | 'turn' | 'volts' | 'maxAmps', string>
>;

/** What keeps the form from being stored, by field. */
export const problemsOf = (form: SiteForm, t: Translate): Problems => {
  const whole = (text: string, least: number, most: number): boolean =>
    Number.isInteger(numberOf(text)) && isWithin(numberOf(text), least, most);
  const name = form.name.trim();
  return {
    ...(name === '' || name.length > 100 ? { name: t('sites.form.problem.name') } : {}),
    ...(isWithin(numberOf(form.limit), 0, 100_000) ? {} : { limit: t('sites.form.problem.limit') }),
    ...(isWithin(numberOf(form.minimum), 0, 80)
      ? {}
      : { minimum: t('sites.form.problem.minimum') }),
    ...(whole(form.turn, 1, 1440) ? {} : { turn: t('sites.form.problem.turn') }),
    ...(whole(form.volts, 100, 400) ? {} : { volts: t('sites.form.problem.volts') }),
    ...(form.members.every(({ maxAmps }) => isWithin(numberOf(maxAmps), 1, 1000))
      ? {}
      : { maxAmps: t('sites.form.problem.maxAmps') }),
  };
};

export const isAmps = (text: string): boolean => isWithin(numberOf(text), 1, 1000);

export const inputOf = (form: SiteForm): MethodInput<'site.create'> => ({
  name: form.name.trim(),
  unit: form.unit,
  limit: form.unit === 'W' ? Math.round(numberOf(form.limit) * 1000) : numberOf(form.limit),
  strategy: form.strategy,
  minimumAmps: numberOf(form.minimum),
  turnMinutes: numberOf(form.turn),
  volts: numberOf(form.volts),
  members: form.members.map(({ chargePointId, maxAmps, phases }) => ({
    chargePointId,
    maxAmps: numberOf(maxAmps),
    phases,
  })),
});
