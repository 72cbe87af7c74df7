import type { MethodInput } from '@shared/api';
import type { Reservation } from '@shared/model/reservation';
import { describe, expect, test } from 'vitest';
import { type Bench, shareBench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { acceptTag, startSimulator } from '../../support/simulator';
import { until } from '../../support/until';

const shared = shareBench();

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** A charge point that answers every ReserveNow and CancelReservation, and a tag of its own. */
const arrange = async (bench = shared()) => {
  const station = await bench.connectNew();
  const { identity } = station;
  const idTag = `${identity}-A`;
  await acceptTag(bench, idTag);
  const answerWith = (status: string) => station.onCall('ReserveNow', () => ({ status }));
  answerWith('Accepted');
  station.onCall('CancelReservation', () => ({ status: 'Accepted' }));
  const reserve = async (
    input: Partial<MethodInput<'reservation.create'>> = {},
  ): Promise<Reservation> => {
    const given = { cpId: identity, connectorId: 1, idTag, expiryDate: inSeconds(600), ...input };
    return (await bench.call('reservation.create', given)).reservation;
  };
  const read = (id: number) => bench.call('reservation.get', { id });
  return { bench, station, identity, idTag, answerWith, reserve, read };
};

let minute = 0;
const start = async (station: ChargePoint, idTag: string, more: object = {}) => {
  minute++;
  const timestamp = new Date(Date.now() + minute).toISOString();
  const request = { connectorId: 1, idTag, meterStart: 0, timestamp, ...more };
  const answer = await station.call('StartTransaction', request);
  return answer as { transactionId: number; idTagInfo: { status: string } };
};

const report = (station: ChargePoint, status: string, connectorId = 1) =>
  station.call('StatusNotification', { connectorId, status, errorCode: 'NoError' });

describe('a reservation', () => {
  test('D32 is a ReserveNow on the wire, and accepted with its answer', async () => {
    const { station, identity, idTag, reserve, read } = await arrange();
    const expiryDate = inSeconds(600);
    const made = await reserve({ expiryDate, parentIdTag: 'FLEET' });
    expect(station.received).toEqual([
      `[2,"${made.commandId}","ReserveNow",{"connectorId":1,"expiryDate":"${expiryDate}","idTag":"${idTag}","parentIdTag":"FLEET","reservationId":${made.reservationId}}]`,
    ]);
    expect(await read(made.id)).toEqual({
      id: made.id,
      reservationId: made.reservationId,
      chargePointId: identity,
      connectorId: 1,
      idTag,
      parentIdTag: 'FLEET',
      expiryDate,
      state: 'accepted',
      status: 'Accepted',
      createdAt: expect.any(String),
      endedAt: null,
      endedBy: null,
      transactionId: null,
      commandId: made.commandId,
    });
  });

  test.each(['Occupied', 'Faulted', 'Unavailable', 'Rejected'])(
    'D32 that is answered %s is refused',
    async (status) => {
      const { answerWith, reserve } = await arrange();
      answerWith(status);
      expect(await reserve()).toMatchObject({ state: 'refused', status, endedBy: 'answer' });
    },
  );

  test('D32 that is answered with a CALLERROR is refused with its code', async () => {
    const { bench, station, identity, idTag } = await arrange();
    station.onCall('ReserveNow', () => undefined);
    const failing = bench.failure('reservation.create', {
      ...{ cpId: identity, connectorId: 1, idTag, expiryDate: inSeconds(60) },
    });
    const frame = await station.nextFrame(([type]) => type === 2);
    station.send(`[4,"${JSON.parse(frame)[1]}","NotImplemented","",{}]`);
    expect((await failing).code).toBe('call-error');
    const { items } = await bench.call('reservation.list', { cpId: identity });
    expect(items).toMatchObject([{ state: 'refused', status: 'NotImplemented' }]);
  });

  test('D32 without an answer stays pending until a late answer or the status confirms it', async () => {
    const { bench, station, identity, idTag, read } = await arrange();
    station.onCall('ReserveNow', () => undefined);
    const ask = (connectorId: number) =>
      bench.failure('reservation.create', {
        ...{ cpId: identity, connectorId, idTag, expiryDate: inSeconds(60), timeoutSeconds: 1 },
      });
    expect((await ask(1)).code).toBe('timeout');
    const [first] = (await bench.call('reservation.list', { cpId: identity })).items;
    expect(first).toMatchObject({ state: 'pending', status: null });
    await station.call('Heartbeat');
    station.send(`[3,"${first?.commandId}",{"status":"Accepted"}]`);
    await until(async () => (await read(first?.id ?? 0)).state === 'accepted');
    await ask(2);
    const [second] = (await bench.call('reservation.list', { cpId: identity, live: true })).items;
    await report(station, 'Reserved', 2);
    expect(await read(second?.id ?? 0)).toMatchObject({ state: 'accepted', status: null });
  });

  test('D32 of the same number replaces the one before, if it is accepted', async () => {
    const { answerWith, reserve, read } = await arrange();
    const first = await reserve();
    answerWith('Occupied');
    await reserve({ reservationId: first.reservationId, connectorId: 2 });
    expect((await read(first.id)).state).toBe('accepted');
    answerWith('Accepted');
    const second = await reserve({ reservationId: first.reservationId, connectorId: 2 });
    expect(await read(first.id)).toMatchObject({ state: 'replaced', endedBy: 'replacement' });
    expect(await read(second.id)).toMatchObject({ state: 'accepted', connectorId: 2 });
  });

  test('D32 numbers are positive, never given out twice, and avoid those of scripts', async () => {
    const { bench, identity, idTag, reserve } = await arrange();
    const { reservationId } = await reserve();
    const payload = {
      ...{ connectorId: 2, expiryDate: inSeconds(60), idTag },
      reservationId: reservationId + 1,
    };
    await bench.call('command.call', { cpId: identity, action: 'ReserveNow', payload });
    const numbers = await Promise.all([reserve(), reserve()]);
    expect(numbers.map((one) => one.reservationId).toSorted((a, b) => a - b)).toEqual([
      reservationId + 2,
      reservationId + 3,
    ]);
  });

  test('D32 of connector 0 warns where ReserveConnectorZeroSupported is not true', async () => {
    const { bench, station, identity, idTag } = await arrange();
    const expiryDate = inSeconds(60);
    const input = { cpId: identity, connectorId: 0, idTag, expiryDate };
    const codes = async (more: object = {}) =>
      (await bench.call('reservation.create', { ...input, ...more })).warnings.map(
        ({ code }) => code,
      );
    expect(await codes()).toEqual(['connector-zero-unknown']);
    const tell = async (value: string) => {
      const key = 'ReserveConnectorZeroSupported';
      station.onCall('GetConfiguration', () => ({
        configurationKey: [{ key, readonly: true, value }],
      }));
      await bench.call('command.readConfiguration', { cpId: identity });
    };
    await tell('false');
    expect(await codes()).toEqual(['connector-zero-unsupported']);
    await tell('true');
    expect(await codes()).toEqual([]);
    expect(await codes({ idTag: 'STRANGER' })).toEqual(['tag-unknown']);
  });

  test('D32 at a time that is over is no reservation, and nothing is sent', async () => {
    const { bench, station, identity, idTag } = await arrange();
    const failure = await bench.failure('reservation.create', {
      ...{ cpId: identity, connectorId: 1, idTag, expiryDate: '2020-01-01T00:00:00Z' },
    });
    expect(failure).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/expiryDate' }] });
    expect(station.received).toEqual([]);
  });

  test('D32 to a charge point that is offline is an error and no reservation', async () => {
    const { bench, station, identity, idTag } = await arrange();
    await station.close();
    const failure = await bench.failure('reservation.create', {
      ...{ cpId: identity, connectorId: 1, idTag, expiryDate: inSeconds(60) },
    });
    expect(failure.code).toBe('offline');
    expect((await bench.call('reservation.list', { cpId: identity })).items).toEqual([]);
  });
});

describe('the end of a reservation', () => {
  test('D32 a start that names it and has its tag uses it', async () => {
    const { bench, station, identity, idTag, reserve, read } = await arrange();
    const { id, reservationId } = await reserve();
    const { transactionId } = await start(station, idTag.toLowerCase(), { reservationId });
    expect(await read(id)).toMatchObject({ state: 'used', endedBy: 'start', transactionId });
    expect(await bench.findingCodes(identity)).toEqual([]);
    await bench.event('reservation.changed', (one) => one.id === id && one.state === 'used');
  });

  test('D32 D19 a tag of its parent group may use it', async () => {
    const { bench, station, identity, reserve, read } = await arrange();
    await acceptTag(bench, `${identity}-B`, { parentIdTag: `${identity}-G` });
    const { id, reservationId } = await reserve({ parentIdTag: `${identity}-g` });
    await start(station, `${identity}-B`, { reservationId });
    expect((await read(id)).state).toBe('used');
  });

  test('B13 D32 a refused start does not consume it', async () => {
    const { bench, station, identity, idTag, reserve, read } = await arrange();
    const { id, reservationId } = await reserve();
    await acceptTag(bench, idTag, { status: 'Blocked' });
    const refused = await start(station, idTag, { reservationId });
    expect(refused.idTagInfo.status).toBe('Blocked');
    expect(await read(id)).toMatchObject({ state: 'accepted', transactionId: null });
    const stop = { meterStop: 0, timestamp: new Date().toISOString() };
    await station.call('StopTransaction', { ...stop, transactionId: refused.transactionId });
    await acceptTag(bench, idTag);
    await start(station, idTag, { reservationId });
    expect((await read(id)).state).toBe('used');
    expect(await bench.findingCodes(identity)).toEqual([]);
  });

  test('D32 a start of another tag does not consume it, and is a finding', async () => {
    const { bench, station, identity, reserve, read } = await arrange();
    await acceptTag(bench, `${identity}-B`);
    const { id, reservationId } = await reserve();
    await start(station, `${identity}-B`, { reservationId });
    expect((await read(id)).state).toBe('accepted');
    expect(await bench.findingCodes(identity)).toContain('reservation-of-other-tag');
  });

  test('D32 a start that does not name it uses it all the same, and is a finding', async () => {
    const { bench, station, identity, idTag, reserve, read } = await arrange();
    const any = await reserve({ connectorId: 0 });
    const here = await reserve({ connectorId: 2 });
    await start(station, idTag, { connectorId: 2 });
    expect((await read(here.id)).state).toBe('used');
    expect((await read(any.id)).state).toBe('accepted');
    expect(await bench.findingCodes(identity)).toContain('start-without-reservation');
  });

  test('D32 a start that names one which is not held is a finding and starts', async () => {
    const { bench, station, identity, idTag } = await arrange();
    expect((await start(station, idTag, { reservationId: 0 })).idTagInfo.status).toBe('Accepted');
    const [finding] = await bench.findings(identity);
    expect(finding).toMatchObject({ code: 'reservation-not-held', pointer: '/reservationId' });
  });

  test('D32 B8 a repeated start changes nothing more', async () => {
    const { station, idTag, reserve, read } = await arrange();
    const { id, reservationId } = await reserve();
    const timestamp = new Date().toISOString();
    const first = await start(station, idTag, { reservationId, timestamp });
    await start(station, idTag, { reservationId, timestamp });
    expect(await read(id)).toMatchObject({ state: 'used', transactionId: first.transactionId });
  });

  test('D32 CancelReservation ends it', async () => {
    const { bench, station, reserve, read } = await arrange();
    const { id, reservationId } = await reserve();
    const answer = await bench.call('reservation.cancel', { id });
    expect(answer).toMatchObject({ status: 'Accepted', reservation: { state: 'cancelled' } });
    expect(station.received.at(-1)).toBe(
      `[2,"${answer.commandId}","CancelReservation",{"reservationId":${reservationId}}]`,
    );
    expect(await read(id)).toMatchObject({ endedBy: 'cancel', endedAt: expect.any(String) });
  });

  test('D32 a rejected cancel says that the charge point does not have it any more', async () => {
    const { bench, station, reserve } = await arrange();
    station.onCall('CancelReservation', () => ({ status: 'Rejected' }));
    const { id } = await reserve();
    expect(await bench.call('reservation.cancel', { id })).toMatchObject({
      status: 'Rejected',
      reservation: { state: 'cancelled', endedBy: 'unknown-there' },
    });
  });

  test('D32 a number that is not known here can be cancelled, and the answer is told', async () => {
    const { bench, station, identity } = await arrange();
    station.onCall('CancelReservation', () => ({ status: 'Rejected' }));
    expect(
      await bench.call('reservation.cancelById', { cpId: identity, reservationId: 99_999 }),
    ).toMatchObject({ status: 'Rejected', reservation: null });
    expect(JSON.parse(station.received.at(-1) ?? '')[3]).toEqual({ reservationId: 99_999 });
    expect((await bench.failure('reservation.cancel', { id: 99_999 })).code).toBe(
      'unknown-reservation',
    );
  });

  test.each([
    ['Available after Reserved', 1, ['Reserved', 'Available']],
    ['Faulted', 1, ['Faulted']],
    ['Unavailable of the whole charge point', 0, ['Unavailable']],
  ] as const)('D32 the status %s ends it', async (_, connectorId, statuses) => {
    const { station, reserve, read } = await arrange();
    const { id } = await reserve();
    for (const status of statuses) await report(station, status, connectorId);
    expect(await read(id)).toMatchObject({ state: 'cancelled', endedBy: 'status' });
  });

  test('D32 a status that has nothing to do with it changes nothing', async () => {
    const { station, reserve, read } = await arrange();
    const { id } = await reserve();
    await report(station, 'Available');
    await report(station, 'Faulted', 2);
    await report(station, 'Reserved');
    await report(station, 'Preparing');
    await report(station, 'Available');
    expect((await read(id)).state).toBe('accepted');
  });

  test('D32 a ReserveNow and a CancelReservation of a script make the same state', async () => {
    const { bench, identity, idTag } = await arrange();
    const call = (action: string, payload: unknown) =>
      bench.call('command.call', { cpId: identity, action, payload, validate: false });
    const expiryDate = inSeconds(60);
    await call('ReserveNow', { connectorId: 1, expiryDate, idTag, reservationId: -7 });
    const list = () => bench.call('reservation.list', { cpId: identity, idTag, connectorId: 1 });
    expect((await list()).items).toMatchObject([{ reservationId: -7, state: 'accepted' }]);
    await call('CancelReservation', { reservationId: -7 });
    expect((await list()).items).toMatchObject([{ state: 'cancelled', endedBy: 'cancel' }]);
    await call('ReserveNow', { nothing: 'that can be read' });
    expect((await list()).items).toHaveLength(1);
  });

  test('D32 its time ends it, after a restart too; a queued start of before still uses it', async () => {
    const bench = await startBench();
    const { station, identity, idTag, reserve, read } = await arrange(bench);
    const expiryDate = inSeconds(1);
    const { id, reservationId } = await reserve({ expiryDate });
    const { id: other } = await reserve({ expiryDate: inSeconds(600), connectorId: 2 });
    station.terminate();
    await bench.restart();
    await until(async () => (await read(id)).state === 'expired');
    expect(await read(id)).toMatchObject({ endedBy: 'expiry', endedAt: expiryDate });
    expect((await read(other)).state).toBe('accepted');
    const again = await bench.connect(identity);
    const timestamp = new Date(Date.parse(expiryDate) - 500).toISOString();
    await start(again, idTag, { reservationId, timestamp });
    expect(await read(id)).toMatchObject({ state: 'used', endedAt: timestamp });
  });

  test('D32 the list is filtered by state, tag, place and time', async () => {
    const { bench, identity, idTag, answerWith, reserve } = await arrange();
    const kept = await reserve({ connectorId: 2 });
    answerWith('Occupied');
    const refused = await reserve();
    const ids = async (filter: MethodInput<'reservation.list'>) =>
      (await bench.call('reservation.list', { cpId: identity, ...filter })).items.map(
        (one) => one.id,
      );
    expect(await ids({})).toEqual([refused.id, kept.id]);
    expect(await ids({ state: 'refused' })).toEqual([refused.id]);
    expect(await ids({ live: true })).toEqual([kept.id]);
    expect(await ids({ live: false })).toEqual([refused.id]);
    expect(await ids({ connectorId: 2 })).toEqual([kept.id]);
    expect(await ids({ idTag: idTag.toLowerCase() })).toHaveLength(2);
    expect(await ids({ from: inSeconds(300) })).toEqual([kept.id]);
    expect(await ids({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('the simulated charge point', () => {
  const arrangeSimulator = async (bench: Bench) => {
    const simulator = await startSimulator(bench);
    const { identity } = simulator;
    const [mine, other] = [`${identity}-A`, `${identity}-B`];
    for (const idTag of [mine, other]) await acceptTag(bench, idTag);
    const reserve = async (input: Partial<MethodInput<'reservation.create'>> = {}) => {
      const given = { cpId: identity, connectorId: 1, idTag: mine, expiryDate: inSeconds(600) };
      return (await bench.call('reservation.create', { ...given, ...input })).reservation;
    };
    return { simulator, identity, mine, other, reserve };
  };

  test('D32 keeps a connector for its tag alone, and names the reservation when it starts', async () => {
    const bench = shared();
    const { simulator, identity, mine, other, reserve } = await arrangeSimulator(bench);
    const { id } = await reserve();
    await simulator.status('Reserved');
    await simulator.plugIn(1);
    await expect(simulator.authorize(1, other)).rejects.toThrow('reserved for another tag');
    expect(simulator.connector(1).transactionId).toBeNull();
    expect((await bench.call('reservation.get', { id })).state).toBe('accepted');
    await simulator.authorize(1, mine);
    await until(async () => (await bench.call('reservation.get', { id })).state === 'used');
    expect(await bench.findingCodes(identity)).toEqual([]);
  });

  test('D32 refuses while occupied or faulted, and ends a reservation that a fault hits', async () => {
    const bench = shared();
    const { simulator, reserve } = await arrangeSimulator(bench);
    const { id } = await reserve({ connectorId: 2 });
    await simulator.status('Reserved', 2);
    expect(await reserve({ connectorId: 2 })).toMatchObject({ status: 'Occupied' });
    simulator.fault(2, 'GroundFailure');
    await until(async () => (await bench.call('reservation.get', { id })).state === 'cancelled');
    expect(await reserve({ connectorId: 2 })).toMatchObject({ status: 'Faulted' });
    await simulator.plugIn(1);
    await simulator.status('Preparing');
    expect(await reserve()).toMatchObject({ state: 'refused', status: 'Occupied' });
  });

  test('D32 is Available again after the expiry and after a cancel', async () => {
    const bench = shared();
    const { simulator, reserve } = await arrangeSimulator(bench);
    const { id } = await reserve();
    await simulator.status('Reserved');
    await bench.call('reservation.cancel', { id });
    await simulator.status('Available');
    expect((await bench.call('reservation.get', { id })).endedBy).toBe('cancel');
    const brief = await reserve({ expiryDate: inSeconds(1) });
    await simulator.status('Reserved');
    await simulator.status('Available');
    await until(
      async () => (await bench.call('reservation.get', { id: brief.id })).state === 'expired',
    );
  });
});
