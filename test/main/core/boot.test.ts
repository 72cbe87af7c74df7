import { describe, expect, test, vi } from 'vitest';
import { startBench } from '../../support/bench';

const boot =
  '[2,"b1","BootNotification",{"chargePointVendor":"Acme","chargePointModel":"Duo","firmwareVersion":"1.2","meterSerialNumber":"M7"}]';

const currentTime = /"currentTime":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/;
const withoutTime = (text: string): string => text.replace(currentTime, '"currentTime":"T"');

describe('BootNotification', () => {
  test('D10 an accepted boot is told the heartbeat interval and the time', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const before = Date.now();
    const reply = await station.ask(boot);
    expect(withoutTime(reply)).toBe(
      '[3,"b1",{"status":"Accepted","currentTime":"T","interval":300}]',
    );
    const told = Date.parse(currentTime.exec(reply)?.[1] ?? '');
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
    const chargePoint = await bench.call('chargePoint.get', { cpId: 'CP1' });
    expect(chargePoint).toMatchObject({
      isNew: true,
      connected: true,
      bootStatus: 'Accepted',
      vendor: 'Acme',
      model: 'Duo',
      firmwareVersion: '1.2',
      meterSerialNumber: 'M7',
      findingCount: 0,
    });
  });

  test('D10 an interval of 0 leaves the heartbeat to the charge point', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', heartbeatIntervalSeconds: 0 });
    const station = await bench.connect('CP1');
    expect(withoutTime(await station.ask(boot))).toBe(
      '[3,"b1",{"status":"Accepted","currentTime":"T","interval":0}]',
    );
  });

  test.each(['Pending', 'Rejected'] as const)(
    'B29 D10 a boot answered %s is told how long to wait before the next one',
    async (registration) => {
      const bench = await startBench();
      await bench.call('setting.put', { pendingIntervalSeconds: 7 });
      await bench.call('chargePoint.put', { cpId: 'CP1', registration });
      const station = await bench.connect('CP1');
      expect(withoutTime(await station.ask(boot))).toBe(
        `[3,"b1",{"status":"${registration}","currentTime":"T","interval":7}]`,
      );
      expect((await bench.call('chargePoint.get', { cpId: 'CP1' })).bootStatus).toBe(registration);
    },
  );

  test('B4 an unknown charge point may be let in as Pending, and is accepted by a person', async () => {
    const bench = await startBench({ unknownChargePoints: 'pending' });
    const station = await bench.connect('CP1');
    expect(
      (await station.call('BootNotification', { chargePointVendor: 'A', chargePointModel: 'B' }))
        .status,
    ).toBe('Pending');
    await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Accepted' });
    expect(
      (await station.call('BootNotification', { chargePointVendor: 'A', chargePointModel: 'B' }))
        .status,
    ).toBe('Accepted');
  });

  test('D6 a message before the acceptance is answered with a finding, and refused where strict', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Pending' });
    await bench.call('chargePoint.put', { cpId: 'CP2', registration: 'Pending', strict: true });
    const tolerant = await bench.connect('CP1');
    const strict = await bench.connect('CP2');
    const status =
      '[2,"s1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}]';
    expect(await tolerant.ask(status)).toBe('[3,"s1",{}]');
    expect(await strict.ask(status)).toBe(
      '[4,"s1","SecurityError","StatusNotification was sent while the registration is Pending.",{}]',
    );
    expect(await bench.findingCodes('CP1')).toEqual(['call-before-acceptance']);
    expect(await bench.findingCodes('CP2')).toEqual(['call-before-acceptance']);
    const refused = await bench.call('chargePoint.get', { cpId: 'CP2' });
    expect(refused.connectors).toEqual([]);
  });

  test('D11 a remote start while Pending is sent, since it was asked for, and noted', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Pending' });
    const station = await bench.connect('CP1');
    station.onCall('RemoteStartTransaction', () => ({ status: 'Rejected' }));
    station.onCall('GetConfiguration', () => ({ configurationKey: [] }));
    await station.ask(boot);
    await bench.call('command.readConfiguration', { cpId: 'CP1' });
    expect(await bench.findingCodes('CP1')).toEqual([]);
    await bench.call('command.startTransaction', { cpId: 'CP1', connectorId: 1, idTag: 'A1' });
    expect(await bench.findingCodes('CP1')).toEqual(['command-before-acceptance']);
  });

  test('D11 anything sent to a rejected charge point is noted', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1', registration: 'Rejected' });
    const station = await bench.connect('CP1');
    station.onCall('Reset', () => ({ status: 'Accepted' }));
    await station.ask(boot);
    await bench.call('command.softReset', { cpId: 'CP1' });
    expect(await bench.findingCodes('CP1')).toEqual(['command-before-acceptance']);
  });

  test('D13 S11 nothing is asked after a boot; an operator who asks for one gets it, with a finding', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('TriggerMessage', () => ({ status: 'Rejected' }));
    await station.ask(boot);
    await station.ask('[2,"h1","Heartbeat",{}]');
    expect(station.received).toHaveLength(2);
    const { commandId, response } = await bench.call('command.triggerBootNotification', {
      cpId: 'CP1',
    });
    expect(response).toEqual({ status: 'Rejected' });
    expect(station.received[2]).toBe(
      `[2,"${commandId}","TriggerMessage",{"requestedMessage":"BootNotification"}]`,
    );
    expect(await bench.findingCodes('CP1')).toEqual(['boot-triggered-after-acceptance']);
  });

  test('C42 repeated boots without a reconnect are answered; many of them are a finding', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const again = { chargePointVendor: 'Acme', chargePointModel: 'Duo' };
    for (let count = 0; count < 4; count++) await station.call('BootNotification', again);
    expect(await bench.findingCodes('CP1')).toEqual([]);
    expect((await station.call('BootNotification', again)).status).toBe('Accepted');
    expect(await bench.findingCodes('CP1')).toEqual(['boot-loop']);
  });

  test('B24 boots far apart are no loop', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const bench = await startBench();
      const station = await bench.connect('CP1');
      for (let count = 0; count < 8; count++) {
        await station.call('BootNotification', { chargePointVendor: 'A', chargePointModel: 'B' });
        vi.setSystemTime(Date.now() + 200_000);
      }
      expect(await bench.findingCodes('CP1')).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('C43 an accepted charge point need not boot again after a reconnect', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    await first.ask(boot);
    await first.close();
    const second = await bench.connect('CP1');
    expect(await second.ask('[2,"h1","Heartbeat",{}]')).toMatch(/^\[3,"h1",\{"currentTime":"/);
    expect(await bench.findingCodes('CP1')).toEqual([]);
    expect(second.received).toHaveLength(1);
  });

  test('S10 connectors and boot data survive a reconnect and a restart', async () => {
    const bench = await startBench();
    const first = await bench.connect('CP1');
    await first.ask(boot);
    await first.ask(
      '[2,"s1","StatusNotification",{"connectorId":2,"errorCode":"NoError","status":"Charging"}]',
    );
    await first.close();
    await bench.connect('CP1');
    const connectors = (await bench.call('chargePoint.get', { cpId: 'CP1' })).connectors;
    expect(connectors).toMatchObject([{ connectorId: 2, status: 'Charging' }]);
    await bench.restart();
    const after = await bench.call('chargePoint.get', { cpId: 'CP1' });
    expect(after).toMatchObject({ connected: false, vendor: 'Acme', bootStatus: 'Accepted' });
    expect(after.connectors).toEqual(connectors);
  });
});
