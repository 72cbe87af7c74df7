import { factsOf, payloadsOf } from '@shared/exchange-facts';
import { flagsOf } from '@shared/exchange-flags';
import type { Exchange, ExchangeDetail, ExchangeState, Finding } from '@shared/model/message';
import { describeExchange } from '@shared/ocpp/describe';
import { findAnnotation } from './annotations';
import { findAnswerDelay } from './answer-delays';
import type { StoredExchange } from './exchange-query';
import { findingsOfExchange } from './findings';
import { toInstant, toInstantOrNull } from './instant';
import type { Storage } from './storage';
import { causeOf } from './triggered';

/** What is kept beside an exchange: codes of its findings, and what a person has put on it. */
export interface Beside {
  readonly codes: readonly string[];
  readonly isPinned: boolean;
  readonly note: string | null;
  /** How long the answer was held back. */
  readonly delayMs?: number | null;
  /** The trigger that caused it. */
  readonly causedBy?: ExchangeDetail['causedBy'];
}

const nothing: readonly string[] = Object.freeze([]);

const besideOf = (storage: Storage, { id, findingCount, latencyMs }: StoredExchange): Beside => {
  const annotation = findAnnotation(storage, id);
  return {
    codes: findingCount === 0 ? nothing : codesOfExchange(storage, id),
    isPinned: annotation !== undefined && annotation.pinnedAt !== null,
    note: annotation?.note ?? null,
    // An answer that took no time was not held back.
    delayMs: latencyMs === null || latencyMs < 1 ? null : findAnswerDelay(storage, id),
  };
};

const codesOfExchange = (storage: Storage, exchangeId: number): string[] =>
  storage
    .statement('SELECT code FROM finding WHERE exchangeId = ?')
    .pluck()
    .all(exchangeId) as string[];

export const toExchange = (storage: Storage, row: StoredExchange): Exchange =>
  exchangeOf(row, besideOf(storage, row));

export const toExchangeDetail = (storage: Storage, row: StoredExchange): ExchangeDetail =>
  detailOf(
    row,
    { ...besideOf(storage, row), causedBy: causeOf(storage, row.id) },
    findingsOfExchange(storage, row),
  );

export const detailOf = (
  row: StoredExchange,
  beside: Beside,
  findings: Finding[],
): ExchangeDetail => ({
  ...exchangeOf(row, beside),
  callText: row.callText,
  replyText: row.replyText,
  replyAt: toInstantOrNull(row.replyAt),
  delayMs: beside.delayMs ?? null,
  findings,
  causedBy: beside.causedBy ?? null,
});

/** An exchange as the API shows it, whatever table it comes from. */
export const exchangeOf = (row: StoredExchange, beside: Beside): Exchange => {
  const { callText, replyText, latencyMs, findingCount } = row;
  const payloads = payloadsOf(callText, replyText);
  const state = row.state as ExchangeState;
  return {
    id: row.id,
    at: toInstant(row.at),
    chargePointId: row.chargePointId,
    connectionId: row.connectionId,
    sender: row.sender as Exchange['sender'],
    messageId: row.messageId,
    action: row.action,
    summary: summaryOf(row, payloads),
    ...factsOf(payloads, callText, replyText),
    state,
    errorCode: row.errorCode,
    latencyMs,
    callBytes: Buffer.byteLength(callText),
    replyBytes: replyText === null ? null : Buffer.byteLength(replyText),
    findingCount,
    flags: flagsOf({ state, latencyMs, findingCount, ...beside }),
    note: beside.note,
  };
};

const summaryOf = (row: StoredExchange, payloads: ReturnType<typeof payloadsOf>): string => {
  if (row.action === null) return row.state === 'frame' ? 'A frame that is no message' : '';
  if (row.state === 'call-error') return `${row.action}: ${row.errorCode ?? 'CALLERROR'}`;
  if (payloads === undefined) return row.action;
  return describeExchange(row.action, payloads.request, payloads.response);
};
