import type { Generated } from 'kysely';

export interface ExchangeRow {
  id: number;
  replyId: number | null;
  at: number;
  replyAt: number | null;
  chargePointId: string;
  connectionId: number;
  sender: string;
  state: string;
  messageId: string | null;
  action: string | null;
  errorCode: string | null;
  latencyMs: number | null;
  findingCount: number;
  callText: string;
  replyText: string | null;
}

export interface FindingRow {
  id: Generated<number>;
  at: number;
  chargePointId: string | null;
  connectionId: number | null;
  exchangeId: number | null;
  code: string;
  severity: string;
  clause: string | null;
  pointer: string | null;
  message: string;
  count: Generated<number>;
  /** Null while it was noticed once. */
  lastAt: number | null;
  lastExchangeId: number | null;
}

export interface FindingSummaryRow {
  chargePointId: string;
  code: string;
  severity: string;
  clause: string | null;
  message: string;
  count: number;
  firstAt: number;
  lastAt: number;
  exchangeId: number | null;
}

export interface CommandRow {
  commandId: string;
  /** Order of creation. */
  number: number;
  chargePointId: string;
  action: string;
  origin: string;
  request: string;
  outcome: string;
  response: string | null;
  callError: string | null;
  message: string | null;
  createdAt: number;
  sentAt: number | null;
  finishedAt: number | null;
  latencyMs: number | null;
  lateByMs: number | null;
  exchangeId: number | null;
  transactionId: number | null;
  transactionState: string | null;
}

export interface TriggeredExchangeRow {
  exchangeId: number;
  commandId: string;
  afterMs: number;
}

export interface AnnotationRow {
  exchangeId: number;
  pinnedAt: number | null;
  note: string | null;
  notedAt: number | null;
}

export interface MarkerRow {
  id: Generated<number>;
  traceId: number | null;
  at: number;
  afterId: number;
  chargePointId: string | null;
  label: string;
}

export interface SavedViewRow {
  id: Generated<number>;
  name: string;
  filter: string;
  mode: string;
  shipped: string | null;
}

export interface TraceRow {
  id: Generated<number>;
  name: string;
  state: string;
  importedAt: number;
  frames: number;
  exchanges: number;
  skippedLines: number;
  bytes: number;
  firstAt: number | null;
  lastAt: number | null;
}

export interface TraceExchangeRow extends ExchangeRow {
  originalId: number | null;
  findings: string;
  pinned: number;
  note: string | null;
}

export interface DataTransferHandlerRow {
  id: Generated<number>;
  vendorId: string;
  messageId: string | null;
  status: string;
  data: string | null;
  schema: string | null;
  note: string;
  changedAt: number;
}

export interface DataTransferRow {
  id: Generated<number>;
  chargePointId: string;
  at: number;
  vendorId: string;
  messageId: string | null;
  data: string | null;
  dataLength: number;
  status: string;
  problem: string | null;
  handlerId: number | null;
  exchangeId: number;
}
