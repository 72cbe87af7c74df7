import { once } from 'node:events';
import type { Origin } from '@shared/api';
import { expect, test } from 'vitest';
import { sendCommand } from '../../../src/main/core/commands';
import { mayAct, mayActOn } from '../../../src/main/core/quiet';
import { startBench } from '../../support/bench';
import { createBench } from '../../support/core';
import { until } from '../../support/until';

// B24, B30, D13: nothing is ever sent to a charge point that nobody asked for.

test('S11 B24 B30 D5 D13 C50 connect, boot, status, charging, pings and a reconnect cause no CALL', async () => {
  const bench = await startBench();
  await bench.call('setting.put', { pingIntervalSeconds: 1, unknownTags: 'accept' });
  const station = await bench.connect('CP1');
  await station.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
  for (const connectorId of [0, 1, 2]) {
    await station.call('StatusNotification', {
      connectorId,
      errorCode: 'NoError',
      status: 'Available',
    });
  }
  const { transactionId } = await station.call('StartTransaction', {
    connectorId: 1,
    idTag: 'A',
    meterStart: 0,
    timestamp: new Date().toISOString(),
  });
  await station.call('MeterValues', {
    connectorId: 1,
    transactionId,
    meterValue: [{ timestamp: new Date().toISOString(), sampledValue: [{ value: '1' }] }],
  });
  await once(station.socket, 'ping');
  await once(station.socket, 'ping');
  await station.close();
  const again = await bench.connect('CP1');
  await again.call('Heartbeat');
  await once(again.socket, 'ping');

  const isCall = (text: string) => text.startsWith('[2');
  expect([...station.received, ...again.received].filter(isCall)).toEqual([]);
  expect((await bench.call('message.list', { sender: 'centralSystem' })).items).toEqual([]);
  expect((await bench.call('command.list', {})).items).toEqual([]);
});

test('B24 neither a pending, a rejected nor a misbehaving charge point is asked for anything', async () => {
  const bench = await startBench();
  await bench.call('chargePoint.put', { cpId: 'PENDING', registration: 'Pending' });
  await bench.call('chargePoint.put', { cpId: 'REJECTED', registration: 'Rejected' });
  const stations = await Promise.all(['PENDING', 'REJECTED', 'CP1'].map((cp) => bench.connect(cp)));
  for (const station of stations) {
    const boot = { chargePointVendor: 'V', chargePointModel: 'M' };
    for (let boots = 0; boots < 5; boots++) await station.call('BootNotification', boot);
    await station.call('StopTransaction', {
      transactionId: 4711,
      meterStop: 1,
      timestamp: '1970-01-01T00:00:00Z',
    });
    station.send('nonsense');
    await station.call('Heartbeat');
  }
  await until(async () => (await bench.call('finding.list', {})).items.length > 0);
  for (const station of stations) {
    expect(station.received.filter((text) => !text.startsWith('[3'))).toEqual([]);
  }
  expect((await bench.call('message.list', { sender: 'centralSystem' })).items).toEqual([]);
});

test('B30 reading and changing things here sends nothing either', async () => {
  const bench = await startBench();
  const station = await bench.connect('CP1');
  await station.call('Heartbeat');
  for (const path of [
    '/charge-point',
    '/charge-point/CP1',
    '/charge-point/CP1/configuration',
    '/charge-point/CP1/meter-value/latest',
    '/charge-transaction',
    '/server',
    '/setting',
  ]) {
    expect((await bench.rest(path)).status).toBe(200);
  }
  await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Pending', strict: true });
  await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Accepted', strict: false });
  await bench.call('setting.put', { heartbeatIntervalSeconds: 60 });
  await bench.call('tag.put', { idTag: 'A', status: 'Blocked' });
  await station.call('Heartbeat');
  expect(station.received).toHaveLength(2);
});

test('B30 while quiet nothing is sent that was not asked for, and what a person asks for is', async () => {
  const { core, value } = await createBench();
  await value('chargePoint.put', { cpId: 'CP1' });
  const request = (origin: Origin) => ({
    chargePointId: 'CP1',
    action: 'ClearCache',
    payload: {},
    validate: true,
    wait: true,
    origin,
  });
  expect(mayAct(core)).toBe(true);
  await expect(sendCommand(core, request('automatic'))).rejects.toMatchObject({ code: 'offline' });
  await value('setting.put', { quiet: true });
  expect(mayAct(core)).toBe(false);
  expect((await value('server.status', {})).quiet).toBe(true);
  await expect(sendCommand(core, request('automatic'))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Quiet / OCTT'),
  });
  for (const origin of ['desktop', 'rest', 'internal'] as const) {
    await expect(sendCommand(core, request(origin))).rejects.toMatchObject({ code: 'offline' });
  }
});

test('B30 one charge point can be quiet by itself; what a person asks for is sent to it all the same', async () => {
  const { core, value } = await createBench();
  await value('chargePoint.put', { cpId: 'QUIET', quiet: true });
  await value('chargePoint.put', { cpId: 'OTHER' });
  const send = (chargePointId: string, origin: Origin) =>
    sendCommand(core, {
      chargePointId,
      action: 'ClearCache',
      payload: {},
      validate: true,
      wait: true,
      origin,
    });
  expect([mayAct(core), mayActOn(core, 'QUIET'), mayActOn(core, 'OTHER')]).toEqual([
    true,
    false,
    true,
  ]);
  await expect(send('QUIET', 'automatic')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is on for QUIET'),
  });
  await expect(send('QUIET', 'desktop')).rejects.toMatchObject({ code: 'offline' });
  await expect(send('OTHER', 'automatic')).rejects.toMatchObject({ code: 'offline' });
});
