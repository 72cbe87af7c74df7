import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { sendTextFrame } from '../../../../src/main/core/ocpp/text-frame';

/** Two ends of a real WebSocket, and the TCP socket of the server's end. */
const openPair = async () => {
  const http = createServer().listen(0, '127.0.0.1');
  const server = new WebSocketServer({ server: http });
  onTestFinished(() => {
    for (const open of server.clients) open.terminate();
    http.close();
  });
  await once(http, 'listening');
  const accepted = once(server, 'connection');
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [own, request] = (await accepted) as [WebSocket, IncomingMessage];
  await once(client, 'open');
  const received: string[] = [];
  client.on('message', (data: Buffer) => received.push(data.toString()));
  return { own, tcp: request.socket, client, received };
};

test('a text arrives as it was sent, whatever its length and letters, and in order', async () => {
  const { own, tcp, client, received } = await openPair();
  const texts = [
    '',
    'a'.repeat(125),
    'b'.repeat(126),
    'Zürich ⚡ 𝄞',
    'c'.repeat(65_535),
    'd'.repeat(65_536),
    '[3,"1",{}]',
  ];
  for (const text of texts) sendTextFrame(own, tcp, text);
  own.close();
  await once(client, 'close');
  expect(received).toEqual(texts);
});

test('nothing follows the close frame', async () => {
  const { own, tcp, client, received } = await openPair();
  own.close(1000);
  sendTextFrame(own, tcp, 'too late');
  const [code] = await once(client, 'close');
  expect([code, received]).toEqual([1000, []]);
});
