import type { Page } from '@shared/model/common';
import type { Tag } from '@shared/model/tag';
import type { Selectable } from 'kysely';
import { contains } from './charge-points';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { TagRow } from './schema';
import type { Storage } from './storage';

export type StoredTag = Selectable<TagRow>;

/** Upper and lower case of an idTag are the same (OCPP 1.6 §3.9). */
export const findTag = (storage: Storage, idTag: string): StoredTag | undefined =>
  storage.statement('SELECT * FROM tag WHERE idTag = ?').get(idTag) as StoredTag | undefined;

export interface TagFilter {
  readonly search?: string | undefined;
  readonly status?: string | undefined;
  readonly parentIdTag?: string | undefined;
}

/** In alphabetical order, whatever the case. */
export const listTags = (storage: Storage, filter: TagFilter, paging: Paging): Page<Tag> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['string']);
  let query = storage.build
    .selectFrom('tag')
    .selectAll()
    .orderBy('idTag')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('idTag', '>', after[0]);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.parentIdTag !== undefined) query = query.where('parentIdTag', '=', filter.parentIdTag);
  if (filter.search !== undefined) {
    const { search } = filter;
    query = query.where((columns) =>
      columns.or([
        contains(columns.ref('idTag'), search),
        contains(columns.ref('parentIdTag'), search),
        contains(columns.ref('note'), search),
      ]),
    );
  }
  return toPage(storage.all(query), limit, (row) => [row.idTag], toTag);
};

/** Creates the tag or replaces what is known of it; its spelling and creation stay. */
export const putTag = (storage: Storage, tag: Omit<StoredTag, 'createdAt'>): StoredTag => {
  const { idTag, ...change } = tag;
  storage.run(
    storage.build
      .insertInto('tag')
      .values({ ...tag, createdAt: tag.changedAt })
      .onConflict((conflict) => conflict.column('idTag').doUpdateSet(change)),
  );
  const stored = findTag(storage, idTag);
  if (stored === undefined) throw new Error(`The tag ${idTag} was written and is not there.`);
  return stored;
};

/** The tag as it was spelled, or undefined if there was none. */
export const deleteTag = (storage: Storage, idTag: string): string | undefined =>
  storage.get(storage.build.deleteFrom('tag').where('idTag', '=', idTag).returning('idTag'))?.idTag;

export const toTag = (row: StoredTag): Tag => ({
  idTag: row.idTag,
  status: row.status as Tag['status'],
  expiryDate: toInstantOrNull(row.expiryDate),
  parentIdTag: row.parentIdTag,
  allowConcurrent: row.allowConcurrent === 1,
  note: row.note,
  createdAt: toInstant(row.createdAt),
  changedAt: toInstant(row.changedAt),
});

/** So many tags behind one in alphabetical order; an empty text is before the first. */
export const tagsBehind = (storage: Storage, idTag: string, most: number): StoredTag[] =>
  storage
    .statement('SELECT * FROM tag WHERE idTag > ? ORDER BY idTag LIMIT ?')
    .all(idTag, most) as StoredTag[];
