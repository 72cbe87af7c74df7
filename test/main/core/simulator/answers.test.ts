import { actions, type OutgoingAction, outgoingActions } from '@shared/ocpp/actions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPayload } from '../../../../src/main/core/ocpp/validate';
import { answerCall } from '../../../../src/main/core/simulator/answers';
import { createDevice } from '../../../../src/main/core/simulator/charge-point';
import { type Schema, validSamples } from '../../../contract/payload-samples';
import { shareBench } from '../../../support/bench';
import { acceptTag, startSimulator, transactionIn } from '../../../support/simulator';

const bench = shareBench();

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();
const nowhere = 'http://127.0.0.1:9/';
const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

const profile = {
  chargingProfileId: 1,
  stackLevel: 0,
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingProfileKind: 'Absolute',
  chargingSchedule: {
    chargingRateUnit: 'A',
    startSchedule: '2026-01-01T00:00:00Z',
    chargingSchedulePeriod: [{ startPeriod: 0, limit: 10 }],
  },
};

/** One ordinary request of each action, and the status it deserves. */
const requests: Record<OutgoingAction, readonly [payload: object, status?: string]> = {
  CancelReservation: [{ reservationId: 4711 }, 'Rejected'],
  CertificateSigned: [{ certificateChain: pem }, 'Rejected'],
  ChangeAvailability: [{ connectorId: 2, type: 'Inoperative' }, 'Accepted'],
  ChangeConfiguration: [{ key: 'HeartbeatInterval', value: '600' }, 'Accepted'],
  ClearCache: [{}, 'Accepted'],
  ClearChargingProfile: [{ id: 99 }, 'Unknown'],
  DataTransfer: [{ vendorId: 'com.vendor' }, 'UnknownVendorId'],
  DeleteCertificate: [
    {
      certificateHashData: {
        hashAlgorithm: 'SHA256',
        issuerNameHash: 'aa',
        issuerKeyHash: 'bb',
        serialNumber: '1',
      },
    },
    'NotFound',
  ],
  ExtendedTriggerMessage: [{ requestedMessage: 'LogStatusNotification' }, 'Accepted'],
  GetCompositeSchedule: [{ connectorId: 1, duration: 600 }, 'Accepted'],
  GetConfiguration: [{}],
  GetDiagnostics: [{ location: nowhere }],
  GetInstalledCertificateIds: [{ certificateType: 'ManufacturerRootCertificate' }, 'NotFound'],
  GetLocalListVersion: [{}],
  GetLog: [{ logType: 'SecurityLog', requestId: 1, log: { remoteLocation: nowhere } }, 'Accepted'],
  InstallCertificate: [
    { certificateType: 'CentralSystemRootCertificate', certificate: pem },
    'Rejected',
  ],
  RemoteStartTransaction: [{ idTag: 'ANY', connectorId: 1 }, 'Accepted'],
  RemoteStopTransaction: [{ transactionId: 4711 }, 'Rejected'],
  ReserveNow: [{ connectorId: 9, expiryDate: soon(), idTag: 'ANY', reservationId: 1 }, 'Rejected'],
  Reset: [{ type: 'Soft' }, 'Accepted'],
  SendLocalList: [{ listVersion: 1, updateType: 'Full' }, 'Accepted'],
  SetChargingProfile: [{ connectorId: 1, csChargingProfiles: profile }, 'Accepted'],
  SignedUpdateFirmware: [
    {
      requestId: 1,
      firmware: {
        location: nowhere,
        retrieveDateTime: soon(),
        signingCertificate: pem,
        signature: 'AAAA',
      },
    },
    'InvalidCertificate',
  ],
  TriggerMessage: [{ requestedMessage: 'Heartbeat' }, 'Accepted'],
  UnlockConnector: [{ connectorId: 1 }, 'Unlocked'],
  UpdateFirmware: [{ location: nowhere, retrieveDate: soon() }],
};

describe('every action of the central system', () => {
  test.each(outgoingActions)('%s is answered as the text asks', async (action) => {
    const simulator = await startSimulator(bench());
    const [payload, status] = requests[action];
    const cpId = simulator.identity;
    const { response } = await bench().call('command.call', { cpId, action, payload });
    expect(checkPayload(action, 'response', response)).toEqual([]);
    if (status !== undefined) expect(response).toMatchObject({ status });
  });

  test.each(outgoingActions)('%s with any valid payload gets a valid answer', (action) => {
    const device = createDevice(
      { identity: 'SIM', url: 'ws://127.0.0.1:9', connectors: 2, onBug: () => undefined },
      () => undefined,
    );
    const schema = actions[action].request as Schema;
    fc.assert(
      fc.property(validSamples(schema, schema), (payload) => {
        const answer = answerCall(device, { idJson: '"1"', action, payload });
        const [type, , third] = JSON.parse(answer?.text ?? '[]');
        if (type === 4) expect(third).toMatch(/^(Property|Occurence)ConstraintViolation$/);
        else expect(checkPayload(action, 'response', third)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('what is not valid, or not known, gets the CALLERROR it deserves', () => {
  const device = createDevice(
    { identity: 'SIM', url: 'ws://127.0.0.1:9', connectors: 2, onBug: () => undefined },
    () => undefined,
  );
  const codeOf = (action: string, payload: unknown) =>
    JSON.parse(answerCall(device, { idJson: '"1"', action, payload })?.text ?? '[]')[2];
  expect(codeOf('Reset', { type: 'Warm' })).toBe('PropertyConstraintViolation');
  expect(codeOf('Reset', {})).toBe('OccurenceConstraintViolation');
  expect(codeOf('Reset', { type: 1 })).toBe('TypeConstraintViolation');
  expect(codeOf('Sing', {})).toBe('NotImplemented');
  expect(codeOf('SetChargingProfile', { connectorId: 5, csChargingProfiles: profile })).toBe(
    'PropertyConstraintViolation',
  );
});

test('D11 while its boot is rejected it answers nothing', () => {
  const device = createDevice(
    { identity: 'SIM', url: 'ws://127.0.0.1:9', connectors: 2, onBug: () => undefined },
    () => undefined,
  );
  const call = { idJson: '"1"', action: 'ClearCache', payload: {} };
  expect(answerCall(device, call)?.text).toBe('[3,"1",{"status":"Accepted"}]');
  device.registration = 'Rejected';
  expect(answerCall(device, call)).toBeUndefined();
});

describe('remote control', () => {
  test('D22 a remote start takes its profile along, and limits the power by it', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await acceptTag(bench(), 'REMOTE');
    simulator.plugIn(1);
    const { response } = await bench().call('command.call', {
      cpId,
      action: 'RemoteStartTransaction',
      payload: {
        idTag: 'REMOTE',
        chargingProfile: {
          ...profile,
          chargingProfilePurpose: 'TxProfile',
          chargingProfileKind: 'Relative',
          chargingSchedule: {
            chargingRateUnit: 'W',
            chargingSchedulePeriod: [{ startPeriod: 0, limit: 5000 }],
          },
        },
      },
    });
    expect(response).toEqual({ status: 'Accepted' });
    const started = await transactionIn(bench(), cpId, 'active');
    await simulator.power(5000);
    await bench().call('command.stopTransaction', { transactionId: started.transactionId });
    const stopped = await transactionIn(bench(), cpId, 'stopped');
    expect(stopped.stopReason).toBe('Remote');
  });

  test('D36 unlocking ends the transaction; an unknown connector is NotSupported', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await acceptTag(bench(), 'UNLOCK');
    simulator.plugIn(1);
    await simulator.authorize(1, 'UNLOCK');
    await transactionIn(bench(), cpId, 'active');
    await bench().call('command.unlockConnector', { cpId, connectorId: 1 });
    expect((await transactionIn(bench(), cpId, 'stopped')).stopReason).toBe('UnlockCommand');
    const { response } = await bench().call('command.unlockConnector', { cpId, connectorId: 7 });
    expect(response).toEqual({ status: 'NotSupported' });
  });

  test('D23 availability is Scheduled while a transaction runs, and takes effect after it', async () => {
    const simulator = await startSimulator(bench());
    const cpId = simulator.identity;
    await acceptTag(bench(), 'AVAIL');
    simulator.plugIn(1);
    await simulator.authorize(1, 'AVAIL');
    const change = (type: string) =>
      bench().call('command.call', {
        cpId,
        action: 'ChangeAvailability',
        payload: { connectorId: 0, type },
      });
    expect((await change('Inoperative')).response).toEqual({ status: 'Scheduled' });
    expect(simulator.connector(1).status).toBe('Charging');
    expect(simulator.connector(2).status).toBe('Unavailable');
    await simulator.authorize(1, 'AVAIL');
    expect(simulator.connector(1).status).toBe('Unavailable');
    expect((await change('Operative')).response).toEqual({ status: 'Accepted' });
    await simulator.status('Finishing', 1);
  });

  test.each([
    ['Soft', 'SoftReset'],
    ['Hard', 'HardReset'],
  ])(
    'D31 a %s reset stops the transaction with %s and comes back with a boot',
    async (type, reason) => {
      const simulator = await startSimulator(bench());
      const cpId = simulator.identity;
      await acceptTag(bench(), 'RESET');
      simulator.plugIn(1);
      await simulator.authorize(1, 'RESET');
      await transactionIn(bench(), cpId, 'active');
      const before = (await bench().call('chargePoint.get', { cpId })).lastBootAt;
      await bench().call('command.call', { cpId, action: 'Reset', payload: { type } });
      const stopped = await transactionIn(bench(), cpId, 'stopped');
      expect(stopped.stopReason).toBe(reason);
      await bench().event(
        'chargePoint.changed',
        (data) => data.chargePointId === cpId && data.lastBootAt !== before && data.connected,
      );
      await simulator.status('Finishing');
    },
  );
});
