import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shareBench } from '../../../support/bench';
import { sha256 } from '../../../support/file-bench';
import { until } from '../../../support/until';

const bench = shareBench();
const image = Buffer.from(randomBytes(1_500_000));

const store = async (name: string, body: Buffer<ArrayBuffer> | string = image, type?: string) => {
  const headers = type === undefined ? {} : { headers: { 'content-type': type } };
  const url = `/file?name=${encodeURIComponent(name)}`;
  return bench().rest(url, { method: 'POST', body, ...headers });
};

describe('firmware images over REST', () => {
  test('an image is stored as it is, announced, listed, given back and deleted', async () => {
    const response = await store('Ladefirmware 1.0 ü.bin');
    const file = (await response.json()) as { id: number };
    expect([response.status, response.headers.get('location')]).toEqual([201, `/file/${file.id}`]);
    expect(file).toMatchObject({
      name: 'Ladefirmware 1.0 ü.bin',
      kind: 'firmware',
      sizeBytes: image.length,
      sha256: sha256(image),
      chargePointId: null,
      jobId: null,
    });
    await bench().event('file.changed', ({ id }) => id === file.id);
    const { items } = await bench().call('file.list', { search: 'firmware 1.0' });
    expect(items).toEqual([file]);
    const content = await bench().rest(`/file/${file.id}/content`);
    expect(content.headers.get('content-disposition')).toBe(
      `attachment; filename="Ladefirmware 1.0 _.bin"; filename*=UTF-8''Ladefirmware%201.0%20%C3%BC.bin`,
    );
    expect(Buffer.from(await content.arrayBuffer()).equals(image)).toBe(true);
    const inDataDir = readdirSync(join(bench().dataDir, 'files'));
    expect((await bench().rest(`/file/${file.id}`, { method: 'DELETE' })).status).toBe(200);
    await bench().event('file.deleted', ({ id }) => id === file.id);
    expect(readdirSync(join(bench().dataDir, 'files')).length).toBe(inDataDir.length - 1);
    expect((await bench().rest(`/file/${file.id}/content`)).status).toBe(404);
    expect((await bench().rest(`/file/${file.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test.each(['application/json', 'text/plain', 'application/x-tar'])(
    'a body of the type %s is a file like any other',
    async (type) => {
      const response = await store('f', '{"a":1', type);
      expect(await response.json()).toMatchObject({
        sizeBytes: 6,
        sha256: sha256(Buffer.from('{"a":1')),
      });
    },
  );

  test('a name never becomes a path', async () => {
    const response = await store('../../../outside.bin');
    expect(response.status).toBe(201);
    expect(existsSync(join(bench().dataDir, '..', 'outside.bin'))).toBe(false);
  });

  test('what cannot be stored is refused with the reason', async () => {
    const nameless = await bench().rest('/file', { method: 'POST', body: image });
    expect([nameless.status, ((await nameless.json()) as { code: string }).code]).toEqual([
      422,
      'invalid-input',
    ]);
    expect((await store('x'.repeat(256))).status).toBe(422);
    expect((await bench().rest('/file?name=a', { method: 'POST' })).status).toBe(422);
    await bench().call('setting.put', { fileLimitMegabytes: 1 });
    const before = readdirSync(join(bench().dataDir, 'files')).length;
    const large = await store('large').catch(() => undefined);
    expect(large?.status ?? 413).toBe(413);
    await until(() => readdirSync(join(bench().dataDir, 'files')).length === before, {
      what: 'the rest to be gone',
    });
    await bench().call('setting.put', { fileLimitMegabytes: 1024 });
  });
});

describe('in pieces, for callers that cannot stream', () => {
  const pieceBytes = 500_000;

  test('an image goes in and out piece by piece', async () => {
    let upload: string | undefined;
    let fileId: number | undefined;
    for (let offset = 0; offset < image.length; offset += pieceBytes) {
      const piece = image.subarray(offset, offset + pieceBytes);
      const answer = await bench().call('file.uploadPart', {
        ...(upload === undefined ? {} : { upload }),
        name: 'pieces.bin',
        data: piece.toString('base64'),
        last: offset + pieceBytes >= image.length,
      });
      ({ upload } = answer);
      fileId = answer.file?.id;
    }
    const id = fileId ?? 0;
    expect((await bench().call('file.get', { id })).sha256).toBe(sha256(image));
    const pieces: Buffer[] = [];
    for (let offset = 0; offset < image.length; offset += pieceBytes) {
      const { data } = await bench().call('file.readPart', { id, offset, length: pieceBytes });
      pieces.push(Buffer.from(data, 'base64'));
    }
    expect(Buffer.concat(pieces).equals(image)).toBe(true);
  });

  test('an upload nobody knows, and one that is too large, are refused', async () => {
    const part = { name: 'a', data: '', last: true };
    expect((await bench().failure('file.uploadPart', { ...part, upload: 'no' })).code).toBe(
      'not-found',
    );
    await bench().call('setting.put', { fileLimitMegabytes: 1 });
    const data = image.subarray(0, 500_000).toString('base64');
    const { upload } = await bench().call('file.uploadPart', { name: 'a', data, last: false });
    await bench().call('file.uploadPart', { upload, name: 'a', data, last: false });
    const failure = await bench().failure('file.uploadPart', {
      upload,
      name: 'a',
      data,
      last: true,
    });
    expect(failure.code).toBe('payload-too-large');
    await bench().call('setting.put', { fileLimitMegabytes: 1024 });
  });
});

test('what an ended process left half written is taken away with the next start', async () => {
  const { startBench } = await import('../../../support/bench');
  const { writeFileSync } = await import('node:fs');
  const own = await startBench();
  const response = await own.rest('/file?name=kept', { method: 'POST', body: 'kept' });
  expect(response.status).toBe(201);
  const dir = join(own.dataDir, 'files');
  writeFileSync(join(dir, `${'ab'.repeat(16)}.part`), 'half');
  writeFileSync(join(dir, 'of a person.txt'), 'mine');
  await own.restart();
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(readdirSync(dir)).toContain('of a person.txt');
  expect((await own.call('file.list', {})).items.length).toBe(1);
});
