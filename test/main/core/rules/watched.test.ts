import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { watchingRules } from '../../../../src/main/core/rules';
import { shareBench } from '../../../support/bench';
import { play, type Step } from './script';

// The clock is set before the bench starts, and moved by the stories.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});
const bench = shareBench();
beforeAll(() => bench().call('setting.put', { unknownTags: 'accept' }));

const boot = '[2,"b","BootNotification",{"chargePointVendor":"A","chargePointModel":"B"}]';
let ids = 0;
const id = (): string => `i${++ids}`;
const status = (connectorId: number, word: string): Step =>
  `[2,"${id()}","StatusNotification",{"connectorId":${connectorId},"errorCode":"NoError","status":"${word}"}]`;
const heartbeat = (): Step => `[2,"${id()}","Heartbeat",{}]`;
const start = (more = '', meterStart = 0): Step =>
  `[2,"${id()}","StartTransaction",{"connectorId":1,"idTag":"TAG-0001","meterStart":${meterStart},"timestamp":"2026-01-31T12:00:00Z"${more}}]`;
const stop = (more = '', at = '2026-01-31T13:00:00Z'): Step =>
  `[2,"${id()}","StopTransaction",{"transactionId":$tx,"meterStop":900,"timestamp":"${at}"${more}}]`;
const values = (more: string, at = '2026-01-31T12:10:00Z', connectorId = 1): Step =>
  `[2,"${id()}","MeterValues",{"connectorId":${connectorId}${more},"meterValue":[{"timestamp":"${at}","sampledValue":[{"value":"100"}]}]}]`;
const key = (name: string, value: string): string =>
  `{"configurationKey":[{"key":"${name}","readonly":false,"value":"${value}"}]}`;
const all = [status(0, 'Available'), status(1, 'Available')];
const accepted = '{"status":"Accepted"}';

interface Story {
  readonly code: string;
  readonly labels: string;
  readonly wrong: readonly Step[];
  /** The same as it should be. */
  readonly right: readonly Step[];
}

const stories: readonly Story[] = [
  {
    code: 'register-restarts',
    labels: 'C11 D21',
    wrong: [start('', 100), stop(), start(',"reservationId":2', 5).replace('12:00', '14:00')],
    right: [start('', 100), stop(), start('', 900).replace('12:00', '14:00')],
  },
  {
    code: 'long-remote-tag',
    labels: 'C26',
    wrong: [`> RemoteStartTransaction {"idTag":"12345678901234567"} < {"status":"Rejected"}`],
    right: [`> RemoteStartTransaction {"idTag":"1234567890123456"} < {"status":"Rejected"}`],
  },
  {
    code: 'remote-tag-changed',
    labels: 'C25 C26',
    wrong: [`> RemoteStartTransaction {"idTag":"TAG-0001XX"} < ${accepted}`, start()],
    right: [`> RemoteStartTransaction {"idTag":"tag-0001"} < ${accepted}`, start()],
  },
  {
    code: 'subprotocol-changed',
    labels: 'C33',
    wrong: [heartbeat(), 'reconnect -', heartbeat()],
    right: [heartbeat(), 'reconnect', heartbeat()],
  },
  {
    code: 'main-meter-with-transaction',
    labels: 'D21',
    wrong: [start(), values(',"transactionId":$tx', undefined, 0)],
    right: [start(), values('', undefined, 0)],
  },
  {
    code: 'connector-gap',
    labels: 'C45',
    wrong: [boot, ...all, status(3, 'Available'), 'wait 61', heartbeat()],
    right: [boot, ...all, status(2, 'Available'), 'wait 61', heartbeat()],
  },
  {
    code: 'repeated-status',
    labels: 'C45',
    wrong: [status(1, 'Available'), status(1, 'Available')],
    right: [
      status(1, 'Available'),
      boot,
      status(1, 'Available'),
      'wait 61',
      status(1, 'Available'),
    ],
  },
  {
    code: 'status-order',
    labels: 'C45',
    wrong: [status(1, 'Available'), status(1, 'Finishing')],
    right: [status(1, 'Preparing'), status(1, 'Finishing')],
  },
  {
    code: 'rate-unit-words',
    labels: 'C48',
    wrong: [`> GetConfiguration {} < ${key('ChargingScheduleAllowedChargingRateUnit', 'W,A')}`],
    right: [
      `> GetConfiguration {} < ${key('ChargingScheduleAllowedChargingRateUnit', 'Current,Power')}`,
    ],
  },
  {
    code: 'list-value-spelling',
    labels: 'C49',
    wrong: [`> GetConfiguration {} < ${key('MeterValuesSampledData', 'SoC, Voltage')}`],
    right: [`> GetConfiguration {} < ${key('MeterValuesSampledData', 'SoC,Voltage')}`],
  },
  {
    code: 'reboot-after-measurands',
    labels: 'C50 B24',
    wrong: [
      `> ChangeConfiguration {"key":"MeterValuesSampledData","value":"SoC"} < ${accepted}`,
      'wait 30',
      boot,
    ],
    right: [
      `> ChangeConfiguration {"key":"HeartbeatInterval","value":"60"} < ${accepted}`,
      'wait 30',
      boot,
    ],
  },
  {
    code: 'dropped-on-profile',
    labels: 'C52',
    wrong: ['> SetChargingProfile {"connectorId":1,"csChargingProfiles":{}} < -'],
    right: [`> SetChargingProfile {"connectorId":1,"csChargingProfiles":{}} < ${accepted}`],
  },
  {
    code: 'boot-on-reconnect',
    labels: 'D5',
    wrong: [boot, 'wait 1', 'reconnect', boot.replace('"b"', '"b2"')],
    right: [
      boot,
      `> Reset {"type":"Soft"} < ${accepted}`,
      'reconnect',
      boot.replace('"b"', '"b2"'),
    ],
  },
  {
    code: 'authorization-key-readable',
    labels: 'D9',
    wrong: [`> GetConfiguration {} < ${key('AuthorizationKey', 'c0ffee')}`],
    right: [`> GetConfiguration {} < ${key('AuthorizationKey', '')}`],
  },
  {
    code: 'ping-interval-too-long',
    labels: 'D9',
    wrong: [
      '> GetConfiguration {} < {"configurationKey":[{"key":"WebSocketPingInterval","readonly":false,"value":"60"},{"key":"TransactionMessageAttempts","readonly":false,"value":"3"},{"key":"TransactionMessageRetryInterval","readonly":false,"value":"20"}]}',
    ],
    right: [
      '> GetConfiguration {} < {"configurationKey":[{"key":"WebSocketPingInterval","readonly":false,"value":"59"},{"key":"TransactionMessageAttempts","readonly":false,"value":"3"},{"key":"TransactionMessageRetryInterval","readonly":false,"value":"20"}]}',
    ],
  },
  {
    code: 'heartbeat-too-frequent',
    labels: 'D10',
    wrong: [boot, ...[1, 2, 3, 4].flatMap(() => ['wait 20', heartbeat()])],
    right: [boot, ...[1, 2, 3, 4].flatMap(() => ['wait 290', heartbeat()])],
  },
  {
    code: 'status-missing-after-boot',
    labels: 'D12',
    wrong: [boot, status(1, 'Available'), 'wait 61', heartbeat()],
    right: [boot, ...all, 'wait 61', heartbeat()],
  },
  {
    code: 'stopped-by-other-tag',
    labels: 'D19',
    wrong: [start(), stop(',"idTag":"OTHER"')],
    right: [start(), stop(',"idTag":"tag-0001"')],
  },
  {
    code: 'out-of-order',
    labels: 'D18',
    wrong: [
      start(),
      values(',"transactionId":$tx', '2026-01-31T12:20:00Z'),
      values(',"transactionId":$tx', '2026-01-31T12:10:00Z'),
    ],
    right: [
      start(),
      values(',"transactionId":$tx', '2026-01-31T12:20:00Z'),
      values(',"transactionId":$tx', '2026-01-31T13:20:00+01:00'),
    ],
  },
  {
    code: 'meter-values-missing',
    labels: 'D21',
    wrong: [
      `> GetConfiguration {} < ${key('MeterValueSampleInterval', '60')}`,
      start(),
      'wait 241',
      heartbeat(),
    ],
    right: [
      `> GetConfiguration {} < ${key('MeterValueSampleInterval', '60')}`,
      start(),
      'wait 200',
      values(',"transactionId":$tx'),
      'wait 200',
      heartbeat(),
    ],
  },
  {
    code: 'availability-not-followed',
    labels: 'D23',
    wrong: [
      status(1, 'Available'),
      `> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < ${accepted}`,
      'wait 61',
      heartbeat(),
    ],
    right: [
      status(1, 'Available'),
      `> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < ${accepted}`,
      status(1, 'Unavailable'),
      'wait 61',
      heartbeat(),
    ],
  },
  {
    code: 'availability-not-followed',
    labels: 'D23',
    wrong: [
      start(),
      status(1, 'Charging'),
      '> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < {"status":"Scheduled"}',
      stop(),
      status(1, 'Available'),
      'wait 61',
      heartbeat(),
    ],
    right: [
      start(),
      status(1, 'Charging'),
      '> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < {"status":"Scheduled"}',
      'wait 61',
      stop(),
      status(1, 'Unavailable'),
      'wait 61',
      heartbeat(),
    ],
  },
  {
    code: 'scheduled-without-transaction',
    labels: 'D23',
    wrong: [
      status(1, 'Available'),
      '> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < {"status":"Scheduled"}',
    ],
    right: [
      start(),
      status(1, 'Charging'),
      '> ChangeAvailability {"connectorId":1,"type":"Inoperative"} < {"status":"Scheduled"}',
    ],
  },
  {
    code: 'configuration-not-taken',
    labels: 'D24',
    wrong: [
      `> ChangeConfiguration {"key":"HeartbeatInterval","value":"60"} < ${accepted}`,
      `> GetConfiguration {} < ${key('HeartbeatInterval', '300')}`,
    ],
    right: [
      '> ChangeConfiguration {"key":"HeartbeatInterval","value":"60"} < {"status":"Rejected"}',
      `> GetConfiguration {} < ${key('HeartbeatInterval', '300')}`,
    ],
  },
  {
    code: 'data-transfer-call-error',
    labels: 'D27',
    wrong: ['> DataTransfer {"vendorId":"x"} < !NotImplemented'],
    right: ['> DataTransfer {"vendorId":"x"} < {"status":"UnknownVendorId"}'],
  },
  {
    code: 'configuration-key-unanswered',
    labels: 'D28',
    wrong: ['> GetConfiguration {"key":["A","B"]} < {"unknownKey":["a"]}'],
    right: ['> GetConfiguration {"key":["A","B"]} < {"unknownKey":["a","b"]}'],
  },
  {
    code: 'diagnostics-without-file',
    labels: 'D29',
    wrong: [
      '> GetDiagnostics {"location":"ftp://a/"} < {}',
      `[2,"${id()}","DiagnosticsStatusNotification",{"status":"Uploading"}]`,
    ],
    right: [
      '> GetDiagnostics {"location":"ftp://a/"} < {"fileName":"log.zip"}',
      `[2,"${id()}","DiagnosticsStatusNotification",{"status":"Uploading"}]`,
    ],
  },
  {
    code: 'local-list-older-accepted',
    labels: 'D30',
    wrong: [
      `> SendLocalList {"listVersion":7,"updateType":"Full"} < ${accepted}`,
      `> SendLocalList {"listVersion":7,"updateType":"Differential"} < ${accepted}`,
    ],
    right: [
      `> SendLocalList {"listVersion":7,"updateType":"Full"} < ${accepted}`,
      `> SendLocalList {"listVersion":8,"updateType":"Differential"} < ${accepted}`,
      `> SendLocalList {"listVersion":2,"updateType":"Full"} < ${accepted}`,
    ],
  },
  {
    code: 'local-list-version',
    labels: 'D30',
    wrong: [
      `> SendLocalList {"listVersion":7,"updateType":"Full"} < ${accepted}`,
      '> GetLocalListVersion {} < {"listVersion":6}',
    ],
    right: [
      `> SendLocalList {"listVersion":7,"updateType":"Full"} < ${accepted}`,
      '> GetLocalListVersion {} < {"listVersion":7}',
      `> SendLocalList {"listVersion":8,"updateType":"Full","localAuthorizationList":[]} < ${accepted}`,
      '> GetLocalListVersion {} < {"listVersion":0}',
    ],
  },
  {
    code: 'reset-without-stop',
    labels: 'D31',
    wrong: [start(), `> Reset {"type":"Soft"} < ${accepted}`, boot],
    right: [start(), `> Reset {"type":"Soft"} < ${accepted}`, stop(), boot],
  },
  {
    code: 'start-without-reservation',
    labels: 'D32',
    wrong: [
      `> ReserveNow {"connectorId":1,"expiryDate":"2099-01-01T00:00:00Z","idTag":"TAG-0001","reservationId":4} < ${accepted}`,
      start(),
    ],
    right: [
      `> ReserveNow {"connectorId":1,"expiryDate":"2099-01-01T00:00:00Z","idTag":"TAG-0001","reservationId":4} < ${accepted}`,
      start(',"reservationId":4'),
    ],
  },
  {
    code: 'unknown-connector-accepted',
    labels: 'D36 D33',
    wrong: [boot, ...all, '> UnlockConnector {"connectorId":2} < {"status":"Unlocked"}'],
    right: [boot, ...all, '> UnlockConnector {"connectorId":2} < {"status":"NotSupported"}'],
  },
  {
    code: 'composite-not-as-asked',
    labels: 'D34',
    wrong: [
      '> GetCompositeSchedule {"connectorId":1,"duration":600} < {"status":"Accepted","connectorId":1,"scheduleStart":"2026-01-31T12:00:00Z","chargingSchedule":{"duration":900,"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}',
    ],
    right: [
      '> GetCompositeSchedule {"connectorId":1,"duration":900} < {"status":"Accepted","connectorId":1,"scheduleStart":"2026-01-31T12:00:00Z","chargingSchedule":{"duration":900,"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}',
    ],
  },
  {
    code: 'trigger-without-message',
    labels: 'D35',
    wrong: [
      `> TriggerMessage {"requestedMessage":"StatusNotification","connectorId":1} < ${accepted}`,
      status(2, 'Available'),
      'wait 61',
      heartbeat(),
    ],
    right: [
      `> TriggerMessage {"requestedMessage":"StatusNotification","connectorId":1} < ${accepted}`,
      status(1, 'Available'),
      '> TriggerMessage {"requestedMessage":"Heartbeat"} < {"status":"NotImplemented"}',
      'wait 61',
      heartbeat(),
    ],
  },
  {
    code: 'trigger-without-message',
    labels: 'D35',
    wrong: [
      `> ExtendedTriggerMessage {"requestedMessage":"FirmwareStatusNotification"} < ${accepted}`,
      `[2,"${id()}","LogStatusNotification",{"status":"Idle"}]`,
      'wait 61',
      heartbeat(),
    ],
    right: [
      `> ExtendedTriggerMessage {"requestedMessage":"FirmwareStatusNotification"} < ${accepted}`,
      `[2,"${id()}","SignedFirmwareStatusNotification",{"status":"Idle"}]`,
      'wait 61',
      heartbeat(),
    ],
  },
  {
    code: 'triggered-before-answer',
    labels: 'D35',
    wrong: [`> TriggerMessage {"requestedMessage":"Heartbeat"} < ${accepted} < ${heartbeat()}`],
    right: [`> TriggerMessage {"requestedMessage":"Heartbeat"} < ${accepted}`, heartbeat()],
  },
  {
    code: 'triggered-before-answer',
    labels: 'D35',
    wrong: [
      `> ExtendedTriggerMessage {"requestedMessage":"Heartbeat"} < ${accepted} < ${heartbeat()}`,
    ],
    right: [`> ExtendedTriggerMessage {"requestedMessage":"Heartbeat"} < ${accepted}`, heartbeat()],
  },
  {
    code: 'firmware-before-date',
    labels: 'D37',
    wrong: [
      '> UpdateFirmware {"location":"ftp://a/f","retrieveDate":"2098-01-31T12:00:00Z"} < {}',
      `[2,"${id()}","FirmwareStatusNotification",{"status":"Downloading"}]`,
    ],
    right: [
      '> UpdateFirmware {"location":"ftp://a/f","retrieveDate":"2020-01-31T12:00:00Z"} < {}',
      `[2,"${id()}","FirmwareStatusNotification",{"status":"Downloading"}]`,
    ],
  },
];

describe('rules that watch over time', () => {
  test.each(stories.map((story, number) => ({ ...story, number })))(
    '$labels $code',
    async ({ code, wrong, right, number }) => {
      expect(
        (await play(bench(), `WRONG-${number}-${code}`, wrong)).filter((one) => one === code),
      ).toEqual([code]);
      expect(await play(bench(), `RIGHT-${number}-${code}`, right)).not.toContain(code);
    },
  );

  test('D10 boot-too-early', async () => {
    for (const cpId of ['EARLY', 'DUE']) {
      await bench().call('chargePoint.put', { cpId, registration: 'Pending' });
    }
    const again = boot.replace('"b"', '"b2"');
    expect(await play(bench(), 'EARLY', [boot, 'wait 2', again])).toEqual(['boot-too-early']);
    expect(await play(bench(), 'DUE', [boot, 'wait 3600', again])).toEqual([]);
  });

  test('D15 charging-after-refusal', async () => {
    await bench().call('tag.put', { idTag: 'BLOCKED', status: 'Blocked' });
    const refused = start().replace('TAG-0001', 'BLOCKED');
    const codes = await play(bench(), 'REFUSED', [refused, status(1, 'Charging')]);
    expect(codes).toContain('charging-after-refusal');
    const stays = await play(bench(), 'STAYS', [
      refused.replace('"i', '"j'),
      status(1, 'SuspendedEVSE'),
    ]);
    expect(stays).not.toContain('charging-after-refusal');
  });

  test('D15 a status that was told before the refusal and arrives right after it is none of charging on', async () => {
    await bench().call('tag.put', { idTag: 'BLOCKED', status: 'Blocked' });
    const charging = (seconds: number): Step =>
      status(1, 'Charging').replace(
        '"status"',
        `"timestamp":"${new Date(Date.now() + seconds * 1000).toISOString()}","status"`,
      );
    const refused = (): Step => start().replace('TAG-0001', 'BLOCKED');
    const onItsWay = await play(bench(), 'ON-ITS-WAY', [refused(), charging(0)]);
    expect(onItsWay).not.toContain('charging-after-refusal');
    const later = await play(bench(), 'LATER', [refused(), 'wait 5', charging(0)]);
    expect(later).toContain('charging-after-refusal');
  });

  test('D31 reset-without-stop after a hard reset, once two minutes have passed', async () => {
    const codes = await play(bench(), 'HARD', [
      start(),
      `> Reset {"type":"Hard"} < ${accepted}`,
      boot,
      'wait 100',
      heartbeat(),
    ]);
    expect(codes).not.toContain('reset-without-stop');
    const later = await play(bench(), 'HARD-2', [
      start(),
      `> Reset {"type":"Hard"} < ${accepted}`,
      boot,
      'wait 121',
      heartbeat(),
    ]);
    expect(later).toContain('reset-without-stop');
  });

  test('every watching rule has its story', () => {
    const told = new Set([
      ...stories.map(({ code }) => code),
      'boot-too-early',
      'charging-after-refusal',
    ]);
    expect(watchingRules.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([]);
  });
});
