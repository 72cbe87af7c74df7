import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const BackupName = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ocpp-backup$',
  description: 'The name of its file.',
  examples: ['manual-2026-01-31T12-00-00-000Z.ocpp-backup'],
});

export const Backup = strictObject({
  name: BackupName,
  kind: Type.Enum(['manual', 'daily', 'uploaded']),
  /** What was acknowledged by then is in it. */
  createdAt: Instant,
  bytes: Type.Integer({ description: 'Of the file.' }),
  databaseBytes: Type.Integer({ description: 'Of the database in it.' }),
  version: Type.String({ description: 'Of the program that wrote it.' }),
  migration: Type.String({ description: 'The last change of the tables that it has.' }),
  sha256: Type.String({ description: 'Of the database in it.' }),
  counts: Type.Record(Type.String(), Type.Integer(), { description: 'Rows of each table.' }),
});
export type Backup = Static<typeof Backup>;

/** What is under way; task null: nothing. */
export const BackupProgress = strictObject({
  task: nullable(Type.Enum(['create', 'verify', 'restore'])),
  phase: nullable(Type.Enum(['copying', 'unpacking', 'checking', 'packing', 'restarting'])),
});
export type BackupProgress = Static<typeof BackupProgress>;
