import type { Finding } from './model/finding';
import type { ExchangeState, Frame, Sender } from './model/message';
import { type Fields, fieldsOf } from './ocpp/found';

// The record of an OCPP trace, version 1.1: one JSON object a line. Its member `raw` is the text as it
// crossed the wire; what is ours alone stands in `meta`. Version 1.1 has no place for a frame that is no
// message: such a line has no `messageType`.

export const traceVersion = '1.1';

export type TraceFinding = Pick<Finding, 'code' | 'severity' | 'clause' | 'pointer' | 'message'>;

/** What is known of a call beside its text. */
export interface TraceNotes {
  readonly state: ExchangeState;
  readonly connectorId: number | null;
  readonly findings: readonly TraceFinding[];
  readonly isPinned: boolean;
  readonly note: string | null;
}

/** Longer texts stand in `raw` only: their payload could be the larger half of a line. */
const mostParsed = 32_768;

const messageTypes: Readonly<Record<number, string | undefined>> = {
  2: 'CALL',
  3: 'CALLRESULT',
  4: 'CALLERROR',
};

const elementsOf = (raw: string): readonly unknown[] => {
  if (raw.length > mostParsed) {
    const type = /^\s*\[\s*([234])\s*,/.exec(raw)?.[1];
    return type === undefined ? [] : [Number(type)];
  }
  try {
    const frame: unknown = JSON.parse(raw);
    return Array.isArray(frame) ? frame : [];
  } catch {
    return []; // Not JSON: only `raw` can say what it was.
  }
};

/** A frame as a record of a trace. `notes` come with calls only. */
export const traceRecordOf = (frame: Frame, notes: TraceNotes | null): Fields => {
  const [type, id, third, fourth, fifth] = elementsOf(frame.raw);
  const isLone = notes?.state === 'frame';
  const messageType = typeof type === 'number' && !isLone ? messageTypes[type] : undefined;
  const messageId = frame.messageId ?? (typeof id === 'string' ? id : undefined);
  const action =
    frame.action ?? (messageType === 'CALL' && typeof third === 'string' ? third : undefined);
  const payload =
    messageType === 'CALL' ? fourth : messageType === 'CALLRESULT' ? third : undefined;
  return {
    schemaVersion: traceVersion,
    timestamp: frame.at,
    ocppVersion: '1.6',
    transport: 'json',
    chargePointId: frame.chargePointId,
    ...(notes === null || notes.connectorId === null || notes.connectorId < 0
      ? {}
      : { connectorId: notes.connectorId }),
    direction: frame.sender === 'chargePoint' ? 'cp-to-csms' : 'csms-to-cp',
    messageType,
    messageId,
    action,
    payload,
    raw: frame.raw,
    ...(messageType === 'CALLERROR'
      ? { error: { code: third ?? frame.errorCode, description: fourth, details: fifth } }
      : {}),
    meta: {
      exchangeId: frame.exchangeId,
      connectionId: frame.connectionId,
      latencyMs: frame.latencyMs ?? undefined,
      ...(notes === null ? {} : metaOf(notes)),
    },
  };
};

const metaOf = ({ state, findings, isPinned, note }: TraceNotes): Fields => ({
  state: state === 'answered' || state === 'call-error' ? undefined : state,
  findings: findings.length === 0 ? undefined : findings,
  pinned: isPinned || undefined,
  note: note ?? undefined,
});

/** A marker as a line of a trace: no frame, so without direction and type. */
export const traceRecordOfMarker = (marker: {
  readonly at: string;
  readonly chargePointId: string | null;
  readonly label: string;
}): Fields => ({
  schemaVersion: traceVersion,
  timestamp: marker.at,
  transport: 'json',
  chargePointId: marker.chargePointId ?? undefined,
  meta: { marker: marker.label },
});

/** A line of a trace that was understood. */
export type TraceLine =
  | {
      readonly kind: 'marker';
      readonly at: number | null;
      readonly chargePointId: string | null;
      readonly label: string;
    }
  | ({ readonly kind: 'frame' } & TracedFrame);

export interface TracedFrame {
  readonly at: number | null;
  readonly chargePointId: string;
  readonly sender: Sender;
  readonly type: 'call' | 'result' | 'error' | 'none';
  readonly messageId: string | null;
  readonly action: string | null;
  readonly errorCode: string | null;
  readonly raw: string;
  readonly connectionId: number;
  readonly latencyMs: number | null;
  /** The exchange it belonged to where it was recorded. */
  readonly exchangeId: number | null;
  readonly state: ExchangeState | null;
  readonly findings: readonly TraceFinding[];
  readonly isPinned: boolean;
  readonly note: string | null;
}

const types = { 2: 'call', 3: 'result', 4: 'error' } as const;

/** Reads a line of a trace; undefined where it is no record of a frame or a marker. */
export const readTraceLine = (line: string): TraceLine | undefined => {
  const record = parseRecord(line);
  if (record === undefined) return undefined;
  const meta = fieldsOf(record.meta) ?? {};
  const at = readTime(record.timestamp ?? record.at);
  if (typeof meta.marker === 'string') {
    return {
      kind: 'marker',
      at,
      chargePointId: text(record.chargePointId),
      label: meta.marker.slice(0, 200),
    };
  }
  const sender = readSender(record);
  const raw = text(record.raw) ?? rebuilt(record);
  if (sender === undefined || raw === null) return undefined;
  const state = readState(meta.state);
  const [type, id, third] = elementsOf(raw);
  const isMessage = state !== 'frame' && (type === 2 || type === 3 || type === 4);
  return {
    kind: 'frame',
    at,
    chargePointId: (text(record.chargePointId) ?? '').slice(0, 255),
    sender,
    type: isMessage ? types[type] : 'none',
    messageId: text(record.messageId) ?? text(id),
    action: text(record.action) ?? (type === 2 ? text(third) : null),
    errorCode: type === 4 ? (text(third) ?? text(fieldsOf(record.error)?.code)) : null,
    raw,
    connectionId: count(meta.connectionId) ?? 0,
    latencyMs: typeof meta.latencyMs === 'number' ? meta.latencyMs : null,
    exchangeId: count(meta.exchangeId) ?? count(record.exchangeId),
    state,
    findings: readFindings(meta.findings),
    isPinned: meta.pinned === true,
    note: text(meta.note),
  };
};

const parseRecord = (line: string): Fields | undefined => {
  try {
    return fieldsOf(JSON.parse(line));
  } catch {
    return undefined; // The end of a file that was cut off, or a line of something else.
  }
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** ISO 8601, or milliseconds since 1970. */
const readTime = (value: unknown): number | null => {
  const at = typeof value === 'string' ? Date.parse(value) : Number(value ?? Number.NaN);
  return Number.isSafeInteger(at) && Math.abs(at) < 8.64e15 ? at : null;
};

/** `sender` is the word of our own lists of frames. */
const readSender = ({ direction, sender }: Fields): Sender | undefined => {
  if (direction === 'cp-to-csms' || sender === 'chargePoint') return 'chargePoint';
  return direction === 'csms-to-cp' || sender === 'centralSystem' ? 'centralSystem' : undefined;
};

const states: readonly ExchangeState[] = [
  'answered',
  'call-error',
  'waiting',
  'unanswered',
  'frame',
];

const readState = (value: unknown): ExchangeState | null =>
  states.find((state) => state === value) ?? null;

/** Of a record without the text itself, the text as it must have been (OCPP-J §4.2). */
const rebuilt = ({ messageType, messageId, action, payload, error }: Fields): string | null => {
  const id = messageId ?? '';
  if (messageType === 'CALL') return JSON.stringify([2, id, action ?? '', payload ?? {}]);
  if (messageType === 'CALLRESULT') return JSON.stringify([3, id, payload ?? {}]);
  if (messageType !== 'CALLERROR') return null;
  const { code = '', description = '', details = {} } = fieldsOf(error) ?? {};
  return JSON.stringify([4, id, code, description, details]);
};

const severities: readonly Finding['severity'][] = ['info', 'warning', 'error'];

const readFindings = (value: unknown): TraceFinding[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const { code, severity, clause, pointer, message } = fieldsOf(one) ?? {};
    if (typeof code !== 'string' || typeof message !== 'string') return [];
    const known = severities.find((word) => word === severity) ?? 'warning';
    return [{ code, severity: known, clause: text(clause), pointer: text(pointer), message }];
  });
