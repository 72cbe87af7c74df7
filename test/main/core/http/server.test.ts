import { afterEach, describe, expect, test } from 'vitest';
import { openEvents, startHttp, type TestHttp } from './support';

let http: TestHttp | undefined;
afterEach(async () => {
  await http?.server.close();
  http = undefined;
});

const signal = () => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

describe('starting and closing', () => {
  test('a taken port rejects with its code', async () => {
    http = await startHttp();
    await expect(startHttp({ port: http.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('the address is told with the real port', async () => {
    http = await startHttp();
    expect(http.server.address).toEqual({ host: '127.0.0.1', port: expect.any(Number) });
    expect(http.server.address.port).toBeGreaterThan(0);
  });

  test('closing ends event streams within a second and stops listening to events', async () => {
    http = await startHttp();
    const events = await openEvents(`${http.base}/event`);
    const startedAt = performance.now();
    await Promise.all([http.server.close(), events.ended()]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(http.system.listenerCount()).toBe(0);
  });

  test('closing lets a running request finish', async () => {
    http = await startHttp();
    const { base, server, system } = http;
    const { promise: asked, resolve: isAsked } = signal();
    const { promise: answer, resolve: giveAnswer } = signal();
    system.answer = async () => {
      isAsked();
      await answer;
      return { ok: true, value: { done: true } };
    };
    const response = fetch(`${base}/server`);
    await asked;
    const closing = server.close();
    giveAnswer();
    expect(await (await response).json()).toEqual({ done: true });
    await closing;
  });

  test('closing cuts a request that does not end', async () => {
    http = await startHttp();
    const { base, server, system } = http;
    const { promise: asked, resolve: isAsked } = signal();
    system.answer = () => {
      isAsked();
      return new Promise(() => undefined);
    };
    const response = fetch(`${base}/server`);
    const cut = expect(response).rejects.toThrow();
    await asked;
    const startedAt = performance.now();
    await server.close();
    await cut;
    expect(performance.now() - startedAt).toBeLessThan(1500);
  });
});
