import { events } from '@shared/api/events';
import { Backup, BackupName } from '@shared/model/backup';
import { FileName, StoredFile } from '@shared/model/file';
import { Trace } from '@shared/model/trace';
import type { ErrorCode } from '@shared/result';
import { frameFilterMembers } from './exports';
import { exportFiles, exportMembers } from './message-exports';
import { reportFiles } from './report-exports';
import { importMembers } from './trace-import';

type ProblemResponses = (errors: readonly ErrorCode[]) => Record<string, object>;

const text = (type: string, description: string, example: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' }, example } },
});

const queryMember = (name: string, schema: unknown) => ({
  name,
  in: 'query',
  required: false,
  schema,
});

const messageFiles = (problemResponses: ProblemResponses): Record<string, object> =>
  Object.fromEntries(
    Object.entries(exportFiles).map(([format, { type, summary, example }]) => [
      `/message.${format}`,
      {
        get: {
          operationId: `message.export.${format}`,
          tags: ['Messages'],
          summary,
          parameters: [...exportMembers].map(([name, schema]) => queryMember(name, schema)),
          responses: {
            '200': text(type, 'The file.', example),
            ...problemResponses(['not-found']),
          },
        },
      },
    ]),
  );

const reports = (problemResponses: ProblemResponses): Record<string, object> =>
  Object.fromEntries(
    Object.entries(reportFiles).map(([path, file]) => [
      path,
      {
        get: {
          operationId: file.operationId,
          tags: [file.tag],
          summary: file.summary,
          parameters: [...file.members].map(([name, schema]) => queryMember(name, schema)),
          responses: {
            '200': text(file.type.replace(/;.*$/, ''), 'The file.', file.example),
            ...problemResponses([]),
          },
        },
      },
    ]),
  );

/** The paths that are no methods: the event stream and the files. */
export const extraPaths = (problemResponses: ProblemResponses): Record<string, object> => ({
  '/event': {
    get: {
      operationId: 'event.stream',
      tags: ['Events'],
      summary: 'Everything that changes, as server-sent events',
      description:
        'Each event carries its name, an id and the whole resource as JSON. A reconnecting client sends Last-Event-ID (or lastEventId) and gets what it missed; where that is no longer known, an event "reset" comes first: fetch the state anew.',
      parameters: [
        {
          ...queryMember('name', {
            type: 'array',
            items: { type: 'string', enum: Object.keys(events) },
          }),
          description: 'Only these events.',
          style: 'form',
          explode: false,
        },
        queryMember('lastEventId', { type: 'string' }),
        { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
      ],
      responses: {
        '200': text(
          'text/event-stream',
          'The stream; a comment every 15 s keeps it open.',
          'id: mbx3k1.1-42\nevent: chargePoint.seen\ndata: {"chargePointId":"CP1","at":"2026-01-31T12:00:00.000Z"}\n\n',
        ),
        ...problemResponses([]),
      },
    },
  },
  '/frame.jsonl': {
    get: {
      operationId: 'frame.export',
      tags: ['Messages'],
      summary: 'All matching frames as JSON lines',
      parameters: [...frameFilterMembers].map(([name, schema]) => queryMember(name, schema)),
      responses: {
        '200': text(
          'application/jsonl',
          'A frame a line.',
          '{"id":1,"raw":"[2,\\"42\\",\\"Heartbeat\\",{}]"}\n',
        ),
        ...problemResponses([]),
      },
    },
  },
  ...messageFiles(problemResponses),
  ...reports(problemResponses),
  '/trace': {
    post: {
      operationId: 'trace.importFile',
      tags: ['Traces'],
      summary: 'Import a trace: JSON lines as the body',
      description:
        'Records of version 1.1 of the OCPP trace format, as GET /message.jsonl gives them; lines that are none are counted and left out.',
      parameters: [...importMembers].map(([name, schema]) => queryMember(name, schema)),
      requestBody: {
        required: true,
        content: {
          'application/jsonl': { schema: { type: 'string' }, example: exportFiles.jsonl.example },
        },
      },
      responses: {
        '201': { description: 'The trace.', content: { 'application/json': { schema: Trace } } },
        ...problemResponses(['invalid-input', 'payload-too-large']),
      },
    },
  },
  '/backup': {
    put: {
      operationId: 'backup.receive',
      tags: ['Backup'],
      summary: 'Take in a backup: its file as the body',
      description: 'It is checked as a restore would, and kept only if it can be restored.',
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        '201': { description: 'The backup.', content: { 'application/json': { schema: Backup } } },
        ...problemResponses(['invalid-input', 'conflict', 'payload-too-large', 'storage-failure']),
      },
    },
  },
  '/backup/{name}/file': {
    get: {
      operationId: 'backup.file',
      tags: ['Backup'],
      summary: 'The file of a backup',
      parameters: [
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: BackupName,
          example: 'manual-2026-01-31T12-00-00-000Z.ocpp-backup',
        },
      ],
      responses: {
        '200': {
          description: 'A line of JSON that says what is in it, and the gzipped SQLite database.',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        ...problemResponses(['not-found']),
      },
    },
  },
  '/file': {
    post: {
      operationId: 'file.upload',
      tags: ['Files'],
      summary: 'Store a firmware image: its bytes as the body',
      parameters: [
        { name: 'name', in: 'query', required: true, schema: FileName, example: 'fw-1.2.3.bin' },
      ],
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        '201': {
          description: 'The file.',
          content: { 'application/json': { schema: StoredFile } },
        },
        ...problemResponses(['invalid-input', 'payload-too-large', 'storage-failure']),
      },
    },
  },
  '/file/{id}/content': {
    get: {
      operationId: 'file.content',
      tags: ['Files'],
      summary: 'The content of a file',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'integer' }, example: 7 },
      ],
      responses: {
        '200': {
          description: 'The bytes.',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
        ...problemResponses(['not-found']),
      },
    },
  },
  '/charge-transaction/{transactionId}/meter-value.csv': {
    get: {
      operationId: 'transaction.meterValuesCsv',
      tags: ['Transactions'],
      summary: 'The meter values of a transaction as CSV',
      parameters: [
        {
          name: 'transactionId',
          in: 'path',
          required: true,
          schema: { type: 'integer' },
          example: 4711,
        },
      ],
      responses: {
        '200': text('text/csv', 'A sample a line, below a line of names.', 'at,measurand,value\n'),
        ...problemResponses(['unknown-transaction']),
      },
    },
  },
});
