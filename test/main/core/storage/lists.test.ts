import { describe, expect, test } from 'vitest';
import {
  listAttempts,
  type NewAttempt,
  recordAttempt,
} from '../../../../src/main/core/storage/attempts';
import {
  defaultChargePointSettings,
  insertChargePoint,
} from '../../../../src/main/core/storage/charge-points';
import { insertCommand, listCommands } from '../../../../src/main/core/storage/commands';
import {
  changeConfigurationKey,
  clearRebootRequired,
  listConfigurationKeys,
  putConfigurationKeys,
} from '../../../../src/main/core/storage/configuration';
import { insertStatusChange } from '../../../../src/main/core/storage/connectors';
import {
  latestMeterReadings,
  listMeterReadings,
  listTransactionReadings,
} from '../../../../src/main/core/storage/meter-reading-list';
import { insertReading } from '../../../../src/main/core/storage/meter-readings';
import { listStatusChanges } from '../../../../src/main/core/storage/status-changes';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { listTransactions } from '../../../../src/main/core/storage/transaction-list';
import { insertTransaction } from '../../../../src/main/core/storage/transactions';
import { noon, openTestStorage } from '../../../support/core';

const knock = (change: Partial<NewAttempt> = {}): NewAttempt => ({
  at: noon,
  chargePointId: 'CP1',
  remoteAddress: '192.0.2.7',
  path: '/ocpp/CP1',
  subprotocols: 'ocpp1.6',
  reason: 'bad-password',
  refused: true,
  httpStatus: 401,
  explanation: 'The password is wrong.',
  ...change,
});

describe('connection attempts', () => {
  test('B3: equal knocks within ten minutes share a row and are counted', async () => {
    const storage = await openTestStorage();
    const minute = 60_000;
    recordAttempt(storage, knock());
    recordAttempt(storage, knock({ at: noon + 9 * minute }));
    recordAttempt(storage, knock({ at: noon + 18 * minute }));
    recordAttempt(storage, knock({ at: noon + 29 * minute }));
    recordAttempt(storage, knock({ at: noon + 29 * minute, reason: 'bad-path' }));
    recordAttempt(storage, knock({ at: noon + 29 * minute, chargePointId: null, path: null }));
    recordAttempt(storage, knock({ at: noon + 29 * minute, chargePointId: null, path: null }));
    const { items } = listAttempts(storage, {}, {});
    expect(
      items.map(({ reason, chargePointId, count, lastAt }) => ({
        reason,
        chargePointId,
        count,
        lastAt,
      })),
    ).toEqual([
      { reason: 'bad-password', chargePointId: null, count: 2, lastAt: '2026-01-31T12:29:00.000Z' },
      { reason: 'bad-path', chargePointId: 'CP1', count: 1, lastAt: '2026-01-31T12:29:00.000Z' },
      {
        reason: 'bad-password',
        chargePointId: 'CP1',
        count: 1,
        lastAt: '2026-01-31T12:29:00.000Z',
      },
      {
        reason: 'bad-password',
        chargePointId: 'CP1',
        count: 3,
        lastAt: '2026-01-31T12:18:00.000Z',
      },
    ]);
  });

  test('are paged newest first and filtered by refusal', async () => {
    const storage = await openTestStorage();
    for (const [index, refused] of [true, false, true].entries()) {
      recordAttempt(storage, knock({ at: noon + index, path: `/${index}`, refused }));
    }
    const first = listAttempts(storage, {}, { limit: 2 });
    const second = listAttempts(storage, {}, { limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ path }) => path)).toEqual(['/2', '/1', '/0']);
    expect(second.next).toBeNull();
    expect(listAttempts(storage, { refused: true }, {}).items).toHaveLength(2);
  });
});

const start = (storage: Storage, startedAt: number, change: object = {}): number =>
  insertTransaction(storage, {
    chargePointId: 'CP1',
    connectorId: 1,
    idTag: 'TAG',
    startedText: 't',
    meterStart: 0,
    startedAt,
    receivedAt: startedAt,
    authorization: 'Accepted',
    reservationId: null,
    state: 'active',
    ...change,
  });

describe('the list of transactions', () => {
  test('B14: is in the order of the message times, equal ones included, page by page', async () => {
    const storage = await openTestStorage();
    const ids = [3, 1, 2, 2, 2].map((at) => start(storage, noon + at));
    const expected = [ids[0], ids[4], ids[3], ids[2], ids[1]];
    for (const filter of [{}, { chargePointId: 'CP1' }, { state: 'active' }, { connectorId: 1 }]) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await listTransactions(storage, filter, { limit: 2, cursor });
        seen.push(...page.items.map(({ transactionId }) => transactionId));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen, JSON.stringify(filter)).toEqual(expected);
    }
  });

  test('is filtered by charge point, connector, tag in any case, state and time', async () => {
    const storage = await openTestStorage();
    const other = start(storage, noon, { chargePointId: 'CP2' });
    const second = start(storage, noon + 1, { connectorId: 2 });
    const tagged = start(storage, noon + 2, { idTag: 'Other' });
    const superseded = start(storage, noon + 3, { state: 'superseded' });
    const found = async (filter: Parameters<typeof listTransactions>[1]) =>
      (await listTransactions(storage, filter, {})).items.map((item) => item.transactionId);
    expect(await found({ chargePointId: 'CP1' })).toEqual([superseded, tagged, second]);
    expect(await found({ chargePointId: 'CP2' })).toEqual([other]);
    expect(await found({ connectorId: 2 })).toEqual([second]);
    expect(await found({ idTag: 'oTHER' })).toEqual([tagged]);
    expect(await found({ state: 'superseded' })).toEqual([superseded]);
    expect(await found({ state: 'active', chargePointId: 'CP1' })).toEqual([tagged, second]);
    expect(await found({ chargePointId: 'CP1', idTag: 'other' })).toEqual([tagged]);
    expect(await found({ from: noon + 1, to: noon + 3 })).toEqual([tagged, second]);
  });

  test('finds what is far behind thousands of others', async () => {
    const storage = await openTestStorage();
    const wanted = start(storage, noon - 1, { state: 'superseded' });
    storage.sqlite.transaction(() => {
      for (let n = 0; n < 5_000; n++) start(storage, noon + (n >> 8));
    })();
    const page = await listTransactions(storage, { state: 'superseded' }, {});
    expect(page.items.map((item) => item.transactionId)).toEqual([wanted]);
    expect(page.next).toBeNull();
  });
});

const read = (
  storage: Storage,
  connectorId: number,
  at: number,
  transactionId: number | null = null,
) =>
  insertReading(storage, {
    chargePointId: 'CP1',
    connectorId,
    transactionId,
    at,
    receivedAt: noon,
    samples: [
      {
        measurand: 'SoC',
        phase: null,
        location: 'EV',
        context: 'Sample.Periodic',
        unit: 'Percent',
        value: at,
      },
    ],
  });

describe('meter readings', () => {
  test('of a charge point come latest received first, over all its connectors', async () => {
    const storage = await openTestStorage();
    const ids = [1, 0, 2, 1].map((connector, index) => read(storage, connector, noon + index));
    const first = await listMeterReadings(storage, { chargePointId: 'CP1' }, { limit: 3 });
    const second = await listMeterReadings(
      storage,
      { chargePointId: 'CP1' },
      { limit: 3, cursor: first.next ?? '' },
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...ids].reverse());
    const some = await listMeterReadings(
      storage,
      { chargePointId: 'CP1', connectorId: 1, from: noon + 1 },
      {},
    );
    expect(some.items.map(({ id }) => id)).toEqual([ids[3]]);
  });

  test('of a transaction come oldest first by the time of the charge point', async () => {
    const storage = await openTestStorage();
    const ids = [3, 1, 2].map((at) => read(storage, 1, noon + at, 77));
    read(storage, 1, noon, 78);
    const first = listTransactionReadings(storage, 77, { limit: 2 });
    const second = listTransactionReadings(storage, 77, { limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  });

  test('C10: a replayed old reading is not the latest', async () => {
    const storage = await openTestStorage();
    const latest = read(storage, 1, noon);
    read(storage, 1, noon - 60_000);
    const other = read(storage, 2, noon - 1);
    expect(latestMeterReadings(storage, 'CP1').map(({ id }) => id)).toEqual([latest, other]);
  });

  test('the latest of a connector is in its last transactions or in none', async () => {
    const storage = await openTestStorage();
    const start = (connectorId: number, startedAt: number) =>
      insertTransaction(storage, {
        chargePointId: 'CP1',
        connectorId,
        idTag: 'TAG',
        startedText: '',
        meterStart: 0,
        startedAt,
        receivedAt: startedAt,
        authorization: 'Accepted',
        reservationId: null,
        state: 'active',
      });
    read(storage, 1, noon);
    const charging = read(storage, 1, noon + 2, start(1, noon + 1));
    start(1, noon + 3);
    read(storage, 2, noon + 2, start(2, noon + 1));
    const idle = read(storage, 2, noon + 4);
    expect(latestMeterReadings(storage, 'CP1').map(({ id }) => id)).toEqual([charging, idle]);
  });
});

test('status changes come latest received first, filtered by connector and time', async () => {
  const storage = await openTestStorage();
  for (const [connectorId, status, at] of [
    [1, 'Available', 1],
    [2, 'Charging', 2],
    [1, 'Preparing', 3],
  ] as const) {
    insertStatusChange(storage, {
      chargePointId: 'CP1',
      connectorId,
      status,
      errorCode: 'NoError',
      info: null,
      vendorId: null,
      vendorErrorCode: null,
      at: noon + at,
      receivedAt: noon + at,
    });
  }
  const statuses = async (filter: object) =>
    (await listStatusChanges(storage, { chargePointId: 'CP1', ...filter }, {})).items.map(
      ({ status }) => status,
    );
  expect(await statuses({})).toEqual(['Preparing', 'Charging', 'Available']);
  expect(await statuses({ connectorId: 1 })).toEqual(['Preparing', 'Available']);
  expect(await statuses({ from: noon + 2, to: noon + 3 })).toEqual(['Charging']);
  expect(await statuses({ chargePointId: 'CP2' })).toEqual([]);
});

test('commands come newest first, filtered by charge point, action and outcome', async () => {
  const storage = await openTestStorage();
  for (const [index, action] of ['Reset', 'Reset', 'ClearCache'].entries()) {
    insertCommand(storage, {
      commandId: `c${index}`,
      chargePointId: index === 0 ? 'CP2' : 'CP1',
      action,
      origin: 'rest',
      request: '{"type":"Soft"}',
      outcome: index === 1 ? 'answered' : 'waiting',
      createdAt: noon,
    });
  }
  const ids = async (filter: object, limit = 100) =>
    (await listCommands(storage, filter, { limit })).items.map(({ commandId }) => commandId);
  expect(await ids({})).toEqual(['c2', 'c1', 'c0']);
  expect(await ids({}, 2)).toEqual(['c2', 'c1']);
  expect(await ids({ chargePointId: 'CP2' })).toEqual(['c0']);
  expect(await ids({ action: 'Reset' })).toEqual(['c1', 'c0']);
  expect(await ids({ outcome: 'waiting' })).toEqual(['c2', 'c0']);
});

test('a configuration key waits for its reboot, whatever the case of its name', async () => {
  const storage = await openTestStorage();
  insertChargePoint(storage, {
    chargePointId: 'CP1',
    isNew: false,
    settings: defaultChargePointSettings,
    firstSeenAt: noon,
    lastSeenAt: null,
  });
  const reported = { key: 'HeartbeatInterval', value: '300', readonly: false };
  putConfigurationKeys(storage, 'CP1', [reported], noon);
  changeConfigurationKey(
    storage,
    'CP1',
    { key: 'heartbeatinterval', value: '60', rebootRequired: true },
    noon,
  );
  const keys = () =>
    listConfigurationKeys(storage, 'CP1').map(({ key, value, rebootRequired }) => [
      key,
      value,
      rebootRequired,
    ]);
  expect(keys()).toEqual([['HeartbeatInterval', '60', true]]);
  putConfigurationKeys(storage, 'CP1', [reported], noon);
  expect(keys()).toEqual([['HeartbeatInterval', '300', true]]);
  expect(clearRebootRequired(storage, 'CP1', noon)).toEqual(['HeartbeatInterval']);
  expect(clearRebootRequired(storage, 'CP1', noon)).toEqual([]);
  expect(keys()).toEqual([['HeartbeatInterval', '60', false]]);
});
