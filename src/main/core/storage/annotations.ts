import type { Selectable } from 'kysely';
import type { AnnotationRow } from './schema';
import type { Storage } from './storage';

export type StoredAnnotation = Selectable<AnnotationRow>;

/** Pinned and noted exchanges stay for ever, and every pruning walks past them. */
export const mostAnnotations = 5_000;

export const findAnnotation = (
  storage: Storage,
  exchangeId: number,
): StoredAnnotation | undefined =>
  storage.statement('SELECT * FROM annotation WHERE exchangeId = ?').get(exchangeId) as
    | StoredAnnotation
    | undefined;

export const countAnnotations = (storage: Storage): number =>
  storage.statement('SELECT count(*) FROM annotation').pluck().get() as number;

/** Sets what is given; an exchange that has neither pin nor note any more has no row. */
export const annotate = (
  storage: Storage,
  exchangeId: number,
  change: Partial<Omit<StoredAnnotation, 'exchangeId'>>,
): void => {
  const { pinnedAt, note, notedAt } = {
    ...(findAnnotation(storage, exchangeId) ?? { pinnedAt: null, note: null, notedAt: null }),
    ...change,
  };
  if (pinnedAt === null && note === null) {
    storage.statement('DELETE FROM annotation WHERE exchangeId = ?').run(exchangeId);
    return;
  }
  storage
    .statement(
      `INSERT INTO annotation (exchangeId, pinnedAt, note, notedAt) VALUES (?, ?, ?, ?)
       ON CONFLICT (exchangeId) DO UPDATE SET
         pinnedAt = excluded.pinnedAt, note = excluded.note, notedAt = excluded.notedAt`,
    )
    .run(exchangeId, pinnedAt, note, notedAt);
};
