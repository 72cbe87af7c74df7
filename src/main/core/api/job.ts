import { X509Certificate } from 'node:crypto';
import type { jobMethods } from '@shared/api/job';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { beginJob } from '../jobs/begin';
import { offerTo } from '../jobs/offer';
import { findJob, type JobRecord, listJobs, toJob } from '../storage/jobs';
import { readInstant, readPeriod } from './instant';
import { knownStation } from './known';

const knownJob = (core: Core, id: number): JobRecord => {
  const job = findJob(core.storage, id);
  if (job === undefined) {
    throw new AppError('not-found', `There is no job ${id}; list the jobs for those there are.`);
  }
  return job;
};

/** A certificate that cannot be read would only be found out by the charge point. */
const checkCertificate = (pem: string): void => {
  try {
    new X509Certificate(pem);
  } catch {
    const message = 'is no certificate in PEM';
    throw new AppError('invalid-input', `The signing certificate ${message}.`, [
      { pointer: '/signingCertificate', message },
    ]);
  }
};

export const jobImplementation = {
  'job.startFirmwareUpdate': async (core, { cpId, allowedFrom, ...wish }, origin) => {
    const station = knownStation(core, cpId);
    const from = readInstant(allowedFrom, '/allowedFrom');
    const request = { ...wish, kind: 'firmwareUpdate' as const, allowedFrom: from };
    return toJob(core.storage, await beginJob(core, station, request, origin));
  },

  'job.startSignedFirmwareUpdate': async (core, { cpId, allowedFrom, ...wish }, origin) => {
    const station = knownStation(core, cpId);
    checkCertificate(wish.signingCertificate);
    readInstant(wish.installFrom, '/installFrom');
    const from = readInstant(allowedFrom, '/allowedFrom');
    const request = { ...wish, kind: 'signedFirmwareUpdate' as const, allowedFrom: from };
    return toJob(core.storage, await beginJob(core, station, request, origin));
  },

  'job.startDiagnostics': async (core, { cpId, ...wish }, origin) => {
    const station = knownStation(core, cpId);
    readPeriod(wish);
    return toJob(
      core.storage,
      await beginJob(core, station, { ...wish, kind: 'diagnostics' }, origin),
    );
  },

  'job.startLog': async (core, { cpId, ...wish }, origin) => {
    const station = knownStation(core, cpId);
    readPeriod(wish);
    return toJob(core.storage, await beginJob(core, station, { ...wish, kind: 'log' }, origin));
  },

  'job.list': (core, { cpId, kind, state, open, ...paging }) =>
    listJobs(core.storage, { chargePointId: cpId, kind, state, open }, paging),

  'job.get': (core, { id }) => toJob(core.storage, knownJob(core, id)),

  'job.cancel': async (core, { id }) => {
    const job = knownJob(core, id);
    if (job.finishedAt !== null) {
      throw new AppError('conflict', `Job ${id} has ended (${job.state}).`);
    }
    return toJob(core.storage, await core.jobs.cancel(id));
  },

  'job.offer': (core, { cpId }) => offerTo(core, knownStation(core, cpId)),
} satisfies Implements<typeof jobMethods>;
