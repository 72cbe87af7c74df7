import type { Storage } from './storage';

/** Notes that the answer of an exchange left later than it could have. */
export const insertAnswerDelay = (storage: Storage, exchangeId: number, delayMs: number): void => {
  storage
    .statement('INSERT INTO answer_delay (exchangeId, delayMs) VALUES (?, ?)')
    .run(exchangeId, delayMs);
};

/** How long the answer was held back; null where it left at once. */
export const findAnswerDelay = (storage: Storage, exchangeId: number): number | null =>
  (storage
    .statement('SELECT delayMs FROM answer_delay WHERE exchangeId = ?')
    .pluck()
    .get(exchangeId) as number | undefined) ?? null;
