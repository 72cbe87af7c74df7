import type { TriggeredBy, TriggeredMessage } from '@shared/model/command';
import { toInstant } from './instant';
import type { TriggeredExchangeRow } from './schema';
import type { Storage } from './storage';

/** Keeps which trigger a received message was caused by. */
export const insertTriggered = (
  storage: Storage,
  { exchangeId, commandId, afterMs }: TriggeredExchangeRow,
): void => {
  storage
    .statement('INSERT INTO triggered_exchange (exchangeId, commandId, afterMs) VALUES (?, ?, ?)')
    .run(exchangeId, commandId, afterMs);
};

/** The messages that a trigger caused, as far as they are still recorded, in order. */
export const triggeredBy = (storage: Storage, commandId: string): TriggeredMessage[] => {
  const rows = storage
    .statement(`SELECT exchangeId, afterMs, action, at FROM triggered_exchange t
      JOIN exchange e ON e.id = t.exchangeId WHERE t.commandId = ? ORDER BY exchangeId`)
    .all(commandId) as { exchangeId: number; afterMs: number; action: string; at: number }[];
  return rows.map(({ at, ...row }) => ({ ...row, at: toInstant(at) }));
};

/** The trigger that caused a message. */
export const causeOf = (storage: Storage, exchangeId: number): TriggeredBy | null => {
  const row = storage
    .statement(`SELECT t.commandId, t.afterMs, c.action, c.exchangeId FROM triggered_exchange t
      JOIN command c ON c.commandId = t.commandId WHERE t.exchangeId = ?`)
    .get(exchangeId) as TriggeredBy | undefined;
  return row ?? null;
};
