import { describe, expect, test } from 'vitest';
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
});
