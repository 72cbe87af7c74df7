import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { connectChargePoint } from '../support/charge-point';
import { buildIfStale, createDataDir, getJson, startHeadless } from '../support/headless';
import { until } from '../support/until';

// The built process restores a backup over REST and starts itself anew.

beforeAll(buildIfStale, 120_000);

const send = async (url: string, method: string, body: object = {}): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return answer;
};

test('a restore starts the process anew on the same ports, with the tags of the backup', async () => {
  const folder = createDataDir();
  onTestFinished(folder.remove);
  const process = await startHeadless({ dataDir: folder.path });
  onTestFinished(async () => {
    await process.kill('SIGKILL');
  });
  const { http, ocpp } = process.at;
  await send(`${http}/id-tag/BEFORE`, 'PUT', { status: 'Accepted' });
  const { name } = (await send(`${http}/backup`, 'POST')) as { name: string };
  await send(`${http}/id-tag/AFTER`, 'PUT', { status: 'Accepted' });
  const station = await connectChargePoint(ocpp, 'CP1');
  expect(await send(`${http}/backup/${name}/restore`, 'POST')).toEqual({ restarting: true });
  expect((await station.closed).code).toBe(1012);
  const ready = await until(() => process.stdout().trimEnd().split('\n')[1], { withinMs: 15_000 });
  expect(JSON.parse(ready)).toEqual(process.at);
  const { items } = await getJson<{ items: { idTag: string }[] }>(`${http}/id-tag`);
  expect(items.map(({ idTag }) => idTag)).toEqual(['BEFORE']);
  const again = await connectChargePoint(ocpp, 'CP1');
  expect(await again.ask('[2,"h","Heartbeat",{}]')).toContain('currentTime');
  again.terminate();
  const { code } = await process.kill('SIGTERM');
  expect(code).toBe(0);
});
