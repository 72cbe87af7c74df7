import { setTimeout as pause } from 'node:timers/promises';
import type { Backup } from '@shared/model/backup';
import { expect, test } from 'vitest';
import { startHttp } from './support';

const bodyTimeMs = 150;

const send = (url: string, pieces: AsyncIterable<Uint8Array>, type: string, method = 'PUT') =>
  fetch(url, {
    method,
    headers: { 'content-type': type },
    body: pieces,
    duplex: 'half',
  } as unknown as RequestInit);

/** Comes in over several times of what a body may take. */
async function* slow(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 8; piece++) {
    await pause(bodyTimeMs / 2);
    yield Buffer.from('{"a":1}\n');
  }
}

const open = () => {
  let received = 0;
  const http = startHttp({
    bodyTimeMs,
    backupFiles: {
      path: (name) => name,
      receive: async (chunks) => {
        for await (const chunk of chunks) received += chunk.length;
        return {} as Backup;
      },
    },
  });
  return { http, received: () => received };
};

test('a file may take its time as long as something of it comes', async () => {
  const { http, received } = open();
  const { server, base } = await http;
  const response = await send(`${base}/backup`, slow(), 'application/octet-stream');
  expect(response.status).toBe(201);
  expect(received()).toBe(64);
  await server.close();
});

test('a file of which nothing more comes is given up', async () => {
  const { http } = open();
  const { server, base } = await http;
  const stalled = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('x');
    await new Promise(() => undefined);
  };
  await expect(send(`${base}/backup`, stalled(), 'application/octet-stream')).rejects.toThrow();
  await server.close();
});

test('any other body has to arrive in time', async () => {
  const { http } = open();
  const { server, base } = await http;
  await expect(send(`${base}/tag`, slow(), 'application/json', 'POST')).rejects.toThrow();
  await server.close();
});
