import type { OutgoingAction } from '@shared/ocpp/actions';
import { describe, expect, test } from 'vitest';
import { shareBench } from '../../../support/bench';
import {
  acceptTag,
  refusal,
  startSimulator,
  type TestSimulator,
  transactionIn,
} from '../../../support/simulator';
import { until } from '../../../support/until';

const bench = shareBench();

/** What the charge point answers. */
const ask = async (
  { identity: cpId }: TestSimulator,
  action: OutgoingAction,
  payload: object,
): Promise<Record<string, unknown>> =>
  (await bench().call('command.call', { cpId, action, payload })).response as Record<
    string,
    unknown
  >;

const statusOf = async (simulator: TestSimulator, action: OutgoingAction, payload: object) =>
  (await ask(simulator, action, payload)).status;

/** The payloads of an action that were received, oldest first. */
const received = async ({ identity: cpId }: TestSimulator, action: string): Promise<unknown[]> => {
  const { items } = await bench().call('message.list', { cpId, action, order: 'asc' });
  const details = await Promise.all(items.map(({ id }) => bench().call('message.get', { id })));
  return details.map(({ callText }) => JSON.parse(callText ?? '[]')[3]);
};

describe('configuration', () => {
  const change = (simulator: TestSimulator, key: string, value: string) =>
    statusOf(simulator, 'ChangeConfiguration', { key, value });

  test('D24 the four answers to a change, and one wrong measurand refuses the list', async () => {
    const simulator = await startSimulator(bench());
    expect(await change(simulator, 'heartbeatINTERVAL', '60')).toBe('Accepted');
    expect(await change(simulator, 'HeartbeatInterval', 'often')).toBe('Rejected');
    expect(await change(simulator, 'NumberOfConnectors', '9')).toBe('Rejected');
    expect(await change(simulator, 'Colour', 'blue')).toBe('NotSupported');
    expect(await change(simulator, 'MaxCurrentPerPhase', '16')).toBe('RebootRequired');
    expect(await change(simulator, 'MeterValuesSampledData', 'SoC,RPM')).toBe('Rejected');
    expect(await change(simulator, 'MeterValuesSampledData', 'SoC')).toBe('Accepted');
  });

  test('D28, D9 all keys without the password, single ones with unknown keys apart, not too many', async () => {
    const simulator = await startSimulator(bench());
    const { configurationKey } = await ask(simulator, 'GetConfiguration', { key: [] });
    const names = (configurationKey as { key: string }[]).map(({ key }) => key);
    expect(names.length).toBeGreaterThan(40);
    expect(names).not.toContain('AuthorizationKey');
    expect(
      await ask(simulator, 'GetConfiguration', { key: ['NumberOfConnectors', 'Nothing'] }),
    ).toEqual({
      configurationKey: [{ key: 'NumberOfConnectors', readonly: true, value: '2' }],
      unknownKey: ['Nothing'],
    });
    const key = Array.from({ length: 41 }, (_, index) => `Key${index}`);
    const failure = await bench().failure('command.call', {
      cpId: simulator.identity,
      action: 'GetConfiguration',
      payload: { key },
    });
    expect(failure).toMatchObject({ code: 'call-error' });
  });

  test('what needs a reboot is in force after it', async () => {
    const simulator = await startSimulator(bench());
    await change(simulator, 'MaxCurrentPerPhase', '10');
    await change(simulator, 'VehicleMaxPowerW', '22000');
    await ask(simulator, 'Reset', { type: 'Soft' });
    await until(() => simulator.snapshot().registration === null);
    await simulator.settled();
    await acceptTag(bench(), 'SLOW');
    simulator.plugIn(1);
    await simulator.authorize(1, 'SLOW');
    await simulator.power(6900);
  });
});

describe('triggers', () => {
  test('D35 the answer comes first, then the message; absent connector means all', async () => {
    const simulator = await startSimulator(bench());
    const { identity: cpId } = simulator;
    expect(await statusOf(simulator, 'TriggerMessage', { requestedMessage: 'MeterValues' })).toBe(
      'Accepted',
    );
    await until(async () => (await received(simulator, 'MeterValues')).length === 2);
    const frames = (await bench().call('frame.list', { cpId, order: 'asc', limit: 1000 })).items;
    const raws = frames.map(({ raw }) => raw ?? '');
    const answer = raws.findIndex((raw) => raw.includes('"Accepted"') && raw.startsWith('[3'));
    expect(raws.findIndex((raw) => raw.includes('"MeterValues",{'))).toBeGreaterThan(answer);
    expect(await received(simulator, 'MeterValues')).toMatchObject([
      {
        connectorId: 1,
        meterValue: [{ sampledValue: [{ context: 'Trigger' }, {}, {}, {}, {}, {}, {}, {}] }],
      },
      { connectorId: 2 },
    ]);
  });

  test('D13, D35 no boot after acceptance, no unknown connector', async () => {
    const simulator = await startSimulator(bench());
    const trigger = (payload: object) => statusOf(simulator, 'TriggerMessage', payload);
    expect(await trigger({ requestedMessage: 'BootNotification' })).toBe('Rejected');
    expect(await trigger({ requestedMessage: 'StatusNotification', connectorId: 3 })).toBe(
      'Rejected',
    );
    expect(await trigger({ requestedMessage: 'FirmwareStatusNotification' })).toBe('Accepted');
    await until(async () => (await received(simulator, 'FirmwareStatusNotification')).length > 0);
    expect(await received(simulator, 'FirmwareStatusNotification')).toEqual([{ status: 'Idle' }]);
  });
});

describe('local list', () => {
  const send = (simulator: TestSimulator, payload: object) =>
    statusOf(simulator, 'SendLocalList', payload);
  const accepted = { idTagInfo: { status: 'Accepted' } };

  test('D30 versions rise, a differential one changes single tags, and an empty list is 0', async () => {
    const simulator = await startSimulator(bench());
    const version = async () => (await ask(simulator, 'GetLocalListVersion', {})).listVersion;
    expect(await version()).toBe(0);
    const list = [{ idTag: 'LOCAL-A', ...accepted }];
    const full = { updateType: 'Full', localAuthorizationList: list };
    expect(await send(simulator, { listVersion: 5, ...full })).toBe('Accepted');
    const more = {
      updateType: 'Differential',
      localAuthorizationList: [{ idTag: 'local-a' }, { idTag: 'LOCAL-B', ...accepted }],
    };
    expect(await send(simulator, { listVersion: 5, ...more })).toBe('VersionMismatch');
    expect(await send(simulator, { listVersion: 6, ...more })).toBe('Accepted');
    expect(await version()).toBe(6);
    const many = Array.from({ length: 101 }, (_, n) => ({ idTag: `T${n}`, ...accepted }));
    expect(
      await send(simulator, { listVersion: 7, updateType: 'Full', localAuthorizationList: many }),
    ).toBe('Failed');
    expect(await version()).toBe(6);
    await ask(simulator, 'ChangeConfiguration', { key: 'LocalPreAuthorize', value: 'true' });
    simulator.plugIn(1);
    await simulator.authorize(1, 'LOCAL-B');
    expect(simulator.connector().charging).toBe(true);
    expect(await received(simulator, 'Authorize')).toEqual([]);
    expect(await send(simulator, { listVersion: 8, updateType: 'Full' })).toBe('Accepted');
    expect(await version()).toBe(0);
  });
});

describe('reservations', () => {
  const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const reserve = (simulator: TestSimulator, payload: object) =>
    statusOf(simulator, 'ReserveNow', {
      connectorId: 1,
      expiryDate: later(3600),
      idTag: 'GUEST',
      reservationId: 1,
      ...payload,
    });

  test('D32 keeps a connector for its tag or group, which uses it up with the start', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'GUEST', { parentIdTag: 'HOUSE' });
    await acceptTag(bench(), 'FLATMATE', { parentIdTag: 'HOUSE' });
    await acceptTag(bench(), 'PASSER-BY');
    expect(await reserve(simulator, { parentIdTag: 'HOUSE', reservationId: 11 })).toBe('Accepted');
    expect(simulator.connector().status).toBe('Reserved');
    expect(await reserve(simulator, { idTag: 'OTHER', reservationId: 12 })).toBe('Occupied');
    expect(await reserve(simulator, { parentIdTag: 'HOUSE', reservationId: 11 })).toBe('Accepted');
    expect(await refusal(simulator.authorize(1, 'PASSER-BY'))).toMatch(/reserved for another tag/);
    simulator.plugIn(1);
    await simulator.authorize(1, 'FLATMATE');
    await transactionIn(bench(), simulator.identity, 'active');
    expect(await received(simulator, 'StartTransaction')).toMatchObject([{ reservationId: 11 }]);
    expect(await statusOf(simulator, 'CancelReservation', { reservationId: 11 })).toBe('Rejected');
  });

  test('D32 ends by cancelling, by expiry, by a fault; what is in use cannot be reserved', async () => {
    const simulator = await startSimulator(bench(), { connectors: 3 });
    expect(await reserve(simulator, {})).toBe('Accepted');
    expect(await statusOf(simulator, 'CancelReservation', { reservationId: 1 })).toBe('Accepted');
    await simulator.status('Available');
    expect(await reserve(simulator, { expiryDate: later(0.3) })).toBe('Accepted');
    await simulator.status('Available');
    expect(await reserve(simulator, { expiryDate: later(-60) })).toBe('Rejected');
    expect(await reserve(simulator, { connectorId: 2, reservationId: 2 })).toBe('Accepted');
    simulator.fault(2, 'OverVoltage');
    expect(await reserve(simulator, { connectorId: 2, reservationId: 3 })).toBe('Faulted');
    simulator.clearFault(2);
    expect(simulator.connector(2).status).toBe('Available');
    simulator.plugIn(3);
    expect(await reserve(simulator, { connectorId: 3, reservationId: 4 })).toBe('Occupied');
    await ask(simulator, 'ChangeAvailability', { connectorId: 1, type: 'Inoperative' });
    expect(await reserve(simulator, { reservationId: 5 })).toBe('Unavailable');
  });

  test('D32 connector 0 keeps any one free', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'GUEST-0');
    await acceptTag(bench(), 'FIRST');
    await acceptTag(bench(), 'SECOND');
    expect(await reserve(simulator, { connectorId: 0, idTag: 'GUEST-0' })).toBe('Accepted');
    simulator.plugIn(1);
    await simulator.authorize(1, 'FIRST');
    expect(simulator.connector(1).charging).toBe(true);
    simulator.plugIn(2);
    expect(await refusal(simulator.authorize(2, 'SECOND'))).toMatch(/reserved for another tag/);
    await simulator.authorize(2, 'GUEST-0');
    expect(simulator.connector(2).charging).toBe(true);
  });
});

describe('charging profiles', () => {
  const profile = (limit: number, more: object = {}) => ({
    chargingProfileId: 1,
    stackLevel: 0,
    chargingProfilePurpose: 'TxDefaultProfile',
    chargingProfileKind: 'Absolute',
    chargingSchedule: {
      chargingRateUnit: 'W',
      startSchedule: '2026-01-01T00:00:00Z',
      chargingSchedulePeriod: [{ startPeriod: 0, limit }],
    },
    ...more,
  });
  const set = (simulator: TestSimulator, connectorId: number, csChargingProfiles: object) =>
    statusOf(simulator, 'SetChargingProfile', { connectorId, csChargingProfiles });

  test('D33, D34, D26 limits are obeyed, told as a composite schedule, and cleared', async () => {
    const simulator = await startSimulator(bench());
    await acceptTag(bench(), 'SMART');
    simulator.plugIn(1);
    await simulator.authorize(1, 'SMART');
    expect(await set(simulator, 0, profile(6000))).toBe('Accepted');
    await simulator.power(6000);
    const own = { chargingProfileId: 2, chargingProfilePurpose: 'TxProfile' };
    expect(await set(simulator, 1, profile(8000, own))).toBe('Accepted');
    await simulator.power(8000);
    const maximum = { chargingProfileId: 3, chargingProfilePurpose: 'ChargePointMaxProfile' };
    expect(await set(simulator, 0, profile(5000, maximum))).toBe('Accepted');
    await simulator.power(5000);
    const composite = await ask(simulator, 'GetCompositeSchedule', {
      connectorId: 1,
      duration: 600,
      chargingRateUnit: 'W',
    });
    expect(composite).toMatchObject({
      status: 'Accepted',
      connectorId: 1,
      chargingSchedule: {
        duration: 600,
        chargingRateUnit: 'W',
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 5000, numberPhases: 3 }],
      },
    });
    expect(await statusOf(simulator, 'ClearChargingProfile', { id: 3 })).toBe('Accepted');
    await simulator.power(8000);
    expect(await statusOf(simulator, 'ClearChargingProfile', {})).toBe('Accepted');
    await simulator.power(11_000);
    expect(await set(simulator, 1, profile(1000, own))).toBe('Accepted');
    // Less than 6 A cannot be offered.
    await simulator.status('SuspendedEVSE');
  });

  test('the maximum of the charge point is shared by its connectors', async () => {
    const simulator = await startSimulator(bench());
    for (const connectorId of [1, 2]) {
      await acceptTag(bench(), `SHARE-${connectorId}`);
      simulator.plugIn(connectorId);
      await simulator.authorize(connectorId, `SHARE-${connectorId}`);
    }
    const maximum = { chargingProfilePurpose: 'ChargePointMaxProfile' };
    expect(await set(simulator, 0, profile(12_000, maximum))).toBe('Accepted');
    await Promise.all([simulator.power(6000, 1), simulator.power(6000, 2)]);
  });

  test('D33 errata 3.37 profiles survive a reset', async () => {
    const simulator = await startSimulator(bench());
    expect(await set(simulator, 0, profile(6000))).toBe('Accepted');
    expect(await statusOf(simulator, 'Reset', { type: 'Hard' })).toBe('Accepted');
    await until(() => simulator.snapshot().connection !== 'connected', { what: 'it to go' });
    await simulator.settled();
    expect(await statusOf(simulator, 'ClearChargingProfile', { id: 1 })).toBe('Accepted');
  });

  test('D33 a TxProfile needs its transaction, and ends with it', async () => {
    const simulator = await startSimulator(bench());
    const own = { chargingProfilePurpose: 'TxProfile' };
    expect(await set(simulator, 1, profile(5000, own))).toBe('Rejected');
    await acceptTag(bench(), 'OWN');
    simulator.plugIn(1);
    await simulator.authorize(1, 'OWN');
    const { transactionId } = await transactionIn(bench(), simulator.identity, 'active');
    await until(() => simulator.connector().transactionId === transactionId);
    expect(await set(simulator, 1, profile(5000, { ...own, transactionId: 1 }))).toBe('Rejected');
    expect(await set(simulator, 1, profile(5000, { ...own, transactionId }))).toBe('Accepted');
    expect(await set(simulator, 1, profile(5000, { stackLevel: 10 }))).toBe('Rejected');
    await simulator.authorize(1, 'OWN');
    expect(await statusOf(simulator, 'ClearChargingProfile', {})).toBe('Unknown');
  });
});

test('D27 an unknown vendor, an unknown message, and an echo', async () => {
  const simulator = await startSimulator(bench());
  const vendorId = 'com.example.simulator';
  const send = (payload: object) => ask(simulator, 'DataTransfer', payload);
  expect(await send({ vendorId: 'com.other' })).toEqual({ status: 'UnknownVendorId' });
  expect(await send({ vendorId, messageId: 'Sing' })).toEqual({ status: 'UnknownMessageId' });
  expect(await send({ vendorId, messageId: 'Echo', data: 'hello' })).toEqual({
    status: 'Accepted',
    data: 'hello',
  });
});
