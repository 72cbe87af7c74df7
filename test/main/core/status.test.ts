import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { shareBench, startBench } from '../../support/bench';

const shared = shareBench();

const arrange = async (bench = shared()) => {
  const station = await bench.connectNew();
  const cpId = station.identity;
  const status = (rest: object) =>
    station.call('StatusNotification', {
      connectorId: 1,
      errorCode: 'NoError',
      status: 'Available',
      ...rest,
    });
  const connectors = async () => (await bench.call('chargePoint.get', { cpId })).connectors;
  const history = async () =>
    (await bench.call('chargePoint.statusHistory', { cpId })).items.map(({ status }) => status);
  return { bench, station, cpId, status, connectors, history };
};

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

describe('StatusNotification', () => {
  test('B16 every member is kept, the current status and its history', async () => {
    const { bench, station, cpId, connectors } = await arrange();
    expect(
      await station.ask(
        '[2,"s1","StatusNotification",{"connectorId":1,"errorCode":"GroundFailure","info":"RCD","status":"Faulted","timestamp":"2025-06-01T10:00:00Z","vendorId":"Acme","vendorErrorCode":"E7"}]',
      ),
    ).toBe('[3,"s1",{}]');
    const told = {
      connectorId: 1,
      status: 'Faulted',
      errorCode: 'GroundFailure',
      info: 'RCD',
      vendorId: 'Acme',
      vendorErrorCode: 'E7',
    };
    expect(await connectors()).toMatchObject([{ ...told, statusAt: '2025-06-01T10:00:00.000Z' }]);
    const { items } = await bench.call('chargePoint.statusHistory', { cpId });
    expect(items).toMatchObject([{ ...told, at: '2025-06-01T10:00:00.000Z' }]);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C16 without a timestamp the time of receipt counts, no finding', async () => {
    const { bench, cpId, status, connectors } = await arrange();
    const before = Date.now();
    await status({});
    const [connector] = await connectors();
    expect(Date.parse(connector?.statusAt ?? '')).toBeGreaterThanOrEqual(before);
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C10 a queued, older status goes to the history and never becomes the current one', async () => {
    const { bench, cpId, status, connectors, history } = await arrange();
    await status({ status: 'Available', timestamp: ago(1) });
    await status({ status: 'Charging', timestamp: ago(60) });
    await status({ status: 'Faulted', timestamp: ago(86_400 * 3) });
    expect((await connectors())[0]?.status).toBe('Available');
    expect(await history()).toEqual(['Faulted', 'Charging', 'Available']);
    expect(await bench.findingCodes(cpId)).toEqual(['old-status', 'old-status']);
  });

  test('C10 an old status is the current one while there is no newer one', async () => {
    const { bench, cpId, status, connectors } = await arrange();
    await status({ status: 'Charging', timestamp: ago(7200) });
    await status({ status: 'Finishing', timestamp: ago(3600) });
    expect((await connectors())[0]?.status).toBe('Finishing');
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('B28 after a clock that was ahead has been set right, a status is current again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { bench, cpId, status, connectors } = await arrange(await startBench());
    await status({ status: 'Charging', timestamp: ago(-7200) });
    expect(await bench.findingCodes(cpId)).toEqual(['local-time-as-utc']);
    vi.setSystemTime(Date.now() + 60_000);
    await status({ status: 'Available', timestamp: ago(20) });
    expect((await connectors())[0]?.status).toBe('Available');
    expect(await bench.findingCodes(cpId)).toEqual(['local-time-as-utc']);
  });

  test('B28 after a clock has fallen behind a status is current again, once that is certain', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { status, connectors } = await arrange(await startBench());
    await status({ status: 'Available', timestamp: ago(0) });
    // Its battery is empty: after a power cut it counts from years ago.
    const yearsAgo = 3 * 365 * 86_400;
    const shown: (string | null | undefined)[] = [];
    for (const word of ['Preparing', 'Charging', 'Finishing', 'Available', 'Faulted']) {
      vi.setSystemTime(Date.now() + 60_000);
      await status({ status: word, timestamp: ago(yearsAgo) });
      shown.push((await connectors())[0]?.status);
    }
    expect(shown).toEqual(['Available', 'Available', 'Finishing', 'Available', 'Faulted']);
  });

  test('two of the same second are current in the order they came', async () => {
    const { status, connectors } = await arrange();
    const timestamp = ago(30);
    await status({ status: 'Preparing', timestamp });
    await status({ status: 'Charging', timestamp });
    expect((await connectors())[0]?.status).toBe('Charging');
  });

  test('C44 Charging for the charge point as a whole is kept, with a finding; Faulted is legal', async () => {
    const { bench, cpId, status, connectors } = await arrange();
    await status({ connectorId: 0, status: 'Faulted', errorCode: 'OtherError' });
    expect(await bench.findingCodes(cpId)).toEqual([]);
    await status({ connectorId: 0, status: 'Charging' });
    expect(await connectors()).toMatchObject([{ connectorId: 0, status: 'Charging' }]);
    expect(await bench.findings(cpId)).toMatchObject([
      { code: 'schema-connectorZeroStatus', pointer: '/status' },
    ]);
  });

  test('C45 connectors with gaps, in any order and repeated are taken as they come', async () => {
    const { status, connectors, history } = await arrange();
    for (const connectorId of [7, 2, 2, 0, 7]) await status({ connectorId });
    expect((await connectors()).map(({ connectorId }) => connectorId)).toEqual([0, 2, 7]);
    expect(await history()).toHaveLength(5);
  });

  test('C46 Finishing straight from Preparing is no finding', async () => {
    const { bench, cpId, status, connectors } = await arrange();
    await status({ status: 'Preparing' });
    await status({ status: 'Finishing' });
    expect((await connectors())[0]?.status).toBe('Finishing');
    expect(await bench.findingCodes(cpId)).toEqual([]);
  });

  test('C23 an errorCode that does not exist is kept as it is, with a finding', async () => {
    const { bench, station, cpId, connectors } = await arrange();
    expect(
      await station.ask(
        '[2,"s1","StatusNotification",{"connectorId":1,"errorCode":"Error","status":"Available"}]',
      ),
    ).toBe('[3,"s1",{}]');
    expect(await connectors()).toMatchObject([{ errorCode: 'Error', status: 'Available' }]);
    expect(await bench.findings(cpId)).toMatchObject([
      { code: 'schema-enum', pointer: '/errorCode', severity: 'warning' },
    ]);
  });

  test('C24 info of more than 50 characters is kept whole, with a finding', async () => {
    const { bench, cpId, status, connectors } = await arrange();
    const info = 'x'.repeat(80);
    await status({ info });
    expect((await connectors())[0]?.info).toBe(info);
    expect(await bench.findings(cpId)).toMatchObject([
      { code: 'schema-maxLength', pointer: '/info' },
    ]);
  });
});
