import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/shared/settings';
import { shareBench, startBench } from '../../support/bench';
import { connectChargePoint } from '../../support/charge-point';

const bench = shareBench();

/** An address of this machine that a server bound to localhost does not answer on. */
const otherAddress = (): string =>
  process.platform === 'linux' ? '127.0.0.2' : (lanAddress() ?? '127.0.0.1');

const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

test('S1 listens on every interface as shipped, not on localhost alone', async () => {
  expect(defaultSettings.host).toBe('0.0.0.0');
  const { ocppUrl } = await startBench({ host: undefined });
  const url = ocppUrl.replace('127.0.0.1', otherAddress());
  const chargePoint = await connectChargePoint(url, 'CP1');
  expect(await chargePoint.ask('[2,"1","Heartbeat",{}]')).toMatch(/^\[3,"1",\{"currentTime":"/);
  await chargePoint.close();
});

test('C38 a WebSocketPingInterval that is not supported is an answer like any other', async () => {
  const chargePoint = await bench().connectNew();
  chargePoint.onCall('ChangeConfiguration', () => ({ status: 'NotSupported' }));
  const answer = await bench().call('command.changeConfiguration', {
    cpId: chargePoint.identity,
    key: 'WebSocketPingInterval',
    value: '60',
  });
  expect(answer).toMatchObject({ outcome: 'answered', response: { status: 'NotSupported' } });
  expect(chargePoint.received.at(-1)).toContain(
    '"ChangeConfiguration",{"key":"WebSocketPingInterval","value":"60"}]',
  );
  expect(await bench().findingCodes(chargePoint.identity)).toEqual([]);
  const { items } = await bench().call('chargePoint.configuration', { cpId: chargePoint.identity });
  expect(items).toEqual([]);
});

test('D9 an accepted AuthorizationKey is not shown among the configuration keys', async () => {
  const chargePoint = await bench().connectNew();
  chargePoint.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  const cpId = chargePoint.identity;
  const change = (key: string, value: string) =>
    bench().call('command.changeConfiguration', { cpId, key, value });
  await change('AuthorizationKey', '4f434131524547414c49535431323334');
  await change('HeartbeatInterval', '120');
  const { items } = await bench().call('chargePoint.configuration', { cpId });
  expect(items.map(({ key, value }) => [key, value])).toEqual([['HeartbeatInterval', '120']]);
});
