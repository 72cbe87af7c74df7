import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { createFileServer } from '../../src/main/core/files/file-server';
import { createFileStore, type IncomingFile } from '../../src/main/core/files/file-store';
import type { Grant } from '../../src/main/core/files/grant';
import { createCertificate } from './certificate';

const run = promisify(execFile);

/** Whether a program is there; a test that needs it says so where it is not. */
export const hasProgram = (name: string): Promise<boolean> =>
  run(name, ['--version']).then(
    () => true,
    () => false,
  );

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A certificate for 127.0.0.1 that nobody vouches for. */
export const serverCertificate = () => {
  const { pem, privateKey } = createCertificate({ name: '127.0.0.1' });
  return { cert: pem, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

export interface Told {
  position: number;
  total: number | null;
  problem: string | null | undefined;
}

/** The file server alone, with one grant to fetch an image and one to leave files. */
export const startFileServer = async ({
  imageBytes = 300_000,
  limitBytes = 50_000_000,
  silenceMs = undefined as number | undefined,
} = {}) => {
  const dir = mkdtempSync(join(tmpdir(), 'ocpp-central-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const store = createFileStore(join(dir, 'files'));
  const image = randomBytes(imageBytes);
  const content = await store.write(Readable.from([image]), limitBytes);
  const common = { password: 'p4ss', credentials: false, fallbackName: 'unnamed' };
  const download: Grant = {
    ...common,
    jobId: 1,
    token: 'd0d0',
    user: 'jobd',
    image: {
      name: 'fw-1.2.3.bin',
      path: store.pathOf(content.diskName),
      sizeBytes: content.sizeBytes,
      sha256: content.sha256,
      modifiedAt: Date.UTC(2026, 0, 31, 12),
    },
  };
  const upload: Grant = { ...common, jobId: 2, token: 'a1a1', user: 'joba', image: null };
  const grants = [download, upload];
  const told: Told[] = [];
  const received: { name: string; bytes: Buffer; announced: number | null }[] = [];
  const faults: unknown[] = [];
  const certificate = serverCertificate();
  const server = createFileServer({
    grants: {
      byToken: (token) => grants.find((grant) => grant.token === token),
      byUser: (user) => grants.find((grant) => grant.user === user),
      watch: () => {
        const entry: Told = { position: 0, total: null, problem: undefined };
        told.push(entry);
        return {
          moved: (position, total) => Object.assign(entry, { position, total }),
          ended: (problem) => Object.assign(entry, { problem }),
        };
      },
      receive: async (_grant, { name, bytes, sizeBytes }: IncomingFile, watch) => {
        try {
          const file = await store.write(bytes, limitBytes, (at) => watch.moved(at, sizeBytes));
          const kept = readFileSync(store.pathOf(file.diskName));
          received.push({ name, bytes: kept, announced: sizeBytes });
          watch.ended(null);
          return file;
        } catch (error) {
          watch.ended(String(error));
          throw error;
        }
      },
    },
    host: () => '127.0.0.1',
    ports: () => ({ file: 0, ftp: 0 }),
    certificates: () => Promise.resolve([certificate]),
    onFault: (error) => faults.push(error),
    silenceMs,
  });
  onTestFinished(() => server.close());
  return {
    server,
    grants,
    image,
    told,
    received,
    faults,
    certificate,
    dir,
    http: await server.open('HTTP'),
    ftp: await server.open('FTP'),
    /** A file of its own to be sent by a program. */
    fileOf: (name: string, bytes: Buffer): string => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    },
    readFile: (name: string): Buffer => readFileSync(join(dir, name)),
  };
};

/** Runs a program and answers what it wrote; fails with what it said. */
export const runProgram = async (name: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await run(name, args, { timeout: 30_000, maxBuffer: 10_000_000 });
  return stdout;
};
