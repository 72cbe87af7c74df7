import type { Page } from '@shared/model/common';
import type { Tariff } from '@shared/model/tariff';
import { type Prices, priceUnits } from '@shared/tariff-cost';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { TariffRow } from './schema';
import type { Storage } from './storage';

export type StoredTariff = Selectable<TariffRow>;

/** Those for every charge point first, then by charge point; the latest first. */
export const listTariffs = (storage: Storage, paging: Paging): Page<Tariff> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['string', 'number']);
  let query = storage.build
    .selectFrom('tariff')
    .selectAll()
    .orderBy('chargePointId')
    .orderBy('validFrom', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    query = query.where(
      sql<SqlBool>`(chargePointId > ${after[0]} OR (chargePointId = ${after[0]} AND validFrom < ${after[1]}))`,
    );
  }
  return toPage(storage.all(query), limit, (row) => [row.chargePointId, row.validFrom], toTariff);
};

export const findTariff = (storage: Storage, id: number): StoredTariff | undefined =>
  storage.statement('SELECT * FROM tariff WHERE id = ?').get(id) as StoredTariff | undefined;

/** The tariff that begins at this very moment, for the same charge point or for every one. */
export const findTariffFrom = (
  storage: Storage,
  chargePointId: string,
  validFrom: number,
): StoredTariff | undefined =>
  storage
    .statement('SELECT * FROM tariff WHERE chargePointId = ? AND validFrom = ?')
    .get(chargePointId, validFrom) as StoredTariff | undefined;

export const insertTariff = (storage: Storage, tariff: Omit<StoredTariff, 'id'>): number =>
  Number(storage.run(storage.build.insertInto('tariff').values(tariff)).lastInsertRowid);

/** Whether there was one to be replaced. */
export const updateTariff = (
  storage: Storage,
  id: number,
  tariff: Omit<StoredTariff, 'id'>,
): boolean =>
  storage.run(storage.build.updateTable('tariff').set(tariff).where('id', '=', id)).changes > 0;

/** Whether there was one. */
export const deleteTariff = (storage: Storage, id: number): boolean =>
  storage.run(storage.build.deleteFrom('tariff').where('id', '=', id)).changes > 0;

/** Finds the tariff that is valid for a charge point at a time. */
export type TariffAt = (chargePointId: string, at: number) => Prices | undefined;

/**
 * Reads the tariffs of each charge point once, latest first. For the length of one answer: it does
 * not see what changes afterwards.
 */
export const createTariffAt = (storage: Storage): TariffAt => {
  const read = storage.statement(
    'SELECT * FROM tariff WHERE chargePointId = ? ORDER BY validFrom DESC',
  );
  const known = new Map<string, StoredTariff[]>();
  const tariffsOf = (chargePointId: string): StoredTariff[] => {
    let tariffs = known.get(chargePointId);
    if (tariffs === undefined) {
      tariffs = read.all(chargePointId) as StoredTariff[];
      known.set(chargePointId, tariffs);
    }
    return tariffs;
  };
  const validIn = (tariffs: readonly StoredTariff[], at: number): StoredTariff | undefined =>
    tariffs.find(({ validFrom }) => validFrom <= at);
  // A tariff of its own goes before the one for all.
  return (chargePointId, at) => validIn(tariffsOf(chargePointId), at) ?? validIn(tariffsOf(''), at);
};

export const toTariff = (row: StoredTariff): Tariff => ({
  id: row.id,
  cpId: row.chargePointId === '' ? null : row.chargePointId,
  validFrom: toInstant(row.validFrom),
  currency: row.currency,
  pricePerKwh: row.perKwh / priceUnits,
  pricePerMinute: row.perMinute / priceUnits,
  startFee: row.startFee / priceUnits,
  note: row.note,
  changedAt: toInstant(row.changedAt),
});
