import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { Job } from '@shared/model/job';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { connectChargePoint } from '../support/charge-point';
import { buildIfStale, createDataDir, getJson, portOf, startHeadless } from '../support/headless';
import { until } from '../support/until';

beforeAll(buildIfStale, 120_000);

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

const post = async <T>(url: string, body: unknown): Promise<T> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

const jobIn = (http: string, id: number, state: Job['state']): Promise<Job> =>
  until(
    async () => {
      const job = await getJson<Job>(`${http}/job/${id}`);
      return job.state === state ? job : undefined;
    },
    { what: `job ${id} to be ${state}`, withinMs: 15_000 },
  );

const reported = ({ stages }: Job): string[] =>
  stages.filter(({ source }) => source === 'chargePoint').map(({ stage }) => stage);

test('A10 killed in the midst of a firmware job, it is shown as interrupted with its last stage, and goes on', async () => {
  const dir = createDataDir();
  onTestFinished(dir.remove);
  const filePort = await freePort();
  const first = await startHeadless({ dataDir: dir.path, filePort });
  onTestFinished(() => void first.child.kill('SIGKILL'));
  const image = randomBytes(40_000_000);
  const stored = await fetch(`${first.at.http}/file?name=fw.bin`, { method: 'POST', body: image });
  const { id: fileId } = (await stored.json()) as { id: number };
  const chargePoint = await connectChargePoint(first.at.ocpp, 'CP1');
  chargePoint.onCall('UpdateFirmware', () => ({}));
  const job = await post<Job>(`${first.at.http}/job/firmware-update`, { cpId: 'CP1', fileId });
  await jobIn(first.at.http, job.id, 'waiting');
  await chargePoint.call('FirmwareStatusNotification', { status: 'Downloading' });
  const fetching = request(job.location).on('error', () => undefined);
  fetching.end();
  const [response] = await once(fetching, 'response');
  // Some of it is read, then the charge point is slow.
  await once(response, 'data');
  response.pause();
  response.on('error', () => undefined);
  await until(
    async () => {
      const { stages } = await getJson<Job>(`${first.at.http}/job/${job.id}`);
      return stages.some(({ stage }) => stage === 'transferBegan');
    },
    { what: 'bytes on their way' },
  );
  await first.kill('SIGKILL');

  const second = await startHeadless({
    dataDir: dir.path,
    filePort,
    ocppPort: portOf(first.at.ocpp),
    httpPort: portOf(first.at.http),
  });
  onTestFinished(() => void second.child.kill('SIGKILL'));
  const after = await getJson<Job>(`${second.at.http}/job/${job.id}`);
  expect(after.state).toBe('interrupted');
  expect(reported(after)).toEqual(['Downloading']);
  expect(after.bytesTransferred).toBeGreaterThan(0);
  expect(after.bytesTransferred).toBeLessThan(image.length);

  // The same URL answers again, and what is fetched and reported now counts.
  const from = after.bytesTransferred;
  const rest = await fetch(job.location, { headers: { range: `bytes=${from}-` } });
  expect(rest.status).toBe(206);
  expect(Buffer.from(await rest.arrayBuffer()).equals(image.subarray(from))).toBe(true);
  await jobIn(second.at.http, job.id, 'running');
  const again = await connectChargePoint(second.at.ocpp, 'CP1');
  await again.call('FirmwareStatusNotification', { status: 'Installed' });
  const ended = await jobIn(second.at.http, job.id, 'succeeded');
  expect(ended.bytesTransferred).toBe(image.length);
  expect(reported(ended)).toEqual(['Downloading', 'Installed']);
  again.terminate();
  await second.kill('SIGTERM');
});
