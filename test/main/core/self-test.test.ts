import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSelfTest } from '../../../src/main/core/self-test';
import { shareBench } from '../../support/bench';

const bench = shareBench({ host: '0.0.0.0' });

describe('the self-test of the port', () => {
  test('B3 reaches the listener through every address, and leaves no connection attempt', async () => {
    const { urls } = await bench().call('server.status', {});
    for (const { address, url } of urls) {
      const result = await bench().call('server.selfTest', { address });
      expect(result).toEqual({
        address,
        url,
        reached: true,
        tookMs: expect.any(Number),
        problem: null,
      });
    }
    const first = await bench().call('server.selfTest', {});
    expect(first.address).toBe(urls[0]?.address);
    expect((await bench().call('attempt.list', {})).items).toEqual([]);
  });

  test('B3 refuses an address that is not listened on, naming those that are', async () => {
    const failure = await bench().failure('server.selfTest', { address: '203.0.113.1' });
    expect(failure.code).toBe('invalid-input');
    expect(failure.message).toContain('127.0.0.1');
  });

  test('B3 says so when nothing listens, or another program does', async () => {
    const other = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const url = `ws://127.0.0.1:${port}/ocpp`;
    onTestFinished(() => {
      other.close();
    });
    const selfTest = createSelfTest();
    expect(await selfTest.run(url)).toMatchObject({
      reached: false,
      problem: expect.stringContaining('Another program'),
    });
    await new Promise((resolve) => other.close(resolve));
    expect(await selfTest.run(url)).toMatchObject({
      reached: false,
      problem: expect.stringContaining('Nothing listens'),
    });
  });

  test('a charge point that knocks with a path like that is an attempt all the same', async () => {
    await fetch(bench().ocppUrl.replace('ws', 'http').replace('/ocpp', '/self-test-1'));
    await bench().event('attempt.changed', ({ path }) => path === '/self-test-1');
  });
});
