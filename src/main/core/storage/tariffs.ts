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

const validSql = `SELECT * FROM tariff WHERE chargePointId = ? AND validFrom <= ?
  ORDER BY validFrom DESC LIMIT 1`;

/** The tariff of the charge point that is valid then, or the one for all of them. */
export const tariffAt = (
  storage: Storage,
  chargePointId: string,
  at: number,
): Prices | undefined => {
  const valid = storage.statement(validSql);
  return (valid.get(chargePointId, at) ?? valid.get('', at)) as StoredTariff | undefined;
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
