import { describe, expect, test } from 'vitest';
import { shareBench } from '../../../support/bench';
import { until } from '../../../support/until';

const bench = shareBench();

const connected = (simulatorId: string) =>
  bench().event(
    'simulator.changed',
    (data) => data.simulatorId === simulatorId && data.registration === 'Accepted',
  );

describe('simulated charge points over the API', () => {
  test('one starts with a click and connects like any other', async () => {
    const started = await bench().call('simulator.start', {});
    expect(started).toMatchObject({ connection: 'connecting', automatic: false });
    expect(started.connectors).toHaveLength(2);
    await connected(started.simulatorId);
    const { link } = await bench().call('chargePoint.get', { cpId: started.simulatorId });
    expect(link).toMatchObject({ remoteAddress: '127.0.0.1', subprotocol: 'ocpp1.6' });
  });

  test('it is controlled over REST', async () => {
    await bench().call('tag.put', { idTag: 'REST-TAG', status: 'Accepted' });
    const post = async (path: string, body: object = {}, method = 'POST') => {
      const response = await bench().rest(`/simulator${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    };
    expect(await post('', { simulatorId: 'DESK', connectors: 1 })).toMatchObject({ status: 200 });
    await connected('DESK');
    const at = '/DESK/connector/1';
    await post(`${at}/plug-in`);
    const shown = await post(`${at}/authorize`, { idTag: 'REST-TAG' });
    expect(shown.body.connectors[0]).toMatchObject({ charging: true, idTag: 'REST-TAG' });
    const failed = await post(`${at}/fault`, { fault: 'OverVoltage' });
    expect(failed.body.connectors[0]).toMatchObject({
      status: 'Faulted',
      errorCode: 'OverVoltage',
    });
    const cleared = await post(`${at}/clear-fault`);
    expect(cleared.body.connectors[0]).toMatchObject({ status: 'Finishing' });
    expect((await post(`${at}/unplug`)).body.connectors[0]).toMatchObject({ pluggedIn: false });
    expect(await post(`${at}/unplug`)).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: 'Connector 1 of DESK has no vehicle to unplug.' },
    });
    const away = await post('/DESK/network', { available: false }, 'PUT');
    expect(away.body).toMatchObject({ connection: 'offline', networkAvailable: false });
    expect((await post('/DESK/stop')).body).toMatchObject({ connection: 'stopped' });
    expect((await post(`${at}/plug-in`)).status).toBe(409);
    expect((await post('/DESK', {}, 'DELETE')).status).toBe(200);
    await bench().event('simulator.removed', ({ simulatorId }) => simulatorId === 'DESK');
    expect((await post('/DESK/stop')).status).toBe(404);
  });

  test('one that was stopped starts again as what it was', async () => {
    const simulatorId = 'AGAIN';
    await bench().call('simulator.start', { simulatorId });
    await connected(simulatorId);
    await bench().call('command.changeConfiguration', {
      cpId: simulatorId,
      key: 'LightIntensity',
      value: '7',
    });
    await bench().call('simulator.stop', { simulatorId });
    await until(
      async () => !(await bench().call('chargePoint.get', { cpId: simulatorId })).connected,
    );
    await bench().call('simulator.start', { simulatorId });
    const { response } = await until(async () => {
      const { connection, registration } = (await bench().call('simulator.list', {})).items.find(
        (one) => one.simulatorId === simulatorId,
      ) ?? { connection: '', registration: '' };
      if (connection !== 'connected' || registration !== 'Accepted') return undefined;
      const cpId = simulatorId;
      return bench().call('command.readConfiguration', { cpId, key: ['LightIntensity'] });
    });
    expect(response).toMatchObject({ configurationKey: [{ value: '7' }] });
  });

  test('two charge points never share an identity', async () => {
    await bench().connect('REAL');
    const failure = await bench().failure('simulator.start', { simulatorId: 'REAL' });
    expect(failure).toMatchObject({ code: 'conflict' });
    await bench().call('simulator.start', { simulatorId: 'TWICE' });
    const twice = await bench().failure('simulator.start', { simulatorId: 'TWICE' });
    expect(twice.message).toBe('TWICE is running already; stop it first.');
    const { code } = await bench().failure('simulator.start', { simulatorId: 'a b' });
    expect(code).toBe('invalid-input');
  });
});
