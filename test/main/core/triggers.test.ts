import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';

const statusOf = (connectorId: number) =>
  `[2,"s${connectorId}","StatusNotification",{"connectorId":${connectorId},"errorCode":"NoError","status":"Available"}]`;

const trigger = (bench: Bench, payload: object, action = 'TriggerMessage') =>
  bench.call('command.call', { cpId: 'CP1', action, payload });

const accept = (station: ChargePoint, action = 'TriggerMessage'): void =>
  station.onCall(action, () => ({ status: 'Accepted' }));

const causedBy = async (bench: Bench, commandId: string) =>
  (await bench.call('command.get', { commandId })).caused;

describe('a trigger and what it causes', () => {
  test('D35: the message for one connector is linked, both ways; a second one is not', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    accept(station);
    const { commandId } = await trigger(bench, {
      requestedMessage: 'StatusNotification',
      connectorId: 2,
    });
    expect(station.received).toEqual([
      `[2,"${commandId}","TriggerMessage",{"requestedMessage":"StatusNotification","connectorId":2}]`,
    ]);
    expect(await causedBy(bench, commandId)).toEqual([]);
    await station.ask(statusOf(1));
    await station.ask(statusOf(2));
    await station.ask(statusOf(2).replace('s2', 'again'));
    const caused = await causedBy(bench, commandId);
    expect(caused).toMatchObject([{ action: 'StatusNotification' }]);
    const [{ exchangeId, afterMs } = { exchangeId: 0, afterMs: -1 }] = caused ?? [];
    expect(afterMs).toBeGreaterThanOrEqual(0);
    const message = await bench.call('message.get', { id: exchangeId });
    expect(message.callText).toBe(statusOf(2));
    const own = await bench.call('command.get', { commandId });
    expect(message.causedBy).toEqual({
      commandId,
      action: 'TriggerMessage',
      exchangeId: own.exchangeId,
      afterMs,
    });
    await bench.event('command.changed', (data) => data.caused?.length === 1);
  });

  test('D35: without a connector it is all of them, each linked once', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    accept(station);
    const { commandId } = await trigger(bench, { requestedMessage: 'StatusNotification' });
    for (const connectorId of [0, 1, 2]) await station.ask(statusOf(connectorId));
    await station.ask(statusOf(1).replace('s1', 'later'));
    const caused = (await causedBy(bench, commandId)) ?? [];
    const texts = [];
    for (const { exchangeId } of caused) {
      texts.push((await bench.call('message.get', { id: exchangeId })).callText);
    }
    expect(texts).toEqual([0, 1, 2].map(statusOf));
  });

  test('D35: NotImplemented is an answer, no error; what comes afterwards was not caused', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('TriggerMessage', () => ({ status: 'NotImplemented' }));
    const answer = await trigger(bench, { requestedMessage: 'Heartbeat' });
    expect(answer).toMatchObject({
      outcome: 'answered',
      response: { status: 'NotImplemented' },
    });
    await station.ask('[2,"h1","Heartbeat",{}]');
    expect(await causedBy(bench, answer.commandId)).toEqual([]);
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('D35: a message that comes before the answer counts; two triggers get one each', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('TriggerMessage', () => {
      station.send('[2,"early","Heartbeat",{}]');
      return { status: 'Accepted' };
    });
    const first = await trigger(bench, { requestedMessage: 'Heartbeat' });
    await station.nextFrame(([type, id]) => type === 3 && id === 'early');
    accept(station);
    const second = await trigger(bench, { requestedMessage: 'Heartbeat' });
    await station.ask('[2,"h2","Heartbeat",{}]');
    expect(await causedBy(bench, first.commandId)).toHaveLength(1);
    expect(await causedBy(bench, second.commandId)).toHaveLength(1);
  });

  test.each([
    ['SignChargePointCertificate', 'SignCertificate', { csr: 'x' }],
    ['LogStatusNotification', 'LogStatusNotification', { status: 'Idle' }],
    ['FirmwareStatusNotification', 'SignedFirmwareStatusNotification', { status: 'Idle' }],
  ])(
    'D35: ExtendedTriggerMessage %s is followed by %s',
    async (requestedMessage, action, payload) => {
      const bench = await startBench();
      const station = await bench.connect('CP1');
      accept(station, 'ExtendedTriggerMessage');
      const { commandId } = await trigger(bench, { requestedMessage }, 'ExtendedTriggerMessage');
      await station.ask(JSON.stringify([2, 'm1', action, payload]));
      expect(await causedBy(bench, commandId)).toMatchObject([{ action }]);
    },
  );

  test('the link survives a restart; other commands have none', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    accept(station);
    station.onCall('ClearCache', () => ({ status: 'Accepted' }));
    const { commandId } = await trigger(bench, { requestedMessage: 'Heartbeat' });
    await station.ask('[2,"h1","Heartbeat",{}]');
    const other = await bench.call('command.call', { cpId: 'CP1', action: 'ClearCache' });
    await bench.restart();
    expect(await causedBy(bench, commandId)).toMatchObject([{ action: 'Heartbeat' }]);
    expect(await causedBy(bench, other.commandId)).toBeNull();
  });

  test('D13 B24: no boot is asked for by itself, and one asked for by hand is a finding', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    await station.call('BootNotification', { chargePointVendor: 'Acme', chargePointModel: 'Duo' });
    expect(station.received.filter((text) => text.startsWith('[2,'))).toEqual([]);
    station.onCall('TriggerMessage', () => ({ status: 'Rejected' }));
    await trigger(bench, { requestedMessage: 'BootNotification' });
    expect(await bench.findingCodes('CP1')).toEqual(['boot-triggered-after-acceptance']);
  });
});

describe('a change of availability that waits', () => {
  const open = async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const status = (connectorId: number, name: string) =>
      station.call('StatusNotification', { connectorId, errorCode: 'NoError', status: name });
    const pending = async () =>
      (await bench.call('chargePoint.get', { cpId: 'CP1' })).connectors.map(
        ({ connectorId, availabilityPending }) => [connectorId, availabilityPending],
      );
    const change = (connectorId: number, type: string, answer: string) => {
      station.onCall('ChangeAvailability', () => ({ status: answer }));
      return bench.call('command.call', {
        cpId: 'CP1',
        action: 'ChangeAvailability',
        payload: { connectorId, type },
      });
    };
    await bench.call('setting.put', { unknownTags: 'accept' });
    for (const connectorId of [1, 2]) await status(connectorId, 'Available');
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag: 'A1',
      meterStart: 0,
      timestamp: new Date().toISOString(),
    });
    await status(1, 'Charging');
    return { bench, station, status, pending, change, transactionId };
  };

  test('D23: of the whole charge point waits for the connector that charges, over a restart', async () => {
    const { bench, pending, change, transactionId, status } = await open();
    await change(0, 'Inoperative', 'Scheduled');
    await status(2, 'Unavailable');
    await status(0, 'Unavailable');
    const waiting = [
      [0, 'Inoperative'],
      [1, 'Inoperative'],
      [2, null],
    ];
    expect(await pending()).toEqual(waiting);
    await bench.restart();
    expect(await pending()).toEqual(waiting);
    const back = await bench.connect('CP1');
    await back.call('StopTransaction', {
      transactionId,
      meterStop: 10,
      timestamp: new Date().toISOString(),
    });
    // It has ended; that the connector followed only its status can tell.
    expect(await pending()).toEqual(waiting);
    await back.call('StatusNotification', {
      connectorId: 1,
      errorCode: 'NoError',
      status: 'Unavailable',
    });
    expect(await pending()).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  test('D23: taken back while it waits, nothing is pending any more', async () => {
    const { pending, change } = await open();
    await change(1, 'Inoperative', 'Scheduled');
    expect(await pending()).toContainEqual([1, 'Inoperative']);
    await change(1, 'Operative', 'Accepted');
    expect(await pending()).toEqual([
      [1, null],
      [2, null],
    ]);
  });
});
