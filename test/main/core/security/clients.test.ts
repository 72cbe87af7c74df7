import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect as connectTls } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { startBench } from '../../../support/bench';
import { textFrame, upgradeRequest } from '../../../support/raw-client';

/** What is used of ocpp-rpc; its own declarations ask for every option there is. */
interface RpcModule {
  readonly RPCClient: new (
    options: object,
  ) => {
    connect(): Promise<unknown>;
    close(options: object): Promise<unknown>;
    call(action: string, payload: object): Promise<object>;
  };
}
const { RPCClient } = createRequire(import.meta.url)('ocpp-rpc') as RpcModule;

// Two clients that share no code with ours nor with each other, beside `ws` and openssl in the other tests.

test('B27 ocpp-rpc trusts our roots and comes in with its password over TLS', async () => {
  const bench = await startBench({ ocppTlsPort: 0 });
  await bench.call('certificate.makeAuthority', {});
  const { items } = await bench.call('certificate.list', { use: 'root' });
  await bench.call('chargePoint.put', { cpId: 'RPC-1' });
  await bench.call('chargePoint.setPassword', { cpId: 'RPC-1', password: 'sixteen-bytes-16' });
  const client = new RPCClient({
    endpoint: bench.ocppTlsUrl,
    identity: 'RPC-1',
    password: 'sixteen-bytes-16',
    protocols: ['ocpp1.6'],
    wsOpts: { ca: items.map(({ pem }) => pem) },
    reconnect: false,
  });
  onTestFinished(() => void client.close({ force: true }));
  await client.connect();
  expect(await client.call('Heartbeat', {})).toHaveProperty('currentTime');
  const { link } = await bench.call('chargePoint.get', { cpId: 'RPC-1' });
  expect(link?.securityProfile).toBe(2);
});

test('a raw TLS socket upgrades and is answered', async () => {
  const bench = await startBench({ ocppTlsPort: 0 });
  const { port, hostname } = new URL(bench.ocppTlsUrl);
  const socket = connectTls({ port: Number(port), host: hostname, rejectUnauthorized: false });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes.toString('latin1');
  });
  socket.write(upgradeRequest('/ocpp/RAW-1'));
  await expect.poll(() => said).toContain('101 Switching Protocols');
  socket.write(textFrame('[2,"7","Heartbeat",{}]'), 'latin1');
  await expect.poll(() => said).toContain('[3,"7",{"currentTime":"');
});
