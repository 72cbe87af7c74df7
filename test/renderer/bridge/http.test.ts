import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventEnvelope } from '@shared/api/events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Bridge, LinkState } from '../../../src/renderer/src/bridge';
import { createHttpBridge } from '../../../src/renderer/src/bridge/http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const memoryStorage = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

/** A real server with the given answers, and a bridge to it. */
const bridgeTo = async (handler: Handler): Promise<{ bridge: Bridge; server: Server }> => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const bridge = createHttpBridge({
    base: `http://127.0.0.1:${port}`,
    fetch: globalThis.fetch,
    storage: memoryStorage(),
  });
  return { bridge, server };
};

const listen = (bridge: Bridge) => {
  const events: EventEnvelope[] = [];
  const links: LinkState[] = [];
  stops.push(bridge.onLink((state) => links.push(state)));
  stops.push(bridge.onEvents((batch) => events.push(...batch)));
  return { events, links };
};

const sent = (id: string, name: string, data: unknown): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

describe('calls over REST', () => {
  test('a success is the resource', async () => {
    const { bridge } = await bridgeTo((_, response) =>
      json(response, 200, { items: [], next: null }),
    );
    expect(await bridge.call('tag.list', {})).toEqual({
      ok: true,
      value: { items: [], next: null },
    });
  });

  test('a problem becomes a failure with its code, sentence and details', async () => {
    const { bridge } = await bridgeTo((_, response) =>
      json(response, 409, {
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        detail: 'CP1 is not connected.',
        code: 'offline',
        details: { commandId: 'c1' },
      }),
    );
    expect(await bridge.call('command.softReset', { cpId: 'CP1' })).toEqual({
      ok: false,
      error: { code: 'offline', message: 'CP1 is not connected.', details: { commandId: 'c1' } },
    });
  });

  test('the JSON pointers of invalid input arrive as details', async () => {
    const errors = [{ pointer: '/a', message: 'is not known' }];
    const { bridge } = await bridgeTo((_, response) =>
      json(response, 422, { status: 422, detail: 'Not valid.', code: 'invalid-input', errors }),
    );
    const result = await bridge.call('tag.get', { idTag: 'T' });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input', details: errors } });
  });

  test('an answer that is no problem document still says what happened', async () => {
    const { bridge } = await bridgeTo((_, response) => response.writeHead(504).end('<html>'));
    const result = await bridge.call('tag.get', { idTag: 'T' });
    expect(result).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  test('a server that is gone is a failure, not an exception', async () => {
    const { bridge, server } = await bridgeTo((_, response) => response.end());
    server.close();
    const result = await bridge.call('tag.get', { idTag: 'T' });
    expect(result).toMatchObject({ ok: false, error: { code: 'internal-error' } });
  });
});

describe('events over server-sent events', () => {
  test('arrive in their order, however the text is cut into pieces', async () => {
    const text = [
      'retry: 2000\nid: run.1-6\n\n',
      ': heartbeat\n\n',
      sent('run.1-7', 'tag.deleted', { idTag: 'grün' }),
      sent('run.1-8', 'tag.deleted', { idTag: 'B' }),
    ].join('');
    const { bridge } = await bridgeTo((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const byte of Buffer.from(text)) response.write(Buffer.from([byte]));
    });
    const { events, links } = listen(bridge);
    await vi.waitFor(() => expect(events).toHaveLength(2));
    expect(events).toEqual([
      { seq: 7, name: 'tag.deleted', data: { idTag: 'grün' } },
      { seq: 8, name: 'tag.deleted', data: { idTag: 'B' } },
    ]);
    expect(links).toEqual(['connecting', 'open']);
  });

  test('a stream that ended is opened again after the last event', async () => {
    const resumed: (string | undefined)[] = [];
    const { bridge } = await bridgeTo((request, response) => {
      resumed.push(request.headers['last-event-id'] as string | undefined);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (resumed.length === 1) response.end(sent('run.1-1', 'tag.deleted', { idTag: 'A' }));
      else response.write(sent('run.1-2', 'tag.deleted', { idTag: 'B' }));
    });
    const { events, links } = listen(bridge);
    await vi.waitFor(() => expect(events).toHaveLength(2), { timeout: 5000 });
    expect(resumed).toEqual([undefined, 'run.1-1']);
    expect(links).toEqual(['connecting', 'open', 'lost', 'open']);
  });

  test('without the token nothing is tried again until it is given', async () => {
    let asked = 0;
    const { bridge } = await bridgeTo((request, response) => {
      asked += 1;
      if (request.headers.authorization !== 'Bearer sesame') {
        response.writeHead(401).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(sent('run.1-1', 'tag.deleted', { idTag: 'A' }));
    });
    const { events, links } = listen(bridge);
    await vi.waitFor(() => expect(links).toContain('unauthorized'));
    expect(asked).toBe(1);
    bridge.setToken?.('sesame');
    await vi.waitFor(() => expect(events).toHaveLength(1));
    expect(links).toEqual(['connecting', 'unauthorized', 'connecting', 'open']);
  });
});
