import type { Selectable } from 'kysely';
import type { LocalListEntryRow, LocalListRow } from './schema';
import type { Storage } from './storage';

export type StoredLocalList = Selectable<LocalListRow>;
export type StoredLocalListEntry = Pick<LocalListEntryRow, 'idTag' | 'idTagInfo'>;

/** The tags of a list; both empty is every tag. */
export interface Selection {
  readonly parentIdTags: readonly string[];
  readonly idTags: readonly string[];
}

const everyTag: Selection = { parentIdTags: [], idTags: [] };

const unsent = (chargePointId: string): StoredLocalList => ({
  chargePointId,
  selection: JSON.stringify(everyTag),
  lastVersion: 0,
  unansweredVersion: null,
  isCertain: 0,
  sentVersion: null,
  sentAt: null,
  lastStatus: null,
  reportedVersion: null,
  reportedAt: null,
});

/** What is known of the list of a charge point; one that nothing was ever sent to has a row too. */
export const localListOf = (storage: Storage, chargePointId: string): StoredLocalList =>
  (storage.statement('SELECT * FROM local_list WHERE chargePointId = ?').get(chargePointId) as
    | StoredLocalList
    | undefined) ?? unsent(chargePointId);

export const selectionOf = (row: StoredLocalList): Selection =>
  JSON.parse(row.selection) as Selection;

/** The list as it was last accepted, in the order of the tags, from behind one of them. */
export const sentEntriesBehind = (
  storage: Storage,
  chargePointId: string,
  idTag: string,
  most: number,
): StoredLocalListEntry[] =>
  storage
    .statement(
      `SELECT idTag, idTagInfo FROM local_list_entry WHERE chargePointId = ? AND idTag > ?
        ORDER BY idTag LIMIT ?`,
    )
    .all(chargePointId, idTag, most) as StoredLocalListEntry[];

export const countEntries = (storage: Storage, chargePointId: string): number =>
  (
    storage
      .statement('SELECT count(*) AS count FROM local_list_entry WHERE chargePointId = ?')
      .get(chargePointId) as { count: number }
  ).count;

export const changeLocalList = (
  storage: Storage,
  chargePointId: string,
  change: Partial<Omit<StoredLocalList, 'chargePointId'>>,
): void => {
  storage.run(
    storage.build
      .insertInto('local_list')
      .values({ ...unsent(chargePointId), ...change })
      .onConflict((conflict) => conflict.column('chargePointId').doUpdateSet(change)),
  );
};

/** Returns how many there were to remove, `most` at the most. */
export const removeSomeEntries = (storage: Storage, chargePointId: string, most: number): number =>
  storage
    .statement(
      `DELETE FROM local_list_entry WHERE chargePointId = ? AND idTag IN
        (SELECT idTag FROM local_list_entry WHERE chargePointId = ? LIMIT ?)`,
    )
    .run(chargePointId, chargePointId, most).changes;

/** An entry that was accepted; `null` is one that was removed. */
export interface PutEntry {
  readonly idTag: string;
  readonly idTagInfo: string | null;
}

export const putEntries = (
  storage: Storage,
  chargePointId: string,
  entries: Iterable<PutEntry>,
): void => {
  const put = storage.statement(
    `INSERT INTO local_list_entry (chargePointId, idTag, idTagInfo) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET idTagInfo = excluded.idTagInfo`,
  );
  const remove = storage.statement(
    'DELETE FROM local_list_entry WHERE chargePointId = ? AND idTag = ?',
  );
  for (const { idTag, idTagInfo } of entries) {
    if (idTagInfo === null) remove.run(chargePointId, idTag);
    else put.run(chargePointId, idTag, idTagInfo);
  }
};
