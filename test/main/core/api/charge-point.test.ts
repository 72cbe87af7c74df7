import { describe, expect, test } from 'vitest';
import { verifyPassword } from '../../../../src/main/core/ocpp/password';
import {
  defaultChargePointSettings,
  insertChargePoint,
  updateBoot,
} from '../../../../src/main/core/storage/charge-points';
import { setConnectorStatus } from '../../../../src/main/core/storage/connectors';
import { insertFinding } from '../../../../src/main/core/storage/findings';
import { insertTransaction } from '../../../../src/main/core/storage/transactions';
import { createBench, createTempDir, createTestConnection, noon } from '../../../support/core';

const status = (chargePointId: string, connectorId: number, word: string) => ({
  chargePointId,
  connectorId,
  status: word,
  errorCode: 'NoError',
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  at: noon,
  receivedAt: noon,
});

describe('chargePoint.put', () => {
  test('B4: registers a charge point that was never seen', async () => {
    const { value, core, event } = await createBench();
    const chargePoint = await value('chargePoint.put', { cpId: 'CP/1', registration: 'Pending' });
    expect(chargePoint).toMatchObject({
      chargePointId: 'CP/1',
      cpId: 'CP/1',
      isNew: false,
      connected: false,
      link: null,
      hasPassword: false,
      connectors: [],
      findingCount: 0,
      settings: { ...defaultChargePointSettings, registration: 'Pending' },
    });
    expect(core.stations.get('CP/1')?.settings.registration).toBe('Pending');
    expect((await event('chargePoint.changed')).data).toMatchObject({ chargePointId: 'CP/1' });
  });

  test('keeps what is left out, takes null as a value, and configures the open sockets', async () => {
    const { value, core } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1', note: 'north', pingIntervalSeconds: 5 });
    const connection = createTestConnection(core, 'CP1');
    const { settings } = await value('chargePoint.put', { cpId: 'CP1', pingIntervalSeconds: null });
    expect(settings).toMatchObject({ note: 'north', pingIntervalSeconds: null });
    expect(connection.done).toEqual(['configure']);
    expect(core.stations.get('CP1')?.settings).toEqual(settings);
  });

  test('B29: a change of registration leaves the connection open; the next boot is answered so', async () => {
    const { value, core } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    const connection = createTestConnection(core, 'CP1');
    await value('chargePoint.put', { cpId: 'CP1', registration: 'Rejected' });
    expect(connection.done.filter((what) => what.startsWith('close'))).toEqual([]);
    expect(core.stations.get('CP1')?.settings.registration).toBe('Rejected');
  });

  test('survives a restart', async () => {
    const dir = createTempDir();
    const before = await createBench({ dir });
    await before.value('chargePoint.put', { cpId: 'CP1', note: 'kept', strict: true });
    await before.core.commit.drain();
    before.close();
    const after = await createBench({ dir });
    expect((await after.value('chargePoint.get', { cpId: 'CP1' })).settings).toMatchObject({
      note: 'kept',
      strict: true,
    });
  });
});

describe('chargePoint.get', () => {
  test('B16: shows link, connectors with their transactions, boot data and findings', async () => {
    const { value, core, storage } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    updateBoot(storage, 'CP1', {
      lastBootAt: noon,
      bootStatus: 'Accepted',
      vendor: 'Acme',
      model: 'One',
      chargePointSerialNumber: null,
      chargeBoxSerialNumber: null,
      firmwareVersion: '1.2',
      iccid: null,
      imsi: null,
      meterType: null,
      meterSerialNumber: null,
    });
    setConnectorStatus(storage, status('CP1', 1, 'Charging'));
    setConnectorStatus(storage, status('CP1', 0, 'Available'));
    const start = {
      chargePointId: 'CP1',
      idTag: 'T',
      startedText: 't',
      meterStart: 0,
      startedAt: noon,
    };
    const rest = { receivedAt: noon, authorization: 'Accepted', reservationId: null } as const;
    const id = insertTransaction(storage, { ...start, ...rest, connectorId: 1, state: 'active' });
    const second = insertTransaction(storage, {
      ...start,
      ...rest,
      connectorId: 2,
      state: 'active',
    });
    insertTransaction(storage, { ...start, ...rest, connectorId: 0, state: 'superseded' });
    insertFinding(storage, {
      at: noon,
      chargePointId: 'CP1',
      connectionId: null,
      exchangeId: null,
      code: 'x',
      severity: 'info',
      clause: null,
      pointer: null,
      message: 'x',
    });
    createTestConnection(core, 'CP1', 4);
    createTestConnection(core, 'CP1', 9);
    expect(await value('chargePoint.get', { cpId: 'CP1' })).toMatchObject({
      connected: true,
      link: { connectionId: 9, connections: 2, connectedAt: '2026-01-31T12:00:00.000Z' },
      vendor: 'Acme',
      model: 'One',
      firmwareVersion: '1.2',
      bootStatus: 'Accepted',
      findingCount: 1,
      connectors: [
        { connectorId: 0, status: 'Available', transactionId: null },
        { connectorId: 1, status: 'Charging', transactionId: id },
        { connectorId: 2, status: null, transactionId: second },
      ],
    });
  });

  test('names a charge point that is not known', async () => {
    const { failure } = await createBench();
    for (const name of [
      'chargePoint.get',
      'chargePoint.acknowledge',
      'chargePoint.delete',
      'chargePoint.removePassword',
      'chargePoint.disconnect',
      'chargePoint.statusHistory',
      'chargePoint.meterValues',
      'chargePoint.latestMeterValues',
      'chargePoint.configuration',
      'command.softReset',
    ]) {
      const error = await failure(name, { cpId: 'Nobody' });
      expect(error.code, name).toBe('unknown-charge-point');
      expect(error.message).toContain('"Nobody"');
    }
  });
});

describe('chargePoint.list', () => {
  test('is paged by identity and filtered by words, link and newness', async () => {
    const { value, core, storage } = await createBench();
    for (const cpId of ['a', 'b', 'c', 'd_1', 'dx1']) await value('chargePoint.put', { cpId });
    insertChargePoint(storage, {
      chargePointId: 'new',
      isNew: true,
      settings: defaultChargePointSettings,
      firstSeenAt: noon,
      lastSeenAt: null,
    });
    createTestConnection(core, 'b');
    createTestConnection(core, 'dx1');
    const ids = async (input: object) =>
      (await value('chargePoint.list', input)).items.map(({ chargePointId }) => chargePointId);
    const first = await value('chargePoint.list', { limit: 4 });
    expect(first.items.map(({ chargePointId }) => chargePointId)).toEqual(['a', 'b', 'c', 'd_1']);
    expect(await ids({ limit: 4, cursor: first.next ?? '' })).toEqual(['dx1', 'new']);
    expect(await ids({ connected: true, limit: 1 })).toEqual(['b']);
    expect(await ids({ connected: true })).toEqual(['b', 'dx1']);
    expect(await ids({ connected: false })).toEqual(['a', 'c', 'd_1', 'new']);
    expect(await ids({ isNew: true })).toEqual(['new']);
    expect(await ids({ search: 'D_' })).toEqual(['d_1']);
  });

  test('finds all connected ones through its pages', async () => {
    const { value, core } = await createBench();
    for (let n = 10; n < 30; n++) {
      await value('chargePoint.put', { cpId: `CP${n}` });
      if (n % 5 === 0) createTestConnection(core, `CP${n}`);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await value('chargePoint.list', {
        connected: true,
        limit: 1,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ chargePointId }) => chargePointId));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['CP10', 'CP15', 'CP20', 'CP25']);
  });
});

describe('the password of a charge point', () => {
  test('B27: is given as text or as bytes, stored hashed, and the connection stays', async () => {
    const { value, core, storage } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    const connection = createTestConnection(core, 'CP1');
    const { hasPassword } = await value('chargePoint.setPassword', {
      cpId: 'CP1',
      password: 'pä:ss',
    });
    const hash = core.stations.get('CP1')?.passwordHash ?? '';
    expect(hasPassword).toBe(true);
    expect(await verifyPassword(Buffer.from('pä:ss', 'utf8'), hash)).toBe(true);
    expect(JSON.stringify(storage.statement('SELECT * FROM charge_point').all())).not.toContain(
      'pä',
    );
    await value('chargePoint.setPassword', { cpId: 'CP1', passwordHex: '00FFab' });
    expect(
      await verifyPassword(
        Buffer.from([0, 255, 0xab]),
        core.stations.get('CP1')?.passwordHash ?? '',
      ),
    ).toBe(true);
    expect(connection.done).toEqual([]);
    expect((await value('chargePoint.removePassword', { cpId: 'CP1' })).hasPassword).toBe(false);
    expect(core.stations.get('CP1')?.passwordHash).toBeNull();
  });

  test('is exactly one of its two forms', async () => {
    const { value, failure } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    for (const input of [{}, { password: 'a', passwordHex: '00' }]) {
      const error = await failure('chargePoint.setPassword', { cpId: 'CP1', ...input });
      expect(error).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/password' }] });
    }
    const odd = await failure('chargePoint.setPassword', { cpId: 'CP1', passwordHex: '0' });
    expect(odd.details).toMatchObject([{ pointer: '/passwordHex' }]);
  });
});

test('a new charge point is acknowledged', async () => {
  const { value, core, storage } = await createBench();
  await value('chargePoint.put', { cpId: 'CP1' });
  storage.statement('UPDATE charge_point SET isNew = 1').run();
  expect((await value('server.status', {})).newChargePoints).toBe(1);
  expect((await value('chargePoint.acknowledge', { cpId: 'CP1' })).isNew).toBe(false);
  expect(core.stations.get('CP1')).toBeDefined();
});

test('a removed charge point is gone with its connectors, and its sockets are closed', async () => {
  const { value, failure, core, storage, event } = await createBench();
  await value('chargePoint.put', { cpId: 'CP1' });
  setConnectorStatus(storage, status('CP1', 1, 'Available'));
  const connection = createTestConnection(core, 'CP1');
  expect(await value('chargePoint.delete', { cpId: 'CP1' })).toEqual({});
  expect(connection.done).toEqual([expect.stringMatching(/^close 1000 /)]);
  expect((await failure('chargePoint.get', { cpId: 'CP1' })).code).toBe('unknown-charge-point');
  expect(storage.statement('SELECT * FROM connector').all()).toEqual([]);
  expect((await event('chargePoint.deleted')).data).toEqual({ chargePointId: 'CP1' });
});

test('every socket of a charge point is closed on demand; without one it is offline', async () => {
  const { value, failure, core } = await createBench();
  await value('chargePoint.put', { cpId: 'CP1' });
  expect((await failure('chargePoint.disconnect', { cpId: 'CP1' })).code).toBe('offline');
  const sockets = [createTestConnection(core, 'CP1', 1), createTestConnection(core, 'CP1', 2)];
  await value('chargePoint.disconnect', { cpId: 'CP1' });
  for (const { done } of sockets) expect(done).toEqual([expect.stringMatching(/^close 1000 /)]);
});
