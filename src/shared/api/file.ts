import { Type } from 'typebox';
import { ChargePointId, Empty, page, paging, strictObject } from '../model/common';
import { FileKind, FileName, StoredFile } from '../model/file';
import { method } from './method';

const tag = 'Files';
const id = { id: Type.Integer() };

/** So many bytes travel in one piece where a caller cannot stream. */
export const filePartBytes = 524_288;

export const fileMethods = {
  'file.list': method({
    http: 'GET /file',
    tag,
    summary: 'Firmware images and received archives, newest first',
    description: 'Their content: GET /file/{id}/content. A new image: POST /file.',
    input: strictObject({
      ...paging,
      kind: Type.Optional(FileKind),
      received: Type.Optional(
        Type.Boolean({ description: 'true: what charge points have sent; false: what we serve.' }),
      ),
      cpId: Type.Optional(ChargePointId),
      jobId: Type.Optional(Type.Integer()),
      search: Type.Optional(Type.String({ maxLength: 255, description: 'Part of the name.' })),
    }),
    output: page(StoredFile),
  }),
  'file.get': method({
    http: 'GET /file/{id}',
    tag,
    summary: 'One file, without its content',
    input: strictObject(id),
    output: StoredFile,
    errors: ['not-found'],
  }),
  'file.delete': method({
    http: 'DELETE /file/{id}',
    tag,
    summary: 'Delete a file',
    description: 'Not while a job serves it.',
    input: strictObject(id),
    output: Empty,
    errors: ['not-found', 'conflict'],
  }),
  'file.readPart': method({
    http: 'GET /file/{id}/part',
    tag,
    summary: 'A piece of a file, in base64',
    description: 'For callers that cannot stream; GET /file/{id}/content is the whole file.',
    input: strictObject({
      ...id,
      offset: Type.Optional(Type.Integer({ minimum: 0, default: 0 })),
      length: Type.Optional(
        Type.Integer({ minimum: 1, maximum: filePartBytes, default: filePartBytes }),
      ),
    }),
    output: strictObject({ data: Type.String(), sizeBytes: Type.Integer() }),
    errors: ['not-found'],
  }),
  'file.uploadPart': method({
    http: 'POST /file-part',
    tag,
    summary: 'Store a firmware image, a piece at a time',
    description:
      'For callers that cannot stream; POST /file takes a whole file as its body. The first piece has no upload, the answer gives it; the last one is answered with the file.',
    input: strictObject({
      upload: Type.Optional(Type.String({ maxLength: 64, description: 'Of what was begun.' })),
      name: FileName,
      data: Type.String({ maxLength: 700_000, description: 'In base64.' }),
      last: Type.Boolean(),
    }),
    output: strictObject({
      upload: Type.String(),
      file: Type.Union([StoredFile, Type.Null()]),
    }),
    errors: ['not-found', 'conflict', 'payload-too-large', 'storage-failure'],
  }),
};
