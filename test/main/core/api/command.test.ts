import type { MethodName } from '@shared/api';
import { AppError } from '@shared/result';
import { describe, expect, test } from 'vitest';
import { insertCommand, updateCommand } from '../../../../src/main/core/storage/commands';
import { insertTransaction } from '../../../../src/main/core/storage/transactions';
import { createBench, noon } from '../../../support/core';

const fixed: [MethodName, object, string, object][] = [
  ['command.hardReset', {}, 'Reset', { type: 'Hard' }],
  ['command.softReset', {}, 'Reset', { type: 'Soft' }],
  ['command.unlockConnector', { connectorId: 2 }, 'UnlockConnector', { connectorId: 2 }],
  [
    'command.triggerStatusNotification',
    { connectorId: 1 },
    'TriggerMessage',
    { requestedMessage: 'StatusNotification', connectorId: 1 },
  ],
  [
    'command.triggerBootNotification',
    {},
    'TriggerMessage',
    { requestedMessage: 'BootNotification' },
  ],
  ['command.triggerHeartbeat', {}, 'TriggerMessage', { requestedMessage: 'Heartbeat' }],
  [
    'command.triggerMeterValues',
    { connectorId: 0 },
    'TriggerMessage',
    { requestedMessage: 'MeterValues', connectorId: 0 },
  ],
  [
    'command.changeConfiguration',
    { value: '60', key: 'HeartbeatInterval' },
    'ChangeConfiguration',
    { key: 'HeartbeatInterval', value: '60' },
  ],
  ['command.readConfiguration', {}, 'GetConfiguration', {}],
  ['command.readConfiguration', { key: ['A'] }, 'GetConfiguration', { key: ['A'] }],
  [
    'command.startTransaction',
    { idTag: 'TAG', connectorId: 1 },
    'RemoteStartTransaction',
    { connectorId: 1, idTag: 'TAG' },
  ],
  ['command.call', { action: 'Odd', payload: [1], validate: false }, 'Odd', [1]],
  ['command.call', { action: 'ClearCache' }, 'ClearCache', {}],
];

describe('the commands of REST', () => {
  test.each(fixed)('%s with %j sends %s %j', async (name, input, action, payload) => {
    const { value, sent } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    const result = await value(name, { cpId: 'CP1', ...input } as never);
    expect(result).toEqual({
      commandId: 'c-1',
      action,
      outcome: 'answered',
      response: { status: 'Accepted' },
      latencyMs: 1,
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ chargePointId: 'CP1', action, wait: true, origin: 'internal' });
    // As text: the members go out in the order of the OCPP tables.
    expect(JSON.stringify(sent[0]?.payload)).toBe(JSON.stringify(payload));
  });

  test('pass on whether to check, to wait, and for how long', async () => {
    const { value, sent } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    await value('command.softReset', { cpId: 'CP1', wait: false, timeoutSeconds: 7 });
    await value('command.call', { cpId: 'CP1', action: 'Reset', payload: null, validate: false });
    expect(sent[0]).toMatchObject({ wait: false, timeoutSeconds: 7, validate: true });
    expect(sent[1]).toMatchObject({ payload: null, validate: false });
  });

  test('B23: hand the outcome through, with its details', async () => {
    const details = { commandId: 'c-2', outcome: 'call-error' };
    const { value, failure } = await createBench({
      send: async () => {
        throw new AppError('call-error', 'NotImplemented.', details);
      },
    });
    await value('chargePoint.put', { cpId: 'CP1' });
    expect(await failure('command.hardReset', { cpId: 'CP1' })).toEqual({
      code: 'call-error',
      message: 'NotImplemented.',
      details,
    });
  });
});

test('a remote stop goes to the charge point of its transaction', async () => {
  const { value, failure, storage, sent } = await createBench();
  await value('chargePoint.put', { cpId: 'CP7' });
  const transactionId = insertTransaction(storage, {
    chargePointId: 'CP7',
    connectorId: 1,
    idTag: 'T',
    startedText: 't',
    meterStart: 0,
    startedAt: noon,
    receivedAt: noon,
    authorization: 'Accepted',
    reservationId: null,
    state: 'active',
  });
  await value('command.stopTransaction', { transactionId });
  expect(sent[0]).toMatchObject({
    chargePointId: 'CP7',
    action: 'RemoteStopTransaction',
    payload: { transactionId },
  });
  const unknown = await failure('command.stopTransaction', { transactionId: 5 });
  expect(unknown.code).toBe('unknown-transaction');
  expect(sent).toHaveLength(1);
});

test('B11: a command is found again with what became of it', async () => {
  const { value, failure, storage } = await createBench();
  insertCommand(storage, {
    commandId: 'c-9',
    chargePointId: 'CP1',
    action: 'RemoteStartTransaction',
    origin: 'rest',
    request: '{"idTag":"T"}',
    outcome: 'waiting',
    createdAt: noon,
  });
  expect(await value('command.get', { commandId: 'c-9' })).toMatchObject({
    outcome: 'waiting',
    request: { idTag: 'T' },
    response: null,
    createdAt: '2026-01-31T12:00:00.000Z',
  });
  updateCommand(storage, 'c-9', {
    outcome: 'answered',
    response: '{"status":"Accepted"}',
    transactionState: 'started',
    transactionId: 12,
  });
  expect(await value('command.get', { commandId: 'c-9' })).toMatchObject({
    outcome: 'answered',
    response: { status: 'Accepted' },
    transactionState: 'started',
    transactionId: 12,
  });
  expect((await value('command.list', { cpId: 'CP1' })).items).toHaveLength(1);
  expect((await failure('command.get', { commandId: 'none' })).code).toBe('unknown-command');
});
