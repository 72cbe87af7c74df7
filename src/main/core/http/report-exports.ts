import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import { reportMethods } from '@shared/api/report';
import { transactionMethods } from '@shared/api/transaction';
import { depotReportHtml } from '@shared/depot-report';
import type { DepotReportLanguage } from '@shared/depot-report-words';
import {
  energyCsv,
  occupancyCsv,
  transactionCsvHeader,
  transactionCsvLine,
} from '@shared/report-csv';
import { AppError } from '@shared/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { CentralSystem } from '../types';
import { coerceQuery } from './coerce';
import { streamOf } from './stream';

type Call = CentralSystem['call'];

interface ReportFile {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly type: string;
  readonly fileName: string;
  readonly example: string;
  /** The members of the query, with their schemas. */
  readonly members: ReadonlyMap<string, unknown>;
  /** Everything that can be wrong with the query is said before the first piece. */
  readonly write: (call: Call, query: Record<string, unknown>) => Promise<AsyncIterable<string>>;
}

/** Unchecked on purpose: the call checks every input, wherever it comes from. */
const callFor = async <N extends MethodName>(
  call: Call,
  name: N,
  input: Record<string, unknown>,
): Promise<MethodOutput<N>> => {
  const result = await call(name, input as MethodInput<N>, 'rest');
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.message, result.error.details);
};

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

async function* transactionLines(
  call: Call,
  query: Record<string, unknown>,
  first: MethodOutput<'transaction.list'>,
): AsyncGenerator<string> {
  yield transactionCsvHeader;
  let page = first;
  for (;;) {
    if (page.items.length > 0) yield page.items.map(transactionCsvLine).join('');
    if (page.next === null) return;
    page = await callFor(call, 'transaction.list', {
      ...query,
      limit: rowsPerPage,
      cursor: page.next,
    });
  }
}

const rowsPerPage = 200;

const {
  limit: _limit,
  cursor: _cursor,
  ...transactionFilter
} = transactionMethods['transaction.list'].input.properties;

const {
  cpId: _cpId,
  connectorId: _connectorId,
  ...period
} = reportMethods['report.timeline'].input.properties;

const writeDepotReport: ReportFile['write'] = async (call, { language: asked, ...given }) => {
  const language = readLanguage(asked);
  const createdAt = new Date().toISOString();
  // All of its parts end at the same moment.
  const query = { to: createdAt, ...given };
  const [byDay, byChargePoint, byTag, byParent] = [
    await callFor(call, 'report.energy', { ...query, by: 'day' }),
    await callFor(call, 'report.energy', { ...query, by: 'chargePoint' }),
    await callFor(call, 'report.energy', { ...query, by: 'tag' }),
    await callFor(call, 'report.energy', { ...query, by: 'parent' }),
  ];
  return one(
    depotReportHtml({
      language,
      createdAt,
      byDay,
      byChargePoint,
      byTag,
      byParent,
      occupancyByDay: await callFor(call, 'report.occupancy', { ...query, by: 'day' }),
      occupancyByConnector: await callFor(call, 'report.occupancy', { ...query, by: 'connector' }),
    }),
  );
};

const readLanguage = (language: unknown): DepotReportLanguage => {
  if (language === undefined || language === 'en' || language === 'de') return language ?? 'en';
  throw new AppError('invalid-input', 'The language of the report is en or de.', [
    { pointer: '/language', message: 'en or de' },
  ]);
};

/** The files, by their path. */
export const reportFiles: Readonly<Record<string, ReportFile>> = {
  '/charge-transaction.csv': {
    operationId: 'transaction.listCsv',
    tag: 'Transactions',
    summary: 'Transactions with their cost as CSV, latest start first',
    type: 'text/csv; charset=utf-8; header=present',
    fileName: 'transactions.csv',
    example: transactionCsvHeader,
    members: new Map(Object.entries(transactionFilter)),
    write: async (call, query) =>
      transactionLines(
        call,
        query,
        await callFor(call, 'transaction.list', { ...query, limit: rowsPerPage }),
      ),
  },
  '/report/energy.csv': {
    operationId: 'report.energyCsv',
    tag: 'Reports',
    summary: 'Energy and cost as CSV',
    type: 'text/csv; charset=utf-8; header=present',
    fileName: 'energy.csv',
    example: 'day,chargePointId\r\n',
    members: new Map(Object.entries(reportMethods['report.energy'].input.properties)),
    write: async (call, query) => one(energyCsv(await callFor(call, 'report.energy', query))),
  },
  '/report/occupancy.csv': {
    operationId: 'report.occupancyCsv',
    tag: 'Reports',
    summary: 'Occupancy as CSV',
    type: 'text/csv; charset=utf-8; header=present',
    fileName: 'occupancy.csv',
    example: 'day,chargePointId\r\n',
    members: new Map(Object.entries(reportMethods['report.occupancy'].input.properties)),
    write: async (call, query) => one(occupancyCsv(await callFor(call, 'report.occupancy', query))),
  },
  '/report/depot.html': {
    operationId: 'report.depotHtml',
    tag: 'Reports',
    summary: 'The depot over a period as a page for paper',
    type: 'text/html; charset=utf-8',
    fileName: 'depot-report.html',
    example: '<!doctype html>',
    members: new Map<string, unknown>([
      ...Object.entries(period),
      ['language', Type.Enum(['en', 'de'], { default: 'en' })],
    ]),
    write: writeDepotReport,
  },
};

/** Reports and the list of transactions as files. */
export const addReportExports = (app: FastifyInstance, call: Call): void => {
  for (const [path, file] of Object.entries(reportFiles)) {
    app.get(
      path,
      { exposeHeadRoute: false },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const members = coerceQuery(request.query as Record<string, unknown>, file.members);
        const pieces = await file.write(call, Object.fromEntries(members));
        return reply
          .type(file.type)
          .header('content-disposition', `attachment; filename="${file.fileName}"`)
          .send(streamOf(pieces));
      },
    );
  }
};
