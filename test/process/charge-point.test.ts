import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startBench } from '../support/bench';
import { buildIfStale } from '../support/headless';
import { until } from '../support/until';

// The built process that simulates charge points, from outside.

beforeAll(buildIfStale, 120_000);

const program = resolve(import.meta.dirname, '../../out/main/charge-point.js');

const start = (...argv: string[]) => {
  const child = spawn(process.execPath, [program, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text;
  });
  const exited = once(child, 'close').then(([code]): number | null => code);
  const lines = (): Record<string, unknown>[] =>
    printed.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  return { child, printed, exited, lines };
};

describe('npm run charge-point', () => {
  test('charges by itself, prints a line for each change, and ends its transactions at SIGTERM', async () => {
    const bench = await startBench();
    await bench.call('tag.put', { idTag: 'SIM-TAG', status: 'Accepted', allowConcurrent: true });
    const fleet = start(
      ...['--url', bench.ocppUrl, '--id', 'FLEET1', '--count', '2', '--connectors', '1'],
      ...['--auto', '--speed', '100'],
    );
    await until(() => fleet.lines().filter(({ state }) => state === 'started').length >= 2, {
      withinMs: 10_000,
    });
    expect(fleet.lines()).toContainEqual({
      event: 'connection',
      id: 'FLEET2',
      connection: 'connected',
      registration: 'Accepted',
    });
    fleet.child.kill('SIGTERM');
    expect(await fleet.exited).toBe(0);
    expect(fleet.printed.stderr).toBe('');
    expect(fleet.lines().at(-1)).toMatchObject({ event: 'connection', connection: 'stopped' });
    await until(async () => (await bench.call('server.status', {})).activeTransactions === 0);
  });

  test('nobody at the other end is told, and tried again', async () => {
    const lonely = start('--url', 'ws://127.0.0.1:9/ocpp');
    await until(() => lonely.lines().some(({ connection }) => connection === 'offline'));
    expect(lonely.lines()).toContainEqual(
      expect.objectContaining({ problem: expect.stringContaining('ECONNREFUSED') }),
    );
    expect(lonely.child.exitCode).toBeNull();
  });

  test.each([
    [[], '--url is missing'],
    [['--url', 'ws://h/o', '--ca', '/nowhere.pem'], '--ca "/nowhere.pem" cannot be read'],
  ])('%j is one line on stderr and exit code 2', async (argv, message) => {
    const refused = start(...argv);
    expect(await refused.exited).toBe(2);
    expect(refused.printed.stdout).toBe('');
    expect(refused.printed.stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining(message),
    ]);
  });
});
