import { once } from 'node:events';
import { createRequire } from 'node:module';
import { OcppClient } from 'ocpp-ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';
import { until } from '../../support/until';

// Charge points that others have written, over a whole session: they know the text in their own way,
// and the first one checks every answer against the official schemas.

type Payload = Readonly<Record<string, unknown>>;
type Answer = (payload: Payload) => Payload;

interface Client {
  connect(): Promise<void>;
  call(action: string, payload: Payload): Promise<Payload>;
  onCall(action: string, answer: Answer): void;
  close(): Promise<void>;
  /** What it found wrong with the central system. */
  readonly complaints: readonly string[];
}

/** What is used of ocpp-rpc; its own declarations ask for every option there is. */
interface RpcClient {
  connect(): Promise<unknown>;
  call(method: string, params: Payload): Promise<Payload>;
  handle(method: string, handler: (request: { params: Payload }) => Payload): void;
  close(): Promise<unknown>;
  on(event: string, listener: (...args: unknown[]) => void): void;
}
interface RpcModule {
  readonly RPCClient: new (options: object) => RpcClient;
}
const { RPCClient } = createRequire(import.meta.url)('ocpp-rpc') as RpcModule;

const createRpcClient = (bench: Bench, identity: string): Client => {
  const complaints: string[] = [];
  const answers = new Map<string, Answer>();
  const create = (): RpcClient => {
    const client = new RPCClient({
      endpoint: bench.ocppUrl,
      identity,
      protocols: ['ocpp1.6'],
      strictMode: true,
      reconnect: false,
    });
    for (const event of ['badMessage', 'strictValidationFailure', 'protocolError']) {
      client.on(event, (...details) => complaints.push(`${event}: ${JSON.stringify(details)}`));
    }
    for (const [action, answer] of answers) client.handle(action, ({ params }) => answer(params));
    return client;
  };
  let client = create();
  return {
    complaints,
    connect: async () => {
      client = create();
      await client.connect();
    },
    call: (action, payload) => client.call(action, payload),
    onCall: (action, answer) => {
      answers.set(action, answer);
      client.handle(action, ({ params }) => answer(params));
    },
    close: async () => {
      await client.close();
    },
  };
};

/** Its overloads name every action; here the name is a variable. */
type AnyAction = (action: string, payload: Payload) => Promise<Payload>;
type AnyListener = (
  action: string,
  listener: (payload: Payload, answer: (payload: Payload) => void) => void,
) => void;

const createTsClient = (bench: Bench, identity: string): Client => {
  const complaints: string[] = [];
  const client = new OcppClient(identity);
  client.on('error', (error: Error) => complaints.push(error.message));
  return {
    complaints,
    connect: async () => {
      client.connect(`${bench.ocppUrl}/`);
      await once(client, 'connect');
    },
    call: (action, payload) => (client.callRequest as unknown as AnyAction)(action, payload),
    onCall: (action, answer) => {
      (client.on as unknown as AnyListener).call(client, action, (payload, reply) =>
        reply(answer(payload)),
      );
    },
    // It has no way to hang up: the central system does.
    close: async () => {
      const closed = once(client, 'close');
      await bench.rest(`/charge-point/${identity}/disconnect`, { method: 'POST' });
      await closed;
    },
  };
};

const now = (): string => new Date().toISOString();

const post = async (bench: Bench, path: string, body: object = {}): Promise<Payload> => {
  const response = await bench.rest(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Payload;
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return answer.response as Payload;
};

const boot: Payload = {
  chargePointVendor: 'Vendor',
  chargePointModel: 'Model',
  chargePointSerialNumber: 'SN-1',
  firmwareVersion: '1.0',
};

const reading = (wh: number): Payload => ({
  timestamp: now(),
  sampledValue: [
    { value: String(wh), measurand: 'Energy.Active.Import.Register', unit: 'Wh' },
    { value: '7.2', measurand: 'Power.Active.Import', unit: 'kW' },
    { value: '55', measurand: 'SoC', unit: 'Percent', location: 'EV' },
  ],
});

describe.each([
  ['ocpp-rpc in strict mode', createRpcClient],
  ['ocpp-ts', createTsClient],
])('the charge point of %s', (_name, create) => {
  test('boots, charges, is commanded and reset', async () => {
    const bench = await startBench();
    await bench.call('tag.put', { idTag: 'A', status: 'Accepted' });
    const client = create(bench, 'CP1');
    const commanded: string[] = [];
    const follow: Promise<unknown>[] = [];
    /** Answers, and then does something of its own, as a charge point does after its answer. */
    const on = (action: string, answer: Payload, then?: (payload: Payload) => Promise<unknown>) =>
      client.onCall(action, (payload) => {
        commanded.push(`${action} ${JSON.stringify(payload)}`);
        if (then) follow.push(new Promise((resolve) => setImmediate(() => resolve(then(payload)))));
        return answer;
      });
    const status = (connectorId: number, name: string) =>
      client.call('StatusNotification', { connectorId, errorCode: 'NoError', status: name });
    let transactionId = 0;
    on('RemoteStartTransaction', { status: 'Accepted' }, async ({ idTag, connectorId }) => {
      await status(1, 'Preparing');
      const started = await client.call('StartTransaction', {
        connectorId,
        idTag,
        meterStart: 1000,
        timestamp: now(),
      });
      expect(started).toMatchObject({ idTagInfo: { status: 'Accepted' } });
      transactionId = Number(started.transactionId);
      await status(1, 'Charging');
    });
    on('TriggerMessage', { status: 'Accepted' }, () =>
      client.call('MeterValues', {
        connectorId: 1,
        transactionId,
        meterValue: [reading(1500), reading(2000)],
      }),
    );
    on('RemoteStopTransaction', { status: 'Accepted' }, async () => {
      await client.call('StopTransaction', {
        transactionId,
        idTag: 'A',
        meterStop: 3500,
        timestamp: now(),
        reason: 'Remote',
        transactionData: [reading(3500)],
      });
      await status(1, 'Available');
    });
    on('UnlockConnector', { status: 'Unlocked' });
    on('ChangeConfiguration', { status: 'RebootRequired' });
    on('GetConfiguration', {
      configurationKey: [{ key: 'HeartbeatInterval', readonly: false, value: '300' }],
      unknownKey: [],
    });
    on('Reset', { status: 'Accepted' });
    const settled = async () => {
      await Promise.all(follow.splice(0));
    };

    await client.connect();
    expect(await client.call('BootNotification', boot)).toMatchObject({
      status: 'Accepted',
      interval: 300,
    });
    for (const connectorId of [0, 1]) await status(connectorId, 'Available');
    expect(await client.call('Heartbeat', {})).toHaveProperty('currentTime');
    expect(await client.call('Authorize', { idTag: 'A' })).toEqual({
      idTagInfo: { status: 'Accepted' },
    });
    expect(await client.call('Authorize', { idTag: 'NOBODY' })).toEqual({
      idTagInfo: { status: 'Invalid' },
    });
    expect(await client.call('DataTransfer', { vendorId: 'com.example' })).toMatchObject({
      status: 'UnknownVendorId',
    });
    await client.call('FirmwareStatusNotification', { status: 'Idle' });
    await client.call('DiagnosticsStatusNotification', { status: 'Idle' });

    const remoteStart = { cpId: 'CP1', connectorId: 1, idTag: 'A' };
    expect(await post(bench, '/charge-transaction/start', remoteStart)).toEqual({
      status: 'Accepted',
    });
    await until(() => transactionId > 0);
    await settled();
    expect(await post(bench, '/charge-point/CP1/meter-values?connectorId=1')).toEqual({
      status: 'Accepted',
    });
    await settled();
    expect(await post(bench, '/charge-point/CP1/connector-unlock?connectorId=1')).toEqual({
      status: 'Unlocked',
    });
    const change = '/charge-point/CP1/change-configurations?key=HeartbeatInterval&value=60';
    expect(await post(bench, change)).toEqual({ status: 'RebootRequired' });
    expect(await post(bench, '/charge-point/CP1/configuration/read')).toHaveProperty(
      'configurationKey',
    );
    expect(await post(bench, `/charge-transaction/stop/${transactionId}`)).toEqual({
      status: 'Accepted',
    });
    await settled();
    expect(await post(bench, '/charge-point/CP1/hard-reset')).toEqual({ status: 'Accepted' });
    await client.close();
    await client.connect();
    await client.call('BootNotification', boot);
    onTestFinished(() => client.close());

    expect(await bench.call('transaction.get', { transactionId })).toMatchObject({
      state: 'stopped',
      meterStart: 1000,
      meterStop: 3500,
      energyWh: 2500,
      stopReason: 'Remote',
      latestPowerW: 7200,
      latestSocPercent: 55,
      commandId: expect.any(String),
    });
    const series = await bench.call('transaction.meterValues', { transactionId });
    expect(series.items).toHaveLength(3);
    expect(await bench.call('chargePoint.get', { cpId: 'CP1' })).toMatchObject({
      connected: true,
      vendor: 'Vendor',
      firmwareVersion: '1.0',
      bootStatus: 'Accepted',
    });
    expect(commanded).toEqual([
      'RemoteStartTransaction {"connectorId":1,"idTag":"A"}',
      'TriggerMessage {"requestedMessage":"MeterValues","connectorId":1}',
      'UnlockConnector {"connectorId":1}',
      'ChangeConfiguration {"key":"HeartbeatInterval","value":"60"}',
      'GetConfiguration {}',
      `RemoteStopTransaction {"transactionId":${transactionId}}`,
      'Reset {"type":"Hard"}',
    ]);
    expect(client.complaints).toEqual([]);
    expect(await bench.findings('CP1')).toEqual([]);
  });
});
