import type { Page } from '@shared/model/common';
import type { StoredFile } from '@shared/model/file';
import type { Insertable, Selectable } from 'kysely';
import { contains } from './charge-points';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { FileRow } from './schema';
import type { Storage } from './storage';

export type FileRecord = Selectable<FileRow>;

export const insertFile = (storage: Storage, file: Insertable<FileRow>): FileRecord => {
  const row = storage.get(storage.build.insertInto('file').values(file).returningAll());
  if (row === undefined) throw new Error(`The file ${file.name} was written and is not there.`);
  return row;
};

export const findFile = (storage: Storage, id: number): FileRecord | undefined =>
  storage.statement('SELECT * FROM file WHERE id = ?').get(id) as FileRecord | undefined;

export const deleteFile = (storage: Storage, id: number): void => {
  storage.statement('DELETE FROM file WHERE id = ?').run(id);
};

/** What a job has brought in so far. */
export const countFilesOfJob = (storage: Storage, jobId: number): number =>
  (
    storage.statement('SELECT count(*) AS count FROM file WHERE jobId = ?').get(jobId) as {
      count: number;
    }
  ).count;

export const allDiskNames = (storage: Storage): string[] =>
  storage.all(storage.build.selectFrom('file').select('diskName')).map(({ diskName }) => diskName);

export interface FileFilter {
  readonly kind?: string | undefined;
  readonly received?: boolean | undefined;
  readonly chargePointId?: string | undefined;
  readonly jobId?: number | undefined;
  readonly search?: string | undefined;
}

/** Newest first. */
export const listFiles = (
  storage: Storage,
  filter: FileFilter,
  paging: Paging,
): Page<StoredFile> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const { kind, received, chargePointId, jobId, search } = filter;
  let query = storage.build
    .selectFrom('file')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query = query.where('id', '<', before[0]);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (received !== undefined) query = query.where('kind', received ? '!=' : '=', 'firmware');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (jobId !== undefined) query = query.where('jobId', '=', jobId);
  if (search !== undefined) {
    query = query.where((columns) => contains(columns.ref('name'), search));
  }
  return toPage(storage.all(query), limit, (row) => [row.id], toStoredFile);
};

export const toStoredFile = (row: FileRecord): StoredFile => ({
  id: row.id,
  name: row.name,
  kind: row.kind as StoredFile['kind'],
  sizeBytes: row.sizeBytes,
  sha256: row.sha256,
  chargePointId: row.chargePointId,
  jobId: row.jobId,
  createdAt: toInstant(row.createdAt),
});
