import type { View } from '@shared/model/view';
import type { Selectable } from 'kysely';
import type { SavedViewRow } from './schema';
import type { Storage } from './storage';

export type StoredView = Selectable<SavedViewRow>;

export const listViews = (storage: Storage): View[] =>
  (storage.statement('SELECT * FROM saved_view ORDER BY id').all() as StoredView[]).map(toView);

export const findView = (storage: Storage, id: number): StoredView | undefined =>
  storage.statement('SELECT * FROM saved_view WHERE id = ?').get(id) as StoredView | undefined;

/** Upper and lower case are the same. */
export const findViewByName = (storage: Storage, name: string): StoredView | undefined =>
  storage.statement('SELECT * FROM saved_view WHERE name = ?').get(name) as StoredView | undefined;

export const insertView = (
  storage: Storage,
  { name, filter, mode }: Pick<StoredView, 'name' | 'filter' | 'mode'>,
): StoredView =>
  storage
    .statement('INSERT INTO saved_view (name, filter, mode) VALUES (?, ?, ?) RETURNING *')
    .get(name, filter, mode) as StoredView;

/** A view that was changed is not the one that was shipped any more. */
export const updateView = (storage: Storage, { id, name, filter, mode }: StoredView): StoredView =>
  storage
    .statement(
      `UPDATE saved_view SET name = ?, filter = ?, mode = ?, shipped = NULL WHERE id = ? RETURNING *`,
    )
    .get(name, filter, mode, id) as StoredView;

export const deleteView = (storage: Storage, id: number): boolean =>
  storage.statement('DELETE FROM saved_view WHERE id = ?').run(id).changes > 0;

export const toView = (row: StoredView): View => ({
  id: row.id,
  name: row.name,
  filter: row.filter,
  mode: row.mode as View['mode'],
  shipped: row.shipped as View['shipped'],
});
