import type { FileRecord } from './files';
import type { Storage } from './storage';

/** An archive of a job that goes on is not old, whatever its age. */
const mayGo = `kind != 'firmware' AND NOT EXISTS
  (SELECT 1 FROM job WHERE job.id = file.jobId AND job.finishedAt IS NULL)`;

type Gone = Pick<FileRecord, 'id' | 'diskName'>;

const take = (storage: Storage, files: Gone[]): Gone[] => {
  const remove = storage.statement('DELETE FROM file WHERE id = ?');
  for (const { id } of files) remove.run(id);
  return files;
};

/** Archives that charge points sent before a time, `most` of them; their content is the caller's to delete. */
export const takeReceivedBefore = (storage: Storage, before: number, most: number): Gone[] =>
  take(
    storage,
    storage
      .statement(
        `SELECT id, diskName FROM file WHERE ${mayGo} AND createdAt < ? ORDER BY id LIMIT ?`,
      )
      .all(before, most) as Gone[],
  );

/** The oldest archives, as long as all of them together have more bytes than they may. */
export const takeReceivedBeyond = (storage: Storage, mostBytes: number, most: number): Gone[] => {
  const { bytes } = storage
    .statement(`SELECT coalesce(sum(sizeBytes), 0) AS bytes FROM file WHERE kind != 'firmware'`)
    .get() as { bytes: number };
  let tooMuch = bytes - mostBytes;
  if (tooMuch <= 0) return [];
  const oldest = storage
    .statement(`SELECT id, diskName, sizeBytes FROM file WHERE ${mayGo} ORDER BY id LIMIT ?`)
    .all(most) as (Gone & { sizeBytes: number })[];
  const gone: Gone[] = [];
  for (const file of oldest) {
    if (tooMuch <= 0) break;
    tooMuch -= file.sizeBytes;
    gone.push(file);
  }
  return take(storage, gone);
};
