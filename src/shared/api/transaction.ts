import { Type } from 'typebox';
import { ChargePointId, ConnectorId, IdTag, page, paging, strictObject } from '../model/common';
import { MeterReading } from '../model/meter';
import { OrphanStop, Transaction, TransactionState } from '../model/transaction';
import { method } from './method';

const tag = 'Transactions';
const transactionId = { transactionId: Type.Integer() };

export const transactionMethods = {
  'transaction.list': method({
    http: 'GET /charge-transaction',
    tag,
    summary: 'Transactions, latest start first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      connectorId: Type.Optional(ConnectorId),
      idTag: Type.Optional(IdTag),
      state: Type.Optional(TransactionState),
      from: Type.Optional(
        Type.String({ format: 'date-time', description: 'Started at or after.' }),
      ),
      to: Type.Optional(Type.String({ format: 'date-time', description: 'Started before.' })),
    }),
    output: page(Transaction),
  }),
  'transaction.get': method({
    http: 'GET /charge-transaction/{transactionId}',
    tag,
    summary: 'One transaction',
    input: strictObject(transactionId),
    output: Transaction,
    errors: ['unknown-transaction'],
  }),
  'transaction.meterValues': method({
    http: 'GET /charge-transaction/{transactionId}/meter-value',
    tag,
    summary: 'Its meter values, oldest first',
    description: 'As CSV: /charge-transaction/{transactionId}/meter-value.csv',
    input: strictObject({ ...transactionId, ...paging }),
    output: page(MeterReading),
    errors: ['unknown-transaction'],
  }),
  'transaction.close': method({
    http: 'POST /charge-transaction/{transactionId}/close',
    tag,
    summary: 'Close a transaction that will not be stopped any more',
    description:
      'Marks it closed by the operator; nothing is sent to the charge point and no meter value is invented.',
    input: strictObject(transactionId),
    output: Transaction,
    errors: ['unknown-transaction', 'conflict'],
  }),
  'orphanStop.list': method({
    http: 'GET /orphan-stop',
    tag,
    summary: 'StopTransactions without a known transaction, newest first',
    input: strictObject({ ...paging, cpId: Type.Optional(ChargePointId) }),
    output: page(OrphanStop),
  }),
  'orphanStop.attach': method({
    http: 'POST /orphan-stop/{id}/attach',
    tag,
    summary: 'Let an orphan stop end an open transaction of the same charge point',
    input: strictObject({ id: Type.Integer(), transactionId: Type.Integer() }),
    output: Transaction,
    errors: ['not-found', 'unknown-transaction', 'conflict'],
  }),
};
