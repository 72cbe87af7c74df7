import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addConnectionHeader,
  createHeadReader,
  type HeadReader,
  type HeadReaderOptions,
  type UnreadableHead,
} from '../../../../src/main/core/ocpp/upgrade-bytes';
import { type RawClient, rawClient, upgradeRequest } from '../../../support/raw-client';

const patchedText = (text: string): string | undefined =>
  addConnectionHeader(Buffer.from(text, 'latin1'))?.toString('latin1');

describe('the missing Connection header', () => {
  const without = upgradeRequest('/ocpp/CP1', { Connection: undefined });

  test('C35: is added behind the request line, and every other byte stays', () => {
    const added = 'GET /ocpp/CP1 HTTP/1.1\r\nConnection: Upgrade\r\n';
    const payload = '\x81\x80\xff\x00';
    expect(patchedText(without + payload)).toBe(
      without.replace('GET /ocpp/CP1 HTTP/1.1\r\n', added) + payload,
    );
  });

  test.each([
    ['a complete head', upgradeRequest('/ocpp/CP1')],
    ['another case', upgradeRequest('/x', { Connection: undefined, connection: 'UPGRADE' })],
    ['several tokens', upgradeRequest('/x', { Connection: 'keep-alive, Upgrade' })],
    ['a plain GET', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an upgrade to something else', upgradeRequest('/x', { Upgrade: 'h2c', Connection: 'x' })],
    ['the word in the body only', 'POST / HTTP/1.1\r\nHost: x\r\n\r\nUpgrade: websocket\r\n\r\n'],
  ])('%s is left as it is', (_what, text) => {
    expect(patchedText(text)).toBeUndefined();
  });
});

describe('connections without a whole head', () => {
  let server: Server | undefined;
  let reader: HeadReader | undefined;
  const clients: RawClient[] = [];

  const start = async (options: Partial<HeadReaderOptions>): Promise<() => RawClient> => {
    reader = createHeadReader({ onHead: vi.fn(), onUnreadable: vi.fn(), ...options });
    server = createServer(reader.take).listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(server?.listening).toBe(true));
    const { port } = server.address() as AddressInfo;
    return () => {
      const client = rawClient(port);
      clients.push(client);
      return client;
    };
  };

  afterEach(() => {
    reader?.close();
    server?.close();
    for (const { socket } of clients.splice(0)) socket.destroy();
  });

  test('silent and dripping ones are let go after the time limit', async () => {
    const reasons: UnreadableHead[] = [];
    const onUnreadable = (socket: Socket, why: UnreadableHead) => {
      reasons.push(why);
      socket.destroy();
    };
    const client = await start({ timeoutMs: 60, onUnreadable });
    const silent = client();
    const dripping = client();
    const drip = setInterval(() => dripping.send('x'), 5);
    await Promise.all([silent.closed(), dripping.closed()]);
    clearInterval(drip);
    expect(reasons).toEqual(['timeout', 'timeout']);
  });

  test('over the cap the oldest goes and the newcomer is heard', async () => {
    const reasons: UnreadableHead[] = [];
    const heads: Socket[] = [];
    const client = await start({
      unreadLimit: 2,
      onHead: (socket) => heads.push(socket),
      onUnreadable: (socket, why) => {
        reasons.push(why);
        socket.destroy();
      },
    });
    const first = client();
    await vi.waitFor(() => expect(first.socket.readyState).toBe('open'));
    const others = [client(), client()];
    await first.closed();
    others[1]?.send(upgradeRequest('/ocpp/CP1'));
    await vi.waitFor(() => expect(heads).toHaveLength(1));
    expect(reasons).toEqual(['crowded-out']);
    expect(others[0]?.socket.destroyed).toBe(false);
  });

  test('one that closes early is forgotten without a word', async () => {
    const onHead = vi.fn();
    const onUnreadable = vi.fn((socket: Socket) => socket.destroy());
    const client = await start({ timeoutMs: 60, onHead, onUnreadable });
    const early = client();
    early.send('GET /ocpp');
    early.socket.end();
    await early.closed();
    await client().closed();
    expect(onHead).not.toHaveBeenCalled();
    expect(onUnreadable).toHaveBeenCalledTimes(1);
  });
});
