import { describe, expect, test, vi } from 'vitest';
import { receive } from '../../../src/main/core/intake';
import { createBench, createTestConnection } from '../../support/core';

/** The way of a frame without its socket, so that the database can be made to fail behind it. */
const arrange = async () => {
  const bench = await createBench();
  const { core, storage } = bench;
  await bench.value('chargePoint.put', { cpId: 'CP1' });
  await bench.value('tag.put', { idTag: 'A1', status: 'Accepted' });
  const station = core.stations.get('CP1');
  if (station === undefined) throw new Error('CP1 was not registered.');
  const sent: string[] = [];
  const connection = {
    ...createTestConnection(core, 'CP1'),
    unanswered: 0,
    frameSettled: () => undefined,
    answer: (_delayMs: number, leave: () => void) => leave(),
    sendText: (text: string) => {
      sent.push(text);
    },
  };
  const ask = async (text: string): Promise<string> => {
    const before = sent.length;
    receive({ core, station, connection }, text);
    await vi.waitFor(() => expect(sent).toHaveLength(before + 1));
    return sent.at(-1) ?? '';
  };
  const fill = () =>
    storage.sqlite.pragma(
      `max_page_count = ${storage.sqlite.pragma('page_count', { simple: true })}`,
    );
  const free = () => storage.sqlite.pragma('max_page_count = 1000000');
  const rows = (table: string): number =>
    (storage.sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  return { ask, fill, free, rows };
};

const blank = ' '.repeat(500_000);
const text = `[2,"m1","StartTransaction",${blank}{"connectorId":1,"idTag":"A1","meterStart":10,"timestamp":"2025-06-01T10:00:00Z"}]`;

describe('a disk that is full', () => {
  test('undoes what the message had done, and the retry with its id is taken as new', async () => {
    const { ask, fill, free, rows } = await arrange();
    fill();
    expect(await ask(text)).toBe(
      '[4,"m1","InternalError","The message could not be stored; try again.",{}]',
    );
    expect(rows('charging_transaction')).toBe(0);
    expect(rows('exchange')).toBe(0);
    free();
    expect(await ask(text)).toMatch(
      /^\[3,"m1",\{"idTagInfo":\{"status":"Accepted"\},"transactionId":\d+\}\]$/,
    );
    expect(rows('charging_transaction')).toBe(1);
    expect(rows('exchange')).toBe(1);
    expect(rows('finding')).toBe(0);
  });
});
