import type { Storage } from './storage';

export interface ExchangeRecord {
  readonly id: number;
  readonly replyId: number | null;
  readonly at: number;
  readonly replyAt: number | null;
  readonly chargePointId: string;
  readonly connectionId: number;
  readonly sender: 'chargePoint' | 'centralSystem';
  readonly state: 'answered' | 'call-error' | 'waiting' | 'unanswered' | 'frame';
  readonly messageId: string | null;
  readonly action: string | null;
  readonly errorCode: string | null;
  readonly latencyMs: number | null;
  readonly findingCount: number;
  readonly callText: string;
  readonly replyText: string | null;
}

const insertSql = `INSERT INTO exchange
  (id, replyId, at, replyAt, chargePointId, connectionId, sender, state, messageId, action,
   errorCode, latencyMs, findingCount, callText, replyText)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The same with what nearly every exchange has in common: every value that is bound costs time. */
const insertUsualSql = `INSERT INTO exchange
  (id, replyId, at, replyAt, chargePointId, connectionId, sender, state, messageId, action,
   latencyMs, findingCount, callText, replyText)
  VALUES (?, ?, ?, ?, ?, ?, 'chargePoint', 'answered', ?, ?, ?, 0, ?, ?)`;

const isUsual = (record: ExchangeRecord): boolean =>
  record.sender === 'chargePoint' &&
  record.state === 'answered' &&
  record.findingCount === 0 &&
  record.errorCode === null;

/** Records an exchange, or a lone frame. On the hot path, so it is one prepared statement. */
export const insertExchange = (storage: Storage, record: ExchangeRecord): void => {
  if (isUsual(record)) {
    storage
      .statement(insertUsualSql)
      .run(
        record.id,
        record.replyId,
        record.at,
        record.replyAt,
        record.chargePointId,
        record.connectionId,
        record.messageId,
        record.action,
        record.latencyMs,
        record.callText,
        record.replyText,
      );
    return;
  }
  storage
    .statement(insertSql)
    .run(
      record.id,
      record.replyId,
      record.at,
      record.replyAt,
      record.chargePointId,
      record.connectionId,
      record.sender,
      record.state,
      record.messageId,
      record.action,
      record.errorCode,
      record.latencyMs,
      record.findingCount,
      record.callText,
      record.replyText,
    );
};

const replySql = `UPDATE exchange SET replyId = ?, replyAt = ?, state = ?, errorCode = ?,
  latencyMs = ?, findingCount = findingCount + ?, replyText = ? WHERE id = ?`;

export interface ReplyRecord {
  readonly exchangeId: number;
  readonly replyId: number;
  readonly replyAt: number;
  readonly state: 'answered' | 'call-error';
  readonly errorCode: string | null;
  readonly latencyMs: number;
  readonly findingCount: number;
  readonly replyText: string;
}

/** Adds the charge point's reply to a CALL of ours. */
export const recordReply = (storage: Storage, reply: ReplyRecord): void => {
  storage
    .statement(replySql)
    .run(
      reply.replyId,
      reply.replyAt,
      reply.state,
      reply.errorCode,
      reply.latencyMs,
      reply.findingCount,
      reply.replyText,
      reply.exchangeId,
    );
};

/** A CALL of ours that got no reply in time, or whose connection was lost. */
export const markUnanswered = (storage: Storage, exchangeId: number): void => {
  storage
    .statement(`UPDATE exchange SET state = 'unanswered' WHERE id = ? AND state = 'waiting'`)
    .run(exchangeId);
};

/** CALLs that were waiting when the process ended will not be answered any more. */
export const markAllUnanswered = (storage: Storage): void => {
  storage
    .statement(`UPDATE exchange SET state = 'unanswered' WHERE id IN
    (SELECT exchangeId FROM command WHERE outcome = 'waiting') AND state = 'waiting'`)
    .run();
};

/** The highest number in use in the wire record. */
export const lastRecordId = (storage: Storage): number => {
  const row = storage
    .statement(`SELECT max(
      coalesce((SELECT max(id, coalesce(replyId, 0)) FROM exchange ORDER BY id DESC LIMIT 1), 0),
      coalesce((SELECT max(replyId) FROM exchange WHERE replyId <> id + 1), 0)) AS last`)
    .get() as { last: number };
  return row.last;
};
