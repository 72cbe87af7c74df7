import type { transactionMethods } from '@shared/api/transaction';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { listTransactionReadings } from '../storage/meter-reading-list';
import { attachReadings } from '../storage/meter-readings';
import {
  findOrphanStop,
  listOrphanStops,
  markAttached,
  type StoredOrphanStop,
  toOrphanStop,
} from '../storage/orphan-stops';
import { closeTransaction } from '../storage/transaction-close';
import { listTransactions, toTransaction } from '../storage/transaction-list';
import { stopTransaction, type TransactionRow } from '../storage/transactions';
import { readPeriod } from './instant';
import { knownTransaction } from './known';

export const transactionImplementation = {
  'transaction.list': (core, { cpId, connectorId, idTag, state, from, to, ...paging }) =>
    listTransactions(
      core.storage,
      { chargePointId: cpId, connectorId, idTag, state, ...readPeriod({ from, to }) },
      paging,
    ),

  'transaction.get': (core, { transactionId }) =>
    toTransaction(core.storage, knownTransaction(core, transactionId)),

  'transaction.meterValues': (core, { transactionId, ...paging }) => {
    knownTransaction(core, transactionId);
    return listTransactionReadings(core.storage, transactionId, paging);
  },

  'transaction.close': async (core, { transactionId }) => {
    await core.commit.write(() => {
      const { state } = knownTransaction(core, transactionId);
      if (state !== 'active') {
        throw new AppError(
          'conflict',
          `Transaction ${transactionId} is ${state}; only an active one can be closed.`,
        );
      }
      closeTransaction(core.storage, transactionId);
    });
    return announce(core, transactionId);
  },

  'orphanStop.list': (core, { cpId, ...paging }) =>
    listOrphanStops(core.storage, { chargePointId: cpId }, paging),

  'orphanStop.attach': async (core, { id, transactionId }) => {
    const stop = await core.commit.write(() => attach(core, id, transactionId));
    core.events.emit('orphanStop.changed', toOrphanStop({ ...stop, attachedTo: transactionId }));
    return announce(core, transactionId);
  },
} satisfies Implements<typeof transactionMethods>;

const announce = (core: Core, transactionId: number) => {
  const row = knownTransaction(core, transactionId);
  core.events.touch('transaction', transactionId);
  core.events.touch('chargePoint', row.chargePointId);
  core.sites.changed(row.chargePointId);
  return toTransaction(core.storage, row);
};

/** Ends the transaction with the data of the stop, just as its own StopTransaction would have. */
const attach = (core: Core, id: number, transactionId: number): StoredOrphanStop => {
  const stop = findOrphanStop(core.storage, id);
  if (stop === undefined) {
    throw new AppError('not-found', `No orphan stop ${id} is kept; list them for those that are.`);
  }
  const transaction = knownTransaction(core, transactionId);
  const obstacle = obstacleTo(stop, transaction);
  if (obstacle !== undefined) throw new AppError('conflict', obstacle);
  stopTransaction(core.storage, transaction, {
    meterStop: stop.meterStop,
    stoppedAt: stop.stoppedAt,
    receivedAt: stop.receivedAt,
    stopReason: stop.stopReason ?? 'Local',
    stopIdTag: stop.idTag,
  });
  attachReadings(core.storage, stop, transaction);
  markAttached(core.storage, id, transactionId);
  return stop;
};

const obstacleTo = (stop: StoredOrphanStop, transaction: TransactionRow): string | undefined => {
  const name = `Transaction ${transaction.transactionId}`;
  if (stop.attachedTo !== null) {
    return `This stop ended transaction ${stop.attachedTo} already; a stop can end one only.`;
  }
  if (transaction.chargePointId !== stop.chargePointId) {
    return `${name} is of charge point "${transaction.chargePointId}", the stop of "${stop.chargePointId}"; choose one of the same.`;
  }
  if (transaction.state === 'stopped') {
    return `${name} has its stop already; choose one without.`;
  }
  if (transaction.startedAt > stop.stoppedAt) {
    return `${name} started after this stop; choose one that started before it.`;
  }
  return undefined;
};
