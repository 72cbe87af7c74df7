import type { Storage } from './storage';

/** The operator gives up waiting for a stop; no meter value and no time of stopping is invented (B10). */
export const closeTransaction = (storage: Storage, transactionId: number): void => {
  storage
    .statement(`UPDATE charging_transaction SET state = 'closed' WHERE transactionId = ?`)
    .run(transactionId);
};
