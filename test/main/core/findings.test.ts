import { describe, expect, test } from 'vitest';
import { createFindingGate } from '../../../src/main/core/finding-gate';
import { createWatching, seeReceived } from '../../../src/main/core/rules/engine';
import { shareBench } from '../../support/bench';

const bench = shareBench();

const oddStatus = (id: number): string =>
  `[2,"s${id}","StatusNotification",{"connectorId":1,"errorCode":"Odd${id}","status":"Available"}]`;

describe('findings', () => {
  test('like findings beyond the twentieth of an hour are counted in the row of the last', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    for (let id = 1; id <= 25; id++) await station.ask(oddStatus(id));
    const { items } = await bench().call('finding.list', { cpId, code: 'schema-enum' });
    expect(items).toHaveLength(20);
    expect(items.map(({ count }) => count)).toEqual([6, ...Array(19).fill(1)]);
    const [newest] = items;
    const last = (await bench().call('message.list', { cpId, limit: 1 })).items[0];
    expect(newest?.lastExchangeId).toBe(last?.id);
    const detail = await bench().call('message.get', { id: last?.id ?? 0 });
    expect(detail.findings.map(({ code }) => code).sort()).toEqual(
      ['repeated-status', 'schema-enum'].filter(
        (code) => detail.findingCount === 2 || code === 'schema-enum',
      ),
    );
    const { items: summary } = await bench().call('finding.summary', { cpId });
    expect(summary.find(({ code }) => code === 'schema-enum')).toMatchObject({
      count: 25,
      title: 'Sends words that are not in the list',
      exchangeId: last?.id,
      message: expect.stringContaining('"Odd25"'),
    });
    expect((await bench().call('chargePoint.get', { cpId })).findingCount).toBe(
      summary.reduce((total, { count }) => total + count, 0),
    );
  });

  test('after an hour rows begin anew, and another place is another kind', () => {
    const gate = createFindingGate();
    const enter = (pointer: string, at: number, row: number): number | undefined => {
      const entry = gate.enter({ code: 'x', pointer }, at);
      entry.stored(entry.countIn ?? row);
      return entry.countIn;
    };
    for (let row = 1; row <= 20; row++) expect(enter(`/a/${row}/b`, 0, row)).toBeUndefined();
    expect(enter('/a/99/b', 1, 21)).toBe(20);
    expect(enter('/c', 1, 22)).toBeUndefined();
    expect(enter('/a/1/b', 3_600_000, 23)).toBeUndefined();
  });

  test('the list is filtered by severity and time, and one is got by its id', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    await station.ask(oddStatus(1));
    expect(await station.ask('[2,"h1","Heartbeat",{"a":1}]')).toContain('[3,"h1"');
    await station.ask('[2,"h1","Heartbeat",{"a":2}]');
    const codes = async (filter: object): Promise<string[]> =>
      (await bench().call('finding.list', { cpId, ...filter })).items.map(({ code }) => code);
    const every = ['schema-additionalProperties', 'schema-additionalProperties', 'schema-enum'];
    expect(await codes({ severity: 'warning' })).toEqual(every);
    expect(await codes({ severity: 'error' })).toEqual([]);
    expect(await codes({ since: new Date(Date.now() - 60_000).toISOString() })).toEqual(every);
    expect(await codes({ since: new Date(Date.now() + 60_000).toISOString() })).toEqual([]);
    const [first] = (await bench().call('finding.list', { cpId, limit: 1 })).items;
    expect(await bench().call('finding.get', { findingId: first?.id ?? 0 })).toEqual(first);
    expect((await bench().failure('finding.get', { findingId: 999_999 })).code).toBe('not-found');
    expect((await bench().failure('finding.summary', { cpId: 'NOBODY' })).code).toBe(
      'unknown-charge-point',
    );
  });

  test('D7 unknown-error-code: a CALLERROR with another code is shown as it came', async () => {
    const station = await bench().connectNew();
    const cpId = station.identity;
    const ended = bench().failure('command.call', { cpId, action: 'ClearCache', payload: {} });
    const [, id] = JSON.parse(await station.nextFrame());
    station.send(`[4,"${id}","FormatViolation","",{}]`);
    expect(await ended).toMatchObject({ details: { callError: { code: 'FormatViolation' } } });
    expect(await bench().findingCodes(cpId)).toEqual(['unknown-error-code']);
  });

  test('the rules keep little of a charge point and cost a message next to nothing', () => {
    const stations = Array.from({ length: 200 }, createWatching);
    const request = {
      connectorId: 1,
      transactionId: 7,
      meterValue: [{ timestamp: '2026-01-31T12:00:00Z', sampledValue: [{ value: '1' }] }],
    };
    const response = {};
    const rounds = 100;
    const run = (): number => {
      const begun = performance.now();
      for (let round = 0; round < rounds; round++) {
        for (const watching of stations) {
          seeReceived(watching, 'MeterValues', { request, response }, round);
        }
      }
      return ((performance.now() - begun) * 1000) / (rounds * stations.length);
    };
    // The best of several: other tests run beside this one.
    const microseconds = Math.min(...Array.from({ length: 10 }, run));
    expect(microseconds).toBeLessThan(5);
    expect(JSON.stringify(stations[0]?.states).length).toBeLessThan(2000);
  });
});
