import { Type } from 'typebox';
import { Backup, BackupName, BackupProgress } from '../model/backup';
import { Empty, nullable, strictObject } from '../model/common';
import { method } from './method';

const tag = 'Backup';
const name = { name: BackupName };

/** Base64 of so many bytes fits in the body of a request. */
export const backupPieceBytes = 600_000;

export const backupMethods = {
  'backup.list': method({
    http: 'GET /backup',
    tag,
    summary: 'The backups, newest first, and what is under way',
    input: strictObject({}),
    output: strictObject({
      items: Type.Array(Backup),
      folder: Type.String({ description: 'Where their files are.' }),
      running: BackupProgress,
    }),
  }),
  'backup.create': method({
    http: 'POST /backup',
    tag,
    summary: 'Back up the whole database while it is in use',
    description:
      'Answers when the backup is written and checked. Everything acknowledged before the call is in it: settings, password hashes, the record, transactions. Files that charge points uploaded or download are not.',
    input: strictObject({}),
    output: Backup,
    errors: ['conflict', 'storage-failure'],
  }),
  'backup.delete': method({
    http: 'DELETE /backup/{name}',
    tag,
    summary: 'Delete a backup',
    input: strictObject(name),
    output: Empty,
    errors: ['not-found', 'conflict'],
  }),
  'backup.verify': method({
    http: 'POST /backup/{name}/verify',
    tag,
    summary: 'Check a backup as a restore would; nothing is changed',
    input: strictObject(name),
    output: Backup,
    errors: ['not-found', 'conflict', 'storage-failure'],
  }),
  'backup.restore': method({
    http: 'POST /backup/{name}/restore',
    tag,
    summary: 'Replace the database with that of a backup',
    description:
      'It is unpacked and checked first; only one that is whole, sound and not of a newer version is taken. Then the central system starts anew with it: charge points are disconnected (close code 1012) and come back. The database before is kept beside it. Transaction ids never come back. What is acknowledged after the backup was made is not in it.',
    input: strictObject(name),
    output: strictObject({
      restarting: Type.Boolean({
        description: 'false: it cannot start itself anew; start it by hand.',
      }),
    }),
    errors: ['not-found', 'conflict', 'storage-failure'],
  }),
  'backup.upload': method({
    http: 'POST /backup-part',
    tag,
    summary: 'Take in a backup, a piece at a time',
    description:
      'For callers that cannot stream; PUT /backup takes a whole file as its body. The first piece has no id, the answer gives it. With the last one the backup is checked, and kept only if it can be restored. Four uploads may be under way; one that nothing comes of for an hour is given up.',
    input: strictObject({
      id: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
      data: Type.String({ maxLength: 900_000, description: 'Base64.' }),
      last: Type.Boolean(),
    }),
    output: strictObject({ id: Type.String(), backup: nullable(Backup) }),
    errors: ['not-found', 'conflict', 'payload-too-large', 'too-many-requests', 'storage-failure'],
  }),
  'backup.read': method({
    http: 'GET /backup/{name}/part',
    tag,
    summary: 'A piece of the file of a backup',
    description: 'For callers that cannot stream; GET /backup/{name}/file is the whole file.',
    input: strictObject({
      ...name,
      offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
    }),
    output: strictObject({
      data: Type.String({ description: 'Base64.' }),
      next: nullable(Type.Integer({ description: 'The offset to go on at.' })),
    }),
    errors: ['not-found'],
  }),
};
