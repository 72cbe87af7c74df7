import { setImmediate } from 'node:timers/promises';
import type { MethodInput, MethodOutput } from '@shared/api';
import type { ExportFormat } from '@shared/api/message';
import { parseFilter } from '@shared/filter-parse';
import { messageCsvHeader, messageCsvLine } from '@shared/message-csv';
import { mostReported, reportFoot, reportHead, reportRow } from '@shared/message-report';
import type { ExchangeDetail, Frame } from '@shared/model/message';
import { createRedactor, createSalt, type Redactor } from '@shared/redact';
import { type TraceNotes, traceRecordOf, traceRecordOfMarker } from '@shared/trace';
import type { Core } from '../context';
import type { StoredExchange } from '../storage/exchange-query';
import { findExchange, walkExchanges } from '../storage/exchanges';
import { type FrameFilter, walkFrames } from '../storage/frames';
import { allMarkers, markersBetween } from '../storage/markers';
import { encodeCursor, readCursor } from '../storage/page';
import type { RecordSource } from '../storage/record-source';
import type { Scan } from '../storage/scan';
import { progressOf, search } from '../storage/search';
import { findTraceExchange } from '../storage/trace-exchanges';
import { sourceOf } from '../traces/known';
import { readFrameFilter } from './message-filter';

type Input = MethodInput<'message.export'>;

const rowsPerBatch = 50;
const fewRows = 4;
/** A piece ends when it is so long, or has taken so long. */
const pieceLength = 262_144;
const pieceMs = 100;

interface Job {
  readonly core: Core;
  readonly source: RecordSource;
  readonly filter: FrameFilter;
  readonly input: Input;
  readonly redactor: Redactor | undefined;
}

/** A piece of an export. The cursor carries all there is to know of the pieces before it. */
export const exportPiece = async (
  core: Core,
  input: Input,
): Promise<MethodOutput<'message.export'>> => {
  const { format = 'jsonl', cursor, redact = format === 'html' } = input;
  const [after, written, salt] = readCursor({ cursor }, ['number', 'number', 'number']) ?? [
    undefined,
    0,
    createSalt(),
  ];
  const job: Job = {
    core,
    source: sourceOf(core, input.trace),
    filter: readFrameFilter(core, input),
    input,
    redactor: redact ? createRedactor(salt) : undefined,
  };
  const piece = await (format === 'jsonl'
    ? framePiece(job, after)
    : exchangePiece(job, format, after, written));
  const head = after === undefined ? headOf(format, job) : '';
  const isLast = piece.resume === undefined;
  const count = written + piece.count;
  return {
    text: `${head}${piece.text}${isLast ? footOf(format, job, count, piece.isCut) : ''}`,
    next: isLast ? null : encodeCursor([piece.resume - 1, count, salt]),
    progress: isLast ? 1 : progressOf(job.source, 'asc', piece.resume),
  };
};

interface Piece {
  readonly text: string;
  readonly count: number;
  /** The number to go on at; undefined at the end. */
  readonly resume: number | undefined;
  readonly isCut: boolean;
}

/** Turns the rows of a walk into text until the piece is full; a few at first, as each may be long. */
const write = async <Row>(
  { core }: Job,
  walk: Scan<Row>,
  textOf: (row: Row, index: number) => string,
  most = Number.POSITIVE_INFINITY,
): Promise<Piece> => {
  const until = performance.now() + pieceMs;
  let rest: Scan<Row> = walk;
  let text = '';
  let count = 0;
  let batch = fewRows;
  for (;;) {
    const { rows, resume } = await search(core.storage, rest, Math.min(batch, most - count + 1));
    for (const row of rows) {
      if (count === most) return { text, count, resume: undefined, isCut: true };
      text += textOf(row, count++);
    }
    const isFull = text.length >= pieceLength || performance.now() >= until;
    if (resume === undefined || isFull) return { text, count, resume, isCut: false };
    rest = { ...rest, low: resume };
    await setImmediate();
    const fitting = Math.floor((pieceLength * count) / (text.length + 1));
    batch = Math.max(fewRows, Math.min(walk.batch, fitting));
  }
};

const exchangePiece = (
  job: Job,
  format: Exclude<ExportFormat, 'jsonl'>,
  after: number | undefined,
  written: number,
): Promise<Piece> => {
  const { core, source, filter } = job;
  const walk = walkExchanges(core.storage, source, filter, 'asc', rowsPerBatch, after);
  const textOf = (row: StoredExchange, index: number): string => {
    const detail = redactedDetail(job, row);
    if (format === 'csv') return messageCsvLine(detail);
    if (format === 'html') return reportRow(detail, job.input.language ?? 'en');
    return `${written + index === 0 ? '' : ',\n'}${JSON.stringify(detail)}`;
  };
  return write(job, walk, textOf, format === 'html' ? mostReported - written : undefined);
};

/** Everything that is said of an exchange is taken from its texts after they were made unreadable. */
const redactedDetail = ({ source, redactor }: Job, row: StoredExchange): ExchangeDetail => {
  if (redactor === undefined) return source.toDetail(row);
  const { text, sentence } = redactor;
  const callText = text(row.callText);
  const replyText = row.replyText === null ? null : text(row.replyText);
  const detail = source.toDetail({ ...row, callText, replyText });
  return {
    ...detail,
    note: detail.note === null ? null : sentence(detail.note),
    findings: detail.findings.map((one) => ({ ...one, message: sentence(one.message) })),
  };
};

const framePiece = async (job: Job, after: number | undefined): Promise<Piece> => {
  const { core, source, filter, input } = job;
  const walk = walkFrames(core.storage, source, filter, 'asc', rowsPerBatch, after);
  let last = after ?? source.low - 1;
  const markersUpTo = (id: number): string => {
    const from = last;
    last = id;
    if (input.ids !== undefined || id <= from) return '';
    return markersBetween(core.storage, input.trace ?? null, filter.filter, from, id)
      .map((marker) => lineOf(traceRecordOfMarker(redactedMarker(job, marker))))
      .join('');
  };
  const piece = await write(
    job,
    walk,
    (frame) => `${markersUpTo(frame.id)}${frameLine(job, frame)}`,
  );
  // Markers stand behind the frame with their number: those behind the last one come at the end.
  const end = piece.resume ?? Number.MAX_SAFE_INTEGER;
  return { ...piece, text: `${piece.text}${markersUpTo(end)}` };
};

const redactedMarker = <M extends { label: string }>({ redactor }: Job, marker: M): M =>
  redactor === undefined ? marker : { ...marker, label: redactor.sentence(marker.label) };

const frameLine = (job: Job, frame: Frame): string => {
  const { core, input, redactor } = job;
  const raw = redactor === undefined ? frame.raw : redactor.text(frame.raw);
  if (input.trace === undefined) {
    // The reply needs no second look at its exchange: everything about it came with the call.
    const row = isCall(frame) ? findExchange(core.storage, frame.id) : undefined;
    return lineOf(traceRecordOf({ ...frame, raw }, notesOf(job, row)));
  }
  const row = findTraceExchange(core.storage, input.trace, frame.exchangeId);
  // Where it was recorded it had a number of its own.
  const exchangeId = row?.originalId ?? frame.exchangeId;
  const notes = isCall(frame) ? notesOf(job, row) : null;
  return lineOf(traceRecordOf({ ...frame, exchangeId, raw }, notes));
};

const isCall = ({ id, exchangeId }: Frame): boolean => id === exchangeId;

const lineOf = (record: object): string => `${JSON.stringify(record)}\n`;

const notesOf = (job: Job, row: StoredExchange | undefined): TraceNotes | null => {
  if (row === undefined) return null;
  const { state, connectorId, findings, flags, note } = redactedDetail(job, row);
  return {
    state,
    connectorId,
    findings: findings.map(({ code, severity, clause, pointer, message }) => ({
      code,
      severity,
      clause,
      pointer,
      message,
    })),
    isPinned: flags.includes('pinned'),
    note,
  };
};

const headOf = (format: ExportFormat, { core, input, redactor }: Job): string => {
  const exportedAt = new Date(core.now()).toISOString();
  const filter = input.filter ?? '';
  if (format === 'csv') return messageCsvHeader;
  if (format === 'json') {
    return `${JSON.stringify({ exportedAt, filter }).slice(0, -1)},"messages":[\n`;
  }
  if (format === 'jsonl') return '';
  const language = input.language ?? 'en';
  const said = parseFilter(filter, core.now()).tokens.map(({ sentence }) => sentence);
  return reportHead({
    exportedAt,
    // The sentence of a filter is English here; as it was typed it is of no language.
    filter: language === 'en' ? said.join('; ') : filter,
    language,
    isRedacted: redactor !== undefined,
  });
};

const footOf = (format: ExportFormat, job: Job, count: number, isCut: boolean): string => {
  if (format === 'html') return reportFoot(count, isCut, job.input.language ?? 'en');
  if (format !== 'json') return '';
  const { core, input, filter } = job;
  const markers =
    input.ids === undefined ? allMarkers(core.storage, input.trace ?? null, filter.filter) : [];
  const lines = markers.map((marker) => JSON.stringify(redactedMarker(job, marker)));
  return `\n],"markers":[${lines.join(',\n')}]}\n`;
};
