import type { Command } from '@shared/model/command';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { until } from '../../support/until';

const post = (bench: Bench, path: string, body?: unknown) =>
  bench.rest(path, {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

interface Success {
  readonly commandId: string;
  readonly action: string;
  readonly outcome: string;
  readonly response: unknown;
  readonly latencyMs: number | null;
}

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details?: unknown;
}

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Problem;
};

const command = async (bench: Bench, commandId: string): Promise<Command> =>
  (await (await bench.rest(`/command/${commandId}`)).json()) as Command;

/** The CALLs that the station received, without their ids. */
const callsOf = (station: ChargePoint): string[] =>
  station.received
    .filter((text) => text.startsWith('[2,'))
    .map((text) => text.replace(/^\[2,"[^"]+",/, '[2,ID,'));

const startTransaction = async (station: ChargePoint, idTag = 'A'): Promise<number> => {
  const { transactionId } = await station.call('StartTransaction', {
    connectorId: 1,
    idTag,
    meterStart: 0,
    timestamp: new Date().toISOString(),
  });
  return Number(transactionId);
};

/** Answers every CALL of these actions with the status. */
const answerAll = (station: ChargePoint, status: string): void => {
  for (const action of [
    'Reset',
    'UnlockConnector',
    'TriggerMessage',
    'ChangeConfiguration',
    'GetConfiguration',
    'RemoteStartTransaction',
    'RemoteStopTransaction',
    'ChangeAvailability',
    'ClearCache',
    'DataTransfer',
    'SetChargingProfile',
  ]) {
    station.onCall(action, () => (action === 'GetConfiguration' ? {} : { status }));
  }
};

describe('what goes over the wire', () => {
  test.each([
    ['hard-reset', undefined, '[2,ID,"Reset",{"type":"Hard"}]'],
    ['soft-reset', undefined, '[2,ID,"Reset",{"type":"Soft"}]'],
    ['connector-unlock?connectorId=2', undefined, '[2,ID,"UnlockConnector",{"connectorId":2}]'],
    ['connector-unlock', { connectorId: 2 }, '[2,ID,"UnlockConnector",{"connectorId":2}]'],
    [
      'status-notification?connectorId=1',
      undefined,
      '[2,ID,"TriggerMessage",{"requestedMessage":"StatusNotification","connectorId":1}]',
    ],
    [
      'status-notification',
      undefined,
      '[2,ID,"TriggerMessage",{"requestedMessage":"StatusNotification"}]',
    ],
    [
      'boot-notification?connectorId=1',
      undefined,
      '[2,ID,"TriggerMessage",{"requestedMessage":"BootNotification","connectorId":1}]',
    ],
    ['heartbeat', undefined, '[2,ID,"TriggerMessage",{"requestedMessage":"Heartbeat"}]'],
    [
      'meter-values?connectorId=1',
      undefined,
      '[2,ID,"TriggerMessage",{"requestedMessage":"MeterValues","connectorId":1}]',
    ],
    [
      'change-configurations?key=HeartbeatInterval&value=60',
      undefined,
      '[2,ID,"ChangeConfiguration",{"key":"HeartbeatInterval","value":"60"}]',
    ],
    [
      'change-configurations',
      { key: 'HeartbeatInterval', value: '60' },
      '[2,ID,"ChangeConfiguration",{"key":"HeartbeatInterval","value":"60"}]',
    ],
    ['configuration/read', undefined, '[2,ID,"GetConfiguration",{}]'],
    ['configuration/read', { key: ['A', 'B'] }, '[2,ID,"GetConfiguration",{"key":["A","B"]}]'],
    ['call/ClearCache', undefined, '[2,ID,"ClearCache",{}]'],
    [
      'call/ReserveNow?validate=true',
      { reservationId: 7, idTag: 'A', expiryDate: '2026-01-31T12:00:00Z', connectorId: 1 },
      '[2,ID,"ReserveNow",{"connectorId":1,"expiryDate":"2026-01-31T12:00:00Z","idTag":"A","reservationId":7}]',
    ],
  ])('POST /charge-point/CP1/%s %j', async (path, body, expected) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Accepted');
    station.onCall('ReserveNow', () => ({ status: 'Accepted' }));
    const response = await post(bench, `/charge-point/CP1/${path}`, body);
    expect(response.status).toBe(200);
    expect(callsOf(station)).toEqual([expected]);
    const success = (await response.json()) as Success;
    expect(success).toMatchObject({
      outcome: 'answered',
      action: JSON.parse(expected.replace('ID', '0'))[2],
    });
    expect(success.latencyMs).toBeGreaterThanOrEqual(0);
    expect(station.received[0]).toContain(`"${success.commandId}"`);
  });

  test('POST /charge-transaction/start and /stop/{id} are the remote ones', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Accepted');
    const started = await post(bench, '/charge-transaction/start', {
      cpId: 'CP1',
      connectorId: 1,
      idTag: 'A',
    });
    expect(started.status).toBe(200);
    const transactionId = await startTransaction(station);
    const stopped = await post(bench, `/charge-transaction/stop/${transactionId}`);
    expect(stopped.status).toBe(200);
    expect(callsOf(station)).toEqual([
      '[2,ID,"RemoteStartTransaction",{"connectorId":1,"idTag":"A"}]',
      `[2,ID,"RemoteStopTransaction",{"transactionId":${transactionId}}]`,
    ]);
    const { commandId } = (await started.json()) as Success;
    expect(await command(bench, commandId)).toMatchObject({
      transactionState: 'started',
      transactionId,
    });
  });

  test('members go out in the order of the tables, nested ones too, unknown ones last', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Accepted');
    const response = await post(bench, '/charge-point/CP1/call/SetChargingProfile', {
      csChargingProfiles: {
        chargingSchedule: {
          chargingSchedulePeriod: [{ limit: 16, startPeriod: 0 }],
          chargingRateUnit: 'A',
        },
        chargingProfileKind: 'Relative',
        chargingProfilePurpose: 'TxDefaultProfile',
        stackLevel: 0,
        chargingProfileId: 1,
      },
      connectorId: 1,
    });
    expect(response.status).toBe(200);
    expect(callsOf(station)).toEqual([
      '[2,ID,"SetChargingProfile",{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}]',
    ]);
  });

  test('validate=false sends the payload as it is, and the name of an action nobody knows', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('Reset', () => ({ status: 'Accepted' }));
    station.onCall('VendorSpecific', () => 'anything');
    const odd = await post(bench, '/charge-point/CP1/call/Reset?validate=false', {
      zebra: [null],
      type: 'Warm',
    });
    expect(odd.status).toBe(200);
    const unknown = await post(bench, '/charge-point/CP1/call/VendorSpecific?validate=false', [1]);
    expect(((await unknown.json()) as Success).response).toBe('anything');
    expect(callsOf(station)).toEqual([
      '[2,ID,"Reset",{"zebra":[null],"type":"Warm"}]',
      '[2,ID,"VendorSpecific",[1]]',
    ]);
  });
});

describe('how a command ends', () => {
  test.each([
    ['soft-reset', 'Rejected'],
    ['connector-unlock?connectorId=1', 'UnlockFailed'],
    ['connector-unlock?connectorId=9', 'NotSupported'],
    ['change-configurations?key=K&value=V', 'RebootRequired'],
    ['change-configurations?key=K&value=V', 'NotSupported'],
    ['status-notification', 'NotImplemented'],
    ['call/ClearCache', 'Rejected'],
  ])('B23 S3 D24 D25 D35 D36 the exact answer to %s is %s', async (path, status) => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, status);
    const response = await post(bench, `/charge-point/CP1/${path}`);
    expect(response.status).toBe(200);
    expect(((await response.json()) as Success).response).toEqual({ status });
    expect(await bench.findingCodes('CP1')).toEqual([]);
  });

  test('B23 offline is 409, and the command is there to be seen', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'CP1' });
    const response = await post(bench, '/charge-point/CP1/hard-reset');
    expect(response.status).toBe(409);
    const problem = await problemOf(response);
    expect(problem.code).toBe('offline');
    const { commandId } = problem.details as { commandId: string };
    expect(await command(bench, commandId)).toMatchObject({ outcome: 'offline', sentAt: null });
  });

  test('an unknown charge point is 404, an unknown command too', async () => {
    const bench = await startBench();
    const response = await post(bench, '/charge-point/NOBODY/hard-reset');
    expect(response.status).toBe(404);
    expect((await problemOf(response)).code).toBe('unknown-charge-point');
    const missing = await bench.rest('/command/nothing');
    expect(missing.status).toBe(404);
    expect((await problemOf(missing)).code).toBe('unknown-command');
  });

  test('B23 S2 silence is 504 after the timeout', async () => {
    const bench = await startBench();
    await bench.connect('CP1');
    const response = await post(bench, '/charge-point/CP1/hard-reset?timeoutSeconds=1');
    expect(response.status).toBe(504);
    expect((await problemOf(response)).code).toBe('timeout');
  });

  test('B23 a CALLERROR is 502 with code, description and details of the charge point', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const pending = post(bench, '/charge-point/CP1/hard-reset');
    const call = await station.nextFrame(([type]) => type === 2);
    const [, id] = JSON.parse(call) as [number, string];
    station.send(`[4,"${id}","NotSupported","No reset here",{"hint":1}]`);
    const response = await pending;
    expect(response.status).toBe(502);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({
      code: 'call-error',
      details: {
        commandId: id,
        callError: { code: 'NotSupported', description: 'No reset here', details: { hint: 1 } },
      },
    });
    expect((await command(bench, id)).callError).toEqual({
      code: 'NotSupported',
      description: 'No reset here',
      details: { hint: 1 },
    });
  });

  test('B23 a socket that goes away is connection-lost, and what stood behind in the queue not-sent', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const sent = post(bench, '/charge-point/CP1/hard-reset');
    await station.nextFrame(([type]) => type === 2);
    const queued = post(bench, '/charge-point/CP1/call/ClearCache');
    await until(async () => (await bench.call('command.list', {})).items.length === 2);
    station.terminate();
    expect((await problemOf(await sent)).code).toBe('connection-lost');
    const response = await queued;
    expect(response.status).toBe(409);
    expect((await problemOf(response)).code).toBe('not-sent');
    expect(callsOf(station)).toEqual(['[2,ID,"Reset",{"type":"Hard"}]']);
    const { items } = await bench.call('message.list', { sender: 'centralSystem' });
    expect(items).toMatchObject([{ action: 'Reset', state: 'unanswered' }]);
  });

  test('a payload that is not valid is 422 with pointers, and nothing is sent', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const response = await post(bench, '/charge-point/CP1/call/Reset', { type: 'Warm', extra: 1 });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe('invalid-input');
    expect(JSON.stringify(problem)).toContain('"/type"');
    const unknown = await post(bench, '/charge-point/CP1/call/Resett', {});
    expect(unknown.status).toBe(422);
    const wrongWay = await post(bench, '/charge-point/CP1/call/Heartbeat', {});
    expect(wrongWay.status).toBe(422);
    expect(station.received).toEqual([]);
  });

  test('what deviates in an answer is kept as it came, with findings', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('Reset', () => ({ status: 'OK', more: true }));
    const response = await post(bench, '/charge-point/CP1/hard-reset');
    expect(((await response.json()) as Success).response).toEqual({ status: 'OK', more: true });
    expect(await bench.findingCodes('CP1')).not.toEqual([]);
  });

  test('wait=false answers 202 with a command to poll', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const response = await post(bench, '/charge-point/CP1/soft-reset?wait=false');
    expect(response.status).toBe(202);
    const waiting = (await response.json()) as Success;
    expect(waiting).toMatchObject({ outcome: 'waiting', response: null, latencyMs: null });
    expect(await command(bench, waiting.commandId)).toMatchObject({ outcome: 'waiting' });
    const call = await station.nextFrame(([type]) => type === 2);
    expect(call).toBe(`[2,"${waiting.commandId}","Reset",{"type":"Soft"}]`);
    station.send(`[3,"${waiting.commandId}",{"status":"Accepted"}]`);
    const done = await until(async () => {
      const current = await command(bench, waiting.commandId);
      return current.outcome === 'answered' ? current : undefined;
    });
    expect(done).toMatchObject({ response: { status: 'Accepted' }, request: { type: 'Soft' } });
    expect((await bench.event('command.changed')).commandId).toBe(waiting.commandId);
  });

  test('a command that the end of the process cut off is not left waiting', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const response = await post(bench, '/charge-point/CP1/soft-reset?wait=false');
    const { commandId } = (await response.json()) as Success;
    await station.nextFrame(([type]) => type === 2);
    await bench.restart();
    expect((await command(bench, commandId)).outcome).toBe('connection-lost');
    const { items } = await bench.call('message.list', { action: 'Reset' });
    expect(items).toMatchObject([{ state: 'unanswered' }]);
  });
});

describe('what follows from an answer', () => {
  test('D23 Scheduled stays pending until the status says so', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const status = (name: string) =>
      station.call('StatusNotification', { connectorId: 1, errorCode: 'NoError', status: name });
    const connector = async () =>
      (await bench.call('chargePoint.get', { cpId: 'CP1' })).connectors.find(
        ({ connectorId }) => connectorId === 1,
      );
    await status('Charging');
    answerAll(station, 'Scheduled');
    const body = { connectorId: 1, type: 'Inoperative' };
    await post(bench, '/charge-point/CP1/call/ChangeAvailability', body);
    expect(await connector()).toMatchObject({ availabilityPending: 'Inoperative' });
    await status('Finishing');
    expect(await connector()).toMatchObject({ availabilityPending: 'Inoperative' });
    await status('Unavailable');
    expect(await connector()).toMatchObject({
      status: 'Unavailable',
      availabilityPending: null,
    });
  });

  test('D24 D28 the configuration is what was read, RebootRequired until the next boot', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('GetConfiguration', () => ({
      configurationKey: [
        { key: 'HeartbeatInterval', readonly: false, value: '300' },
        { key: 'NumberOfConnectors', readonly: true, value: '2' },
      ],
      unknownKey: [],
    }));
    const keys = async () =>
      (await bench.call('chargePoint.configuration', { cpId: 'CP1' })).items.map(
        ({ key, value, readonly, rebootRequired }) => ({ key, value, readonly, rebootRequired }),
      );
    await post(bench, '/charge-point/CP1/configuration/read');
    expect(await keys()).toEqual([
      { key: 'HeartbeatInterval', value: '300', readonly: false, rebootRequired: false },
      { key: 'NumberOfConnectors', value: '2', readonly: true, rebootRequired: false },
    ]);
    const change = (value: string) =>
      post(bench, `/charge-point/CP1/change-configurations?key=HeartbeatInterval&value=${value}`);
    answerAll(station, 'Rejected');
    await change('1');
    expect((await keys())[0]).toMatchObject({ value: '300', rebootRequired: false });
    answerAll(station, 'RebootRequired');
    await change('60');
    expect((await keys())[0]).toMatchObject({ value: '60', rebootRequired: true });
    await station.call('BootNotification', {
      chargePointVendor: 'V',
      chargePointModel: 'M',
    });
    expect((await keys())[0]).toMatchObject({ value: '60', rebootRequired: false });
  });

  test('B24 D13 asking an accepted charge point for its boot is sent, since a person asks, and noted', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Rejected');
    await station.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
    await post(bench, '/charge-point/CP1/boot-notification');
    expect(callsOf(station)).toHaveLength(1);
    expect(await bench.findingCodes('CP1')).toEqual(['boot-triggered-after-acceptance']);
  });

  test('C25 C26 a remote start is sent with the tag as it was given, up to 20 characters', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Accepted');
    const start = (idTag: string) =>
      post(bench, '/charge-transaction/start', { cpId: 'CP1', connectorId: 1, idTag });
    expect((await start('x'.repeat(20))).status).toBe(200);
    expect((await start('x'.repeat(21))).status).toBe(422);
    expect(callsOf(station)).toEqual([
      `[2,ID,"RemoteStartTransaction",{"connectorId":1,"idTag":"${'x'.repeat(20)}"}]`,
    ]);
  });

  test('D22 a remote start without a connector, or with a TxProfile, is sent as it is', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    answerAll(station, 'Accepted');
    const response = await post(bench, '/charge-point/CP1/call/RemoteStartTransaction', {
      idTag: 'A',
    });
    expect(response.status).toBe(200);
    expect(callsOf(station)).toEqual(['[2,ID,"RemoteStartTransaction",{"idTag":"A"}]']);
  });

  test('D36 unlocking says which connector, and 0 is none', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    const response = await post(bench, '/charge-point/CP1/connector-unlock?connectorId=0');
    expect(response.status).toBe(422);
    expect((await post(bench, '/charge-point/CP1/connector-unlock')).status).toBe(422);
    expect(station.received).toEqual([]);
  });
});
