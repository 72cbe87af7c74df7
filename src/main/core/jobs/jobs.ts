// Files on their way to and from charge points. A job is a row: it is told what happens by the charge point's
// notifications and by our own file server, and it lives on when this process ends.
import { join } from 'node:path';
import type { FileProtocol } from '@shared/model/job';
import { AppError } from '@shared/result';
import type { Core } from '../context';
import { createFileServer, type ServerCertificate } from '../files/file-server';
import { createFileStore, type FileStore } from '../files/file-store';
import type { Grant } from '../files/grant';
import { allDiskNames, countFilesOfJob, findFile } from '../storage/files';
import {
  findJob,
  type JobChange,
  type JobRecord,
  openJobs,
  ownStage,
  updateJob,
} from '../storage/jobs';
import { isDownload } from './statuses';
import { createTransfers } from './transfers';

export interface Jobs {
  /** Listens for the protocol and answers the port; an AppError says what is in the way. */
  open(protocol: FileProtocol): Promise<number>;
  /** Writes what the job as it is now leads to, and takes the consequences. */
  change(id: number, changeOf: (job: JobRecord) => JobChange | undefined): Promise<void>;
  cancel(id: number): Promise<JobRecord>;
  /** A job was written: its URL answers as long as it is open. Call it after the commit only. */
  changed(id: number): void;
  isTransferring(id: number): boolean;
  /** Writes down at once how far a job has come; within a transaction. */
  tell(id: number): void;
  hasCertificate(): boolean;
  readonly store: FileStore;
  /** Takes up what is open in the database. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly dataDir: string;
  /** For HTTPS and FTPS; made when they are first needed. */
  readonly certificates: (() => Promise<readonly ServerCertificate[]>) | undefined;
}

const sweepMs = 1000;

export const createJobs = (coreOf: () => Core, options: JobsOptions): Jobs => {
  const store = createFileStore(join(options.dataDir, 'files'));
  const grants = new Map<string, Grant & { readonly protocol: FileProtocol }>();
  let sweeper: NodeJS.Timeout | undefined;
  let lazyTransfers: ReturnType<typeof createTransfers> | undefined;
  const transfers = () => {
    lazyTransfers ??= createTransfers(
      coreOf(),
      store,
      () => coreOf().settings().fileLimitMegabytes * 1_048_576,
    );
    return lazyTransfers;
  };

  const server = createFileServer({
    grants: {
      byToken: (token) => grants.get(token),
      byUser: (user) => [...grants.values()].find((grant) => grant.user === user),
      watch: (grant) => transfers().watch(grant),
      receive: (grant, file, watch) => transfers().receive(grant, file, watch),
    },
    host: () => coreOf().settings().host,
    ports: () => ({ file: coreOf().settings().filePort, ftp: coreOf().settings().ftpPort }),
    // A plain job makes no certificates.
    certificates: async () =>
      [...grants.values()].some(({ protocol }) => protocol.endsWith('S'))
        ? ((await options.certificates?.()) ?? [])
        : [],
    onFault: (error) => coreOf().log.error({ err: error }, 'The file server met a fault.'),
  });

  const keepDoors = (): void =>
    server.keep(new Set([...grants.values()].map(({ protocol }) => protocol)));

  const grantTo = (job: JobRecord): void => {
    grants.set(job.token, { ...grantOf(coreOf(), store, job) });
    sweeper ??= setInterval(() => void sweep().catch(report), sweepMs).unref();
  };

  const changed = (id: number): void => {
    const core = coreOf();
    const job = findJob(core.storage, id);
    if (job === undefined) return;
    const isOpen = job.finishedAt === null;
    if (isOpen && !grants.has(job.token)) {
      grantTo(job);
      server.open(job.protocol as FileProtocol).catch(report);
    }
    if (!isOpen && grants.delete(job.token)) keepDoors();
    core.events.touch('job', id);
  };

  const report = (error: unknown): void =>
    coreOf().log.error({ err: error }, 'A job could not be carried on.');

  const change: Jobs['change'] = async (id, changeOf) => {
    const core = coreOf();
    await core.commit.write(() => {
      const job = findJob(core.storage, id);
      const members = job === undefined ? undefined : changeOf(job);
      if (members !== undefined) updateJob(core.storage, id, { ...members, changedAt: core.now() });
    });
    changed(id);
  };

  const sweep = async (): Promise<void> => {
    const core = coreOf();
    const now = core.now();
    if (grants.size === 0) {
      clearInterval(sweeper);
      sweeper = undefined;
      return;
    }
    for (const job of openJobs(core.storage)) {
      if (job.timeoutAt === null || job.timeoutAt > now || transfers().isTransferring(job.id)) {
        continue;
      }
      await change(job.id, (current) =>
        timedOut(core, current, ownStage(current, 'timedOut', core.now()), now),
      );
    }
  };

  const open = async (protocol: FileProtocol): Promise<number> => {
    try {
      return await server.open(protocol);
    } catch (error) {
      const setting = protocol.startsWith('HTTP') ? 'filePort' : 'ftpPort';
      const reason = error instanceof Error ? error.message : String(error);
      throw new AppError(
        'conflict',
        `The port for files cannot be opened (${reason}): end what uses it, or change the setting ${setting}.`,
      );
    }
  };

  return {
    store,
    changed,
    change,
    open,
    isTransferring: (id) => transfers().isTransferring(id),
    tell: (id) => transfers().tell(id),
    hasCertificate: () => options.certificates !== undefined,

    cancel: async (id) => {
      const core = coreOf();
      await change(id, (job) =>
        job.finishedAt !== null
          ? undefined
          : {
              state: 'cancelled',
              message: isDownload(job.kind)
                ? 'The URL no longer answers. OCPP 1.6 cannot take an update back: what has been fetched may still be installed.'
                : 'The URL no longer answers.',
              stages: ownStage(job, 'cancelled', core.now()),
              finishedAt: core.now(),
            },
      );
      const job = findJob(core.storage, id);
      if (job === undefined) throw new Error(`Job ${id} was there and has gone.`);
      return job;
    },

    resume: async () => {
      const core = coreOf();
      await store.tidy(new Set(allDiskNames(core.storage)));
      for (const job of openJobs(core.storage)) {
        grantTo(job);
        await server.open(job.protocol as FileProtocol).catch(report);
      }
    },

    stop: async () => {
      clearInterval(sweeper);
      await server.close();
      await transfers().flush();
    },
  };
};

export const userOf = (token: string): string => `job${token.slice(0, 8)}`;

const grantOf = (
  core: Core,
  store: FileStore,
  job: JobRecord,
): Grant & { readonly protocol: FileProtocol } => {
  const file = job.fileId === null ? undefined : findFile(core.storage, job.fileId);
  return {
    jobId: job.id,
    protocol: job.protocol as FileProtocol,
    token: job.token,
    user: userOf(job.token),
    password: job.password,
    credentials: job.credentials === 1,
    image:
      file === undefined
        ? null
        : {
            name: job.fileName ?? file.name,
            path: store.pathOf(file.diskName),
            sizeBytes: file.sizeBytes,
            sha256: file.sha256,
            modifiedAt: file.createdAt,
          },
    fallbackName: `${job.chargePointId}-${job.fileKind}-${job.id}`,
  };
};

/** Nothing has happened for too long; what we saw ourselves decides what that means. */
const timedOut = (
  core: Core,
  job: JobRecord,
  stages: string,
  now: number,
): JobChange | undefined => {
  if (job.finishedAt !== null) return undefined;
  if (!isDownload(job.kind) && countFilesOfJob(core.storage, job.id) > 0) {
    return {
      state: 'succeeded',
      message: 'The file has arrived; it never reported Uploaded.',
      finishedAt: now,
    };
  }
  if (job.kind === 'log' && job.startedAt === null && (job.fileName ?? '') === '') {
    return {
      state: 'succeeded',
      message: 'It named no file and none has come: there was nothing to upload.',
      finishedAt: now,
      timedOut: 1,
    };
  }
  const isFetched = isDownload(job.kind) && job.bytesTransferred === job.bytesTotal;
  return {
    state: 'failed',
    stages,
    message: `Nothing has happened for ${job.timeoutSeconds} s${
      isFetched ? '; the image was fetched whole, an installation was not reported' : ''
    }. A later status still counts.`,
    finishedAt: now,
    timedOut: 1,
  };
};
