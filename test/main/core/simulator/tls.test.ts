import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { readElements } from '../../../../src/main/core/ocpp/der';
import { createSimulatedChargePoint } from '../../../../src/main/core/simulator/charge-point';
import { createCertificate } from '../../../support/certificate';
import { until } from '../../../support/until';

const root = createCertificate({ name: 'Root' });
const own = createCertificate({ name: 'localhost', issuer: root });

/** A TLS listener that accepts every boot and asks for a certificate without insisting. */
const startTlsServer = async () => {
  const sockets: { socket: WebSocket; commonName: string | undefined }[] = [];
  const requests: string[] = [];
  const server = createServer({
    cert: own.pem,
    key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ca: root.pem,
    requestCert: true,
    rejectUnauthorized: false,
  });
  new WebSocketServer({ server, handleProtocols: () => 'ocpp1.6' }).on(
    'connection',
    (socket, request) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate();
      sockets.push({ socket, commonName: subject?.CN as string | undefined });
      socket.on('message', (bytes: Buffer) => {
        const [type, id, action, payload] = JSON.parse(bytes.toString('utf8'));
        if (action === 'SignCertificate') requests.push(payload.csr);
        const accepted = { status: 'Accepted', currentTime: new Date().toISOString(), interval: 0 };
        if (type === 2) socket.send(JSON.stringify([3, id, accepted]));
      });
    },
  );
  server.listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const { socket } of sockets) socket.terminate();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `wss://localhost:${port}/ocpp`, sockets, requests };
};

const startSimulator = (url: string, trusted: readonly string[]) => {
  const simulator = createSimulatedChargePoint({
    identity: 'TLS-1',
    url,
    connectors: 1,
    speed: 100,
    trusted,
    onBug: (error) => {
      throw error;
    },
  });
  onTestFinished(() => simulator.stop());
  simulator.start();
  return simulator;
};

test('D40 wss: a server it does not trust is told as the problem; one it trusts gets to see its own certificate', async () => {
  const { url, sockets, requests } = await startTlsServer();
  const wary = startSimulator(url, []);
  await until(() => wary.snapshot().problem);
  expect(wary.snapshot()).toMatchObject({ connection: 'offline', registration: null });
  expect(wary.snapshot().problem).toContain('certificate');
  expect(sockets).toEqual([]);
  await wary.stop();
  const trusting = startSimulator(url, [root.pem]);
  await until(() => trusting.snapshot().registration === 'Accepted');
  expect(sockets.map(({ commonName }) => commonName)).toEqual([undefined]);

  // Profile 3: it asks for a certificate, and shows it with the next connection.
  const send = (id: string, action: string, payload: object) =>
    sockets.at(-1)?.socket.send(JSON.stringify([2, id, action, payload]));
  send('1', 'ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' });
  const csr = await until(() => requests[0]);
  const keys = { publicKey: publicKeyOf(csr), privateKey: root.privateKey };
  const certificate = createCertificate({ name: 'TLS-1', issuer: root, keys });
  send('2', 'CertificateSigned', { certificateChain: certificate.pem });
  sockets.at(-1)?.socket.close();
  await until(() => sockets.length === 2);
  expect(sockets.at(-1)?.commonName).toBe('TLS-1');
});

test('M04.FR.06 the root that its connection stands on is not deleted, another one is', async () => {
  const { url, sockets } = await startTlsServer();
  const simulator = startSimulator(url, [root.pem]);
  await until(() => simulator.snapshot().registration === 'Accepted');
  const socket = await until(() => sockets[0]?.socket);
  let asked = 0;
  const ask = async (action: string, payload: object): Promise<Record<string, unknown>> => {
    asked++;
    const id = `ask-${asked}`;
    const answer = new Promise<Record<string, unknown>>((resolve) => {
      socket.on('message', (bytes: Buffer) => {
        const [type, replied, told] = JSON.parse(bytes.toString('utf8'));
        if (type === 3 && replied === id) resolve(told);
      });
    });
    socket.send(JSON.stringify([2, id, action, payload]));
    return answer;
  };
  const certificateType = 'CentralSystemRootCertificate';
  for (const { pem: certificate } of [root, createCertificate({ name: 'Spare' })]) {
    expect(await ask('InstallCertificate', { certificateType, certificate })).toEqual({
      status: 'Accepted',
    });
  }
  const { certificateHashData } = await ask('GetInstalledCertificateIds', { certificateType });
  const told: unknown[] = [];
  for (const one of certificateHashData as object[]) {
    told.push(await ask('DeleteCertificate', { certificateHashData: one }));
  }
  expect(told).toEqual([{ status: 'Failed' }, { status: 'Accepted' }]);
});

/** The key a PKCS #10 request is for. */
const publicKeyOf = (pem: string) => {
  const [request] = readElements(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
  const [info] = readElements(request?.content ?? Buffer.alloc(0));
  const key = readElements(info?.content ?? Buffer.alloc(0))[2]?.whole ?? Buffer.alloc(0);
  return createPublicKey({ key, format: 'der', type: 'spki' });
};
