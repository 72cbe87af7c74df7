import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createUploads } from '../../../../src/main/core/backups/uploads';
import { createTempDir } from '../../../support/core';

const hour = 3_600_000;

const open = () => {
  const dir = createTempDir();
  const clock = { now: 0 };
  const uploads = createUploads(
    (name) => join(dir, name),
    () => clock.now,
  );
  onTestFinished(() => uploads.stop());
  return { uploads, clock, files: () => readdirSync(dir).length };
};

const piece = Buffer.from('OCPP');

test('uploads that were begun and left are given up after an hour, with their files', async () => {
  const { uploads, clock, files } = open();
  const left = await uploads.add(undefined, piece);
  const slow = await uploads.add(undefined, piece);
  clock.now = hour - 1;
  await uploads.add(slow, piece);
  await uploads.dropIdle();
  expect(files()).toBe(2);
  clock.now = hour;
  await uploads.dropIdle();
  expect(files()).toBe(1);
  await expect(uploads.add(left, piece)).rejects.toMatchObject({ code: 'not-found' });
  expect(await uploads.add(slow, piece)).toBe(slow);
});

test('no more than four are begun at once; those given up make room', async () => {
  const { uploads, clock, files } = open();
  for (let count = 0; count < 4; count++) await uploads.add(undefined, piece);
  await expect(uploads.add(undefined, piece)).rejects.toMatchObject({ code: 'too-many-requests' });
  const whole = async function* () {
    yield piece;
  };
  await expect(uploads.receive(whole())).rejects.toMatchObject({ code: 'too-many-requests' });
  expect(files()).toBe(4);
  clock.now = hour;
  await uploads.receive(whole());
  expect(files()).toBe(1);
});
