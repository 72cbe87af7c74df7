import type { MethodInput } from '@shared/api';
import type { tariffMethods } from '@shared/api/tariff';
import type { Tariff } from '@shared/model/tariff';
import { AppError } from '@shared/result';
import { toPriceUnits } from '@shared/tariff-cost';
import type { Core, Implements } from '../context';
import {
  deleteTariff,
  findTariff,
  findTariffFrom,
  insertTariff,
  listTariffs,
  type StoredTariff,
  toTariff,
  updateTariff,
} from '../storage/tariffs';
import { readInstant } from './instant';
import { knownChargePoint } from './known';

export const tariffImplementation = {
  'tariff.list': (core, paging) => listTariffs(core.storage, paging),

  'tariff.get': (core, { id }) => toTariff(known(core, id)),

  'tariff.create': async (core, input) => {
    const row = readTariff(core, input);
    const id = await core.commit.write(() => {
      refuseTaken(core, row, undefined);
      return insertTariff(core.storage, row);
    });
    return announce(core, id);
  },

  'tariff.put': async (core, { id, ...input }) => {
    const row = readTariff(core, input);
    await core.commit.write(() => {
      known(core, id);
      refuseTaken(core, row, id);
      updateTariff(core.storage, id, row);
    });
    return announce(core, id);
  },

  'tariff.delete': async (core, { id }) => {
    if (!(await core.commit.write(() => deleteTariff(core.storage, id)))) throw unknown(id);
    core.events.emit('tariff.deleted', { id });
    return {};
  },
} satisfies Implements<typeof tariffMethods>;

const unknown = (id: number): AppError =>
  new AppError('not-found', `There is no tariff ${id}; list the tariffs for those that are.`);

const known = (core: Core, id: number): StoredTariff => {
  const row = findTariff(core.storage, id);
  if (row === undefined) throw unknown(id);
  return row;
};

const readTariff = (core: Core, input: MethodInput<'tariff.create'>): Omit<StoredTariff, 'id'> => {
  const cpId = input.cpId ?? null;
  if (cpId !== null) knownChargePoint(core, cpId);
  return {
    chargePointId: cpId ?? '',
    validFrom: readInstant(input.validFrom, '/validFrom'),
    currency: input.currency,
    perKwh: toPriceUnits(input.pricePerKwh ?? 0),
    perMinute: toPriceUnits(input.pricePerMinute ?? 0),
    startFee: toPriceUnits(input.startFee ?? 0),
    note: input.note ?? '',
    changedAt: core.now(),
  };
};

const refuseTaken = (
  core: Core,
  row: Pick<StoredTariff, 'chargePointId' | 'validFrom'>,
  own: number | undefined,
): void => {
  const taken = findTariffFrom(core.storage, row.chargePointId, row.validFrom);
  if (taken === undefined || taken.id === own) return;
  throw new AppError(
    'conflict',
    `Tariff ${taken.id} begins at the same moment for the same charge points; change that one, or choose another time.`,
    { id: taken.id },
  );
};

const announce = (core: Core, id: number): Tariff => {
  const tariff = toTariff(known(core, id));
  core.events.emit('tariff.changed', tariff);
  return tariff;
};
