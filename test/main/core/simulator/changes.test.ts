import type { Simulator } from '@shared/model/simulator';
import { expect, test } from 'vitest';
import { changesBetween } from '../../../../src/main/core/simulator/changes';

const connector: Simulator['connectors'][number] = {
  connectorId: 1,
  status: 'Available',
  errorCode: 'NoError',
  pluggedIn: false,
  idTag: null,
  lastAuthorization: null,
  charging: false,
  transactionId: null,
  powerW: 0,
  energyWh: 0,
  socPercent: null,
};

const simulator: Simulator = {
  simulatorId: 'SIM1',
  url: 'ws://host/ocpp',
  connection: 'connecting',
  networkAvailable: true,
  registration: null,
  problem: null,
  automatic: false,
  queuedMessages: 0,
  firmwareVersion: '1.0.0',
  connectors: [connector],
};

const withConnector = (more: Partial<typeof connector>): Simulator => ({
  ...simulator,
  connectors: [{ ...connector, ...more }],
});

test('the first picture tells everything, the same again nothing', () => {
  expect(changesBetween(undefined, simulator)).toEqual([
    { event: 'connection', id: 'SIM1', connection: 'connecting', registration: null },
    { event: 'status', id: 'SIM1', connectorId: 1, status: 'Available', errorCode: 'NoError' },
  ]);
  expect(changesBetween(simulator, { ...simulator, queuedMessages: 3 })).toEqual([]);
});

test('a problem comes with its words', () => {
  const offline: Simulator = { ...simulator, connection: 'offline', problem: 'Nobody is there.' };
  expect(changesBetween(simulator, offline)).toEqual([
    {
      event: 'connection',
      id: 'SIM1',
      connection: 'offline',
      registration: null,
      problem: 'Nobody is there.',
    },
  ]);
});

test('a transaction is told with its number, and with its energy at the end', () => {
  const charging = { status: 'Charging', charging: true, idTag: 'TAG' };
  const started = withConnector({ ...charging, transactionId: 7 });
  const moving = withConnector({ ...charging, transactionId: 7, energyWh: 1500 });
  const ended = withConnector({ status: 'Finishing' });
  const transaction = { event: 'transaction', id: 'SIM1', connectorId: 1, transactionId: 7 };
  expect(changesBetween(withConnector(charging), started)).toEqual([
    { ...transaction, state: 'started', idTag: 'TAG', energyWh: 0 },
  ]);
  expect(changesBetween(started, moving)).toEqual([]);
  expect(changesBetween(moving, ended)).toEqual([
    { event: 'status', id: 'SIM1', connectorId: 1, status: 'Finishing', errorCode: 'NoError' },
    { ...transaction, state: 'stopped', idTag: 'TAG', energyWh: 1500 },
  ]);
});
