import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@shared/model/common';
import type { MeterReading } from '@shared/model/meter';
import type { OrphanStop, Transaction } from '@shared/model/transaction';
import Database from 'better-sqlite3';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  buildIfStale,
  createDataDir,
  getJson,
  type Headless,
  portOf,
  startHeadless,
} from '../support/headless';
import { createRandom, runSeed } from '../support/random';
import { until } from '../support/until';
import {
  createLedger,
  type DurableStation,
  type Ledger,
  sizeOf,
  startDurableStation,
} from './durable-station';

const STATIONS = 50;
const ROUNDS = 20;

beforeAll(buildIfStale, 120_000);

const allOf = async <T>(url: string): Promise<T[]> => {
  const items: T[] = [];
  let cursor = '';
  for (;;) {
    const page: Page<T> = await getJson(
      `${url}?limit=1000${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
};

type StoredTransaction = Pick<
  Transaction,
  | 'transactionId'
  | 'chargePointId'
  | 'connectorId'
  | 'meterStart'
  | 'meterStop'
  | 'startedAt'
  | 'stoppedAt'
  | 'state'
>;
type StoredReading = Pick<
  MeterReading,
  'chargePointId' | 'connectorId' | 'transactionId' | 'at' | 'samples'
>;
interface Stored {
  readonly transactions: readonly StoredTransaction[];
  readonly readings: readonly StoredReading[];
}

/** As REST tells it. */
const readOverRest = async (http: string): Promise<Stored> => {
  const readings: MeterReading[] = [];
  for (let index = 0; index < STATIONS; index++) {
    readings.push(...(await allOf<MeterReading>(`${http}/charge-point/CP${index}/meter-value`)));
  }
  return { transactions: await allOf<Transaction>(`${http}/charge-transaction`), readings };
};

/** As it is on the disk: the quick way, for the check after each kill. */
const readFile = (dataDir: string): Stored => {
  const database = new Database(join(dataDir, 'ocpp-central.sqlite'), { readonly: true });
  const instant = (ms: number) => new Date(ms).toISOString();
  const transactions = database.prepare('SELECT * FROM charging_transaction').all() as (Omit<
    StoredTransaction,
    'startedAt' | 'stoppedAt'
  > & { startedAt: number; stoppedAt: number | null })[];
  const readings = database.prepare('SELECT * FROM meter_reading').all() as (Omit<
    StoredReading,
    'at' | 'samples'
  > & { at: number; samples: string })[];
  database.close();
  return {
    transactions: transactions.map((row) => ({
      ...row,
      startedAt: instant(row.startedAt),
      stoppedAt: row.stoppedAt === null ? null : instant(row.stoppedAt),
    })),
    readings: readings.map((row) => ({
      ...row,
      at: instant(row.at),
      samples: JSON.parse(row.samples),
    })),
  };
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** What was acknowledged and is not there exactly once, as it was told. */
const faultsOf = (ledger: Ledger, { transactions, readings }: Stored): string[] => {
  const faults: string[] = [];
  const startKey = (cp: string, connector: number, at: string) => `${cp}/${connector}@${at}`;
  const byStart = grouped(transactions, (one) =>
    startKey(one.chargePointId, one.connectorId, one.startedAt),
  );
  for (const start of ledger.starts) {
    const found = byStart.get(startKey(start.identity, start.connectorId, start.at)) ?? [];
    const fits =
      found[0]?.transactionId === start.transactionId && found[0].meterStart === start.meterStart;
    if (found.length !== 1 || !fits) faults.push(`start ${JSON.stringify({ start, found })}`);
  }
  const byId = new Map(transactions.map((one) => [one.transactionId, one]));
  for (const stop of ledger.stops) {
    const found = byId.get(stop.transactionId);
    const fits =
      found?.state === 'stopped' &&
      found.chargePointId === stop.identity &&
      found.meterStop === stop.meterStop &&
      found.stoppedAt === stop.at;
    if (!fits) faults.push(`stop ${JSON.stringify({ stop, found })}`);
  }
  const byTime = grouped(readings, (one) => startKey(one.chargePointId, one.connectorId, one.at));
  for (const reading of ledger.readings) {
    const found = byTime.get(startKey(reading.identity, reading.connectorId, reading.at)) ?? [];
    const fits =
      found[0]?.samples[0]?.value === reading.wh &&
      found[0].transactionId === reading.transactionId;
    if (found.length !== 1 || !fits) faults.push(`reading ${JSON.stringify({ reading, found })}`);
  }
  return faults;
};

const copyOf = (ledger: Ledger): Ledger => ({
  starts: [...ledger.starts],
  stops: [...ledger.stops],
  readings: [...ledger.readings],
});

test(`every acknowledged start, stop and meter value is there exactly once after each of ${ROUNDS} kills with ${STATIONS} stations (B8, B12)`, async ({
  annotate,
}) => {
  const random = createRandom(runSeed());
  await annotate(`seed ${random.seed}; OCPP_CENTRAL_TEST_SEED repeats it`);
  console.info(`durability: seed ${random.seed}`);
  const dataDir = createDataDir();
  let running: Headless & { readonly at: { ocpp: string; http: string } } = await startHeadless({
    dataDir: dataDir.path,
  });
  onTestFinished(async () => {
    await running.kill('SIGKILL');
    dataDir.remove();
  });
  const ports = { ocppPort: portOf(running.at.ocpp), httpPort: portOf(running.at.http) };
  const tag = await fetch(`${running.at.http}/id-tag/TAG`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"status":"Accepted","allowConcurrent":true}',
  });
  expect(tag.status).toBe(200);
  const ledger = createLedger();
  const stations: DurableStation[] = Array.from({ length: STATIONS }, (_, index) =>
    startDurableStation({
      url: `${running.at.ocpp}/CP${index}`,
      identity: `CP${index}`,
      random: createRandom(random.between(0, 2 ** 31)),
      ledger,
    }),
  );

  for (let round = 1; round <= ROUNDS; round++) {
    const enough = sizeOf(ledger) + random.between(50, 400);
    await until(() => sizeOf(ledger) >= enough, { withinMs: 10_000, what: 'acknowledgements' });
    await delay(random.next() * 20);
    await running.kill('SIGKILL');
    const acknowledged = copyOf(ledger);
    running = await startHeadless({ dataDir: dataDir.path, ...ports });
    const faults = faultsOf(acknowledged, readFile(dataDir.path));
    expect(faults, `round ${round}, seed ${random.seed}`).toEqual([]);
  }

  await Promise.all(stations.map((station) => station.finish()));
  const stored = await readOverRest(running.at.http);
  expect(faultsOf(ledger, stored)).toEqual([]);
  // Nothing beyond it either: every message was acknowledged in the end, however often it was sent.
  expect(stored.transactions).toHaveLength(ledger.starts.length);
  expect(stored.readings).toHaveLength(ledger.readings.length);
  expect(await allOf<OrphanStop>(`${running.at.http}/orphan-stop`)).toEqual([]);
  const ids = ledger.starts.map((start) => start.transactionId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(stations.flatMap((station) => station.complaints)).toEqual([]);
  expect(ledger.stops.length).toBeGreaterThan(ROUNDS);
}, 120_000);
