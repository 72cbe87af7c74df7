import { actionNames } from '@shared/ocpp/actions';
import { describeExchange } from '@shared/ocpp/describe';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const accepted = { status: 'Accepted' };
const rejected = { status: 'Rejected' };
const energy = { value: '12400', unit: 'Wh' };
const power = { value: '7.2', measurand: 'Power.Active.Import', unit: 'kW' };
const charge = { value: '54', measurand: 'SoC', unit: 'Percent' };
const phasePower = (phase: string) => ({ ...power, value: '2.0', phase });
const period = { startPeriod: 0, limit: 16 };
const profile = {
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingSchedule: { chargingRateUnit: 'A', chargingSchedulePeriod: [period] },
};
const readings = (...sampledValue: unknown[]) => ({
  connectorId: 1,
  meterValue: [{ sampledValue }],
});

const cases: [string, unknown, unknown, string][] = [
  ['Authorize', { idTag: 'ABC' }, { idTagInfo: accepted }, 'Tag ABC accepted'],
  [
    'Authorize',
    { idTag: 'ABC' },
    { idTagInfo: { status: 'ConcurrentTx' } },
    'Tag ABC in use elsewhere',
  ],
  ['Authorize', { idTag: 'ABC' }, undefined, 'Tag ABC asks to charge'],
  [
    'BootNotification',
    { chargePointVendor: 'V', chargePointModel: 'M', firmwareVersion: '1.2' },
    accepted,
    'V M, firmware 1.2: Accepted',
  ],
  ['CancelReservation', { reservationId: 3 }, rejected, 'Cancel reservation 3: Rejected'],
  [
    'CertificateSigned',
    { certificateChain: 'PEM' },
    accepted,
    'Hand over the signed certificate: Accepted',
  ],
  [
    'ChangeAvailability',
    { connectorId: 1, type: 'Inoperative' },
    { status: 'Scheduled' },
    'Make connector 1 inoperative: Scheduled',
  ],
  [
    'ChangeAvailability',
    { connectorId: 0, type: 'Operative' },
    accepted,
    'Make charge point operative: Accepted',
  ],
  [
    'ChangeConfiguration',
    { key: 'HeartbeatInterval', value: '300' },
    { status: 'RebootRequired' },
    'HeartbeatInterval = 300: RebootRequired',
  ],
  [
    'ChangeConfiguration',
    { key: 'AuthorizationKey', value: '0102' },
    accepted,
    'AuthorizationKey = ••••: Accepted',
  ],
  ['ClearCache', {}, rejected, 'Clear the authorization cache: Rejected'],
  ['ClearChargingProfile', {}, accepted, 'Clear every charging profile: Accepted'],
  ['ClearChargingProfile', { id: 4 }, { status: 'Unknown' }, 'Clear charging profile 4: Unknown'],
  [
    'ClearChargingProfile',
    { stackLevel: 1, connectorId: 2 },
    undefined,
    'Clear charging profiles of level 1, connector 2',
  ],
  [
    'DataTransfer',
    { vendorId: 'com.example', messageId: 'Ping' },
    accepted,
    'Data of com.example, Ping: Accepted',
  ],
  [
    'DeleteCertificate',
    { certificateHashData: { serialNumber: 'FFF' } },
    { status: 'NotFound' },
    'Delete certificate FFF: NotFound',
  ],
  ['DiagnosticsStatusNotification', { status: 'Uploading' }, {}, 'Diagnostics: Uploading'],
  [
    'ExtendedTriggerMessage',
    { requestedMessage: 'LogStatusNotification' },
    accepted,
    'Trigger LogStatusNotification: Accepted',
  ],
  ['FirmwareStatusNotification', { status: 'Installed' }, {}, 'Firmware: Installed'],
  [
    'GetCompositeSchedule',
    { connectorId: 1, duration: 3600 },
    accepted,
    'Schedule of connector 1 for 3600 s: Accepted',
  ],
  [
    'GetConfiguration',
    {},
    { configurationKey: [{}, {}], unknownKey: ['x'] },
    'Read all settings: 2 settings, 1 unknown',
  ],
  ['GetConfiguration', { key: ['A', 'B'] }, { configurationKey: [{}] }, 'Read A, B: 1 setting'],
  [
    'GetDiagnostics',
    { location: 'ftp://user:secret@files.example/' },
    { fileName: 'd.zip' },
    'Upload diagnostics: d.zip',
  ],
  [
    'GetDiagnostics',
    { location: 'ftp://files.example/' },
    {},
    'Upload diagnostics: nothing to upload',
  ],
  [
    'GetInstalledCertificateIds',
    { certificateType: 'ManufacturerRootCertificate' },
    { ...accepted, certificateHashData: [{}] },
    'List certificates of type ManufacturerRootCertificate: 1 certificate',
  ],
  ['GetLocalListVersion', {}, { listVersion: 7 }, 'Local list: version 7'],
  ['GetLocalListVersion', {}, { listVersion: -1 }, 'Local list: not supported'],
  ['GetLog', { logType: 'SecurityLog' }, accepted, 'Upload the SecurityLog: Accepted'],
  ['Heartbeat', {}, { currentTime: '2026-01-31T12:00:00Z' }, 'Heartbeat'],
  [
    'InstallCertificate',
    { certificateType: 'CentralSystemRootCertificate' },
    accepted,
    'Install a CentralSystemRootCertificate: Accepted',
  ],
  ['LogStatusNotification', { status: 'Uploaded' }, {}, 'Log: Uploaded'],
  ['MeterValues', readings(energy, power, charge), {}, 'Connector 1: 12.4 kWh, 7.2 kW, 54 %'],
  [
    'MeterValues',
    readings(phasePower('L1'), phasePower('L2'), phasePower('L3')),
    {},
    'Connector 1: 6.0 kW',
  ],
  ['MeterValues', readings({ value: '850' }), {}, 'Connector 1: 850 Wh'],
  [
    'MeterValues',
    { ...readings({ value: '230', measurand: 'Voltage' }), connectorId: 0 },
    {},
    'Main meter: 1 reading',
  ],
  [
    'RemoteStartTransaction',
    { connectorId: 1, idTag: 'ABC' },
    accepted,
    'Remote start on connector 1 with tag ABC: Accepted',
  ],
  ['RemoteStartTransaction', { idTag: 'ABC' }, rejected, 'Remote start with tag ABC: Rejected'],
  [
    'RemoteStopTransaction',
    { transactionId: 12 },
    accepted,
    'Remote stop of transaction 12: Accepted',
  ],
  [
    'ReserveNow',
    { connectorId: 2, idTag: 'ABC' },
    { status: 'Occupied' },
    'Reserve connector 2 for tag ABC: Occupied',
  ],
  ['Reset', { type: 'Soft' }, accepted, 'Soft reset: Accepted'],
  [
    'SecurityEventNotification',
    { type: 'TamperDetectionActivated' },
    {},
    'Security event: TamperDetectionActivated',
  ],
  [
    'SendLocalList',
    { updateType: 'Full', listVersion: 4, localAuthorizationList: [{}] },
    accepted,
    'Full local list, version 4, 1 tag: Accepted',
  ],
  [
    'SetChargingProfile',
    { connectorId: 1, csChargingProfiles: profile },
    accepted,
    'TxDefaultProfile on connector 1, 16 A: Accepted',
  ],
  ['SignCertificate', { csr: 'PEM' }, rejected, 'Asks for a signed certificate: Rejected'],
  [
    'SignedFirmwareStatusNotification',
    { status: 'SignatureVerified' },
    {},
    'Firmware: SignatureVerified',
  ],
  [
    'SignedUpdateFirmware',
    { requestId: 1 },
    { status: 'InvalidCertificate' },
    'Update to signed firmware: InvalidCertificate',
  ],
  [
    'StartTransaction',
    { connectorId: 1, idTag: 'ABC' },
    { transactionId: 12, idTagInfo: { status: 'Blocked' } },
    'Transaction 12 on connector 1, tag ABC blocked',
  ],
  [
    'StartTransaction',
    { connectorId: 1, idTag: 'ABC' },
    undefined,
    'Start on connector 1, tag ABC',
  ],
  [
    'StatusNotification',
    { connectorId: 1, errorCode: 'NoError', status: 'Charging' },
    {},
    'Connector 1 → Charging',
  ],
  [
    'StatusNotification',
    { connectorId: 0, errorCode: 'GroundFailure', status: 'Faulted' },
    {},
    'Charge point → Faulted (GroundFailure)',
  ],
  [
    'StopTransaction',
    { transactionId: 12, meterStop: 12400 },
    {},
    'Transaction 12 stopped at 12.4 kWh (Local)',
  ],
  [
    'TriggerMessage',
    { requestedMessage: 'MeterValues', connectorId: 1 },
    { status: 'NotImplemented' },
    'Trigger MeterValues of connector 1: NotImplemented',
  ],
  ['UnlockConnector', { connectorId: 1 }, { status: 'Unlocked' }, 'Unlock connector 1: Unlocked'],
  ['UpdateFirmware', { location: 'ftp://user:secret@files.example/f' }, {}, 'Update the firmware'],
];

test.each(cases)('%s %j answered by %j reads: %4$s', (action, request, response, phrase) => {
  expect(describeExchange(action, request, response)).toBe(phrase);
});

test('there is an example of every action', () => {
  const described = new Set(cases.map(([action]) => action));
  expect(actionNames.filter((name) => !described.has(name))).toEqual([]);
});

test('an unknown action is shown by its name, a prototype member included', () => {
  expect(describeExchange('MakeCoffee', {}, {})).toBe('MakeCoffee');
  expect(describeExchange('constructor', {}, {})).toBe('constructor');
});

test('C25 characters that cannot be seen are escaped', () => {
  const idTag = '04A2\u0010\u202e\ud800';
  expect(describeExchange('Authorize', { idTag }, { idTagInfo: accepted })).toBe(
    'Tag 04A2\\u0010\\u202e\\ud800 accepted',
  );
});

test('any payload yields one short line', () => {
  const members = 'connectorId idTag status meterValue sampledValue value key type idTagInfo';
  const payload = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...members.split(' ')), fc.jsonValue()),
    fc.constant({ meterValue: [{ sampledValue: [{ value: {} }, null, { value: '1e400' }] }] }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...actionNames, 'x\n'),
      payload,
      payload,
      (action, request, response) => {
        const phrase = describeExchange(action, request, response);
        expect(phrase).toMatch(/^[^\n]{1,400}$/);
      },
    ),
    { numRuns: 3000 },
  );
});
