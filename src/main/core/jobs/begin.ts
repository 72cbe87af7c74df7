// The beginning of a job: what stands against it, its URL, its row and its CALL.
import { randomBytes } from 'node:crypto';
import type { Origin } from '@shared/api';
import type { FileProtocol, JobKind } from '@shared/model/job';
import { AppError } from '@shared/result';
import type { Core, Station } from '../context';
import { findFile } from '../storage/files';
import { insertJob, type JobRecord, newestJob, updateJob, withStage } from '../storage/jobs';
import { sendCall } from './answer';
import { userOf } from './jobs';
import { locationOf, offerTo } from './offer';
import { payloadOf, type Wish } from './payloads';
import { isDownload } from './statuses';

const timeoutSecondsOf = { download: 3600, upload: 900 };

export interface JobRequest extends Wish {
  readonly kind: JobKind;
  readonly fileId?: number | undefined;
  readonly allowedFrom?: number | undefined;
  readonly protocol?: FileProtocol | undefined;
  readonly address?: string | undefined;
  readonly credentials?: boolean | undefined;
  readonly timeoutSeconds?: number | undefined;
}

/** Opens the port, stores the job and sends its CALL; resolves before that is answered. */
export const beginJob = async (
  core: Core,
  station: Station,
  request: JobRequest,
  origin: Origin,
): Promise<JobRecord> => {
  const { kind } = request;
  const offer = offerTo(core, station);
  if (offer.address === null) throw offline(station);
  refuseSecond(core, station, kind);
  const image = isDownload(kind) ? imageOf(core, request.fileId) : undefined;
  const protocol = request.protocol ?? offer.suggested;
  const offered = offer.protocols.find((one) => one.protocol === protocol);
  if (offered?.available !== true) {
    throw new AppError(
      'conflict',
      `${protocol} needs a server certificate, which there is none of yet; HTTP and FTP work without.`,
    );
  }
  const port = await core.jobs.open(protocol);
  const now = core.now();
  const allowedFrom = request.allowedFrom ?? null;
  const timeoutSeconds =
    request.timeoutSeconds ?? timeoutSecondsOf[image === undefined ? 'upload' : 'download'];
  const token = randomBytes(16).toString('hex');
  const password = randomBytes(12).toString('hex');
  const hasCredentials = protocol.startsWith('FTP') || request.credentials === true;
  const fileName = image === undefined ? null : urlName(image.name);
  const location = locationOf({
    protocol,
    address: request.address ?? offer.address,
    port,
    token,
    credentials: hasCredentials ? `${userOf(token)}:${password}` : null,
    fileName,
  });
  const job = await core.commit.write(() => {
    // While the port was opened another may have begun, or the image have been deleted.
    refuseSecond(core, station, kind);
    if (image !== undefined) imageOf(core, image.id);
    const row = insertJob(core.storage, {
      kind,
      chargePointId: station.chargePointId,
      state: 'queued',
      stages: withStage(
        { stages: '[]' },
        { at: now, source: 'centralSystem', stage: 'requested', detail: null },
      ),
      protocol,
      location,
      warnings: JSON.stringify(offered.warnings),
      token,
      password,
      credentials: hasCredentials ? 1 : 0,
      fileKind: fileKindOf(request),
      fileId: image?.id ?? null,
      fileName,
      bytesTotal: image?.sizeBytes ?? null,
      bytesTransferred: 0,
      transfers: 0,
      timedOut: 0,
      allowedFrom,
      timeoutSeconds,
      timeoutAt: Math.max(now, allowedFrom ?? 0) + timeoutSeconds * 1000,
      createdAt: now,
      changedAt: now,
    });
    // Numbers of jobs are never given twice, so neither are those of requests.
    if (kind === 'diagnostics' || kind === 'firmwareUpdate') return row;
    updateJob(core.storage, row.id, { requestId: row.id });
    return { ...row, requestId: row.id };
  });
  core.jobs.changed(job.id);
  const retrieveDate = new Date(allowedFrom ?? now).toISOString();
  const payload = payloadOf(kind, location, job.id, retrieveDate, request);
  sendCall(core, job, payload, origin).catch((error: unknown) =>
    core.log.error({ err: error }, 'What became of the beginning of a job could not be stored.'),
  );
  return job;
};

const fileKindOf = ({ kind, logType }: JobRequest): string => {
  if (isDownload(kind)) return 'firmware';
  if (kind === 'diagnostics') return 'diagnostics';
  return logType === 'SecurityLog' ? 'securityLog' : 'log';
};

/** Letters that every client leaves as they are. */
const urlName = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+/, '');
  return plain === '' ? 'firmware.bin' : plain.slice(-100);
};

const imageOf = (core: Core, fileId: number | undefined) => {
  const file = fileId === undefined ? undefined : findFile(core.storage, fileId);
  if (file === undefined || file.kind !== 'firmware') {
    throw new AppError('invalid-input', `There is no firmware image ${fileId}; list the files.`, [
      { pointer: '/fileId', message: 'is no firmware image' },
    ]);
  }
  return file;
};

const offline = ({ chargePointId }: Station): AppError =>
  new AppError('offline', `${chargePointId} is not connected; a job begins with a CALL to it.`);

/**
 * A charge point does one update at a time, and notifications without a number could not be told apart
 * (OCPP 1.6 §4.4, §4.5). Of those with a number the charge point itself gives up the older one.
 */
const refuseSecond = (core: Core, { chargePointId }: Station, kind: JobKind): void => {
  const rivals: readonly JobKind[] =
    kind === 'firmwareUpdate'
      ? ['firmwareUpdate', 'signedFirmwareUpdate']
      : kind === 'signedFirmwareUpdate'
        ? ['firmwareUpdate']
        : kind === 'diagnostics'
          ? ['diagnostics']
          : [];
  for (const rival of rivals) {
    const before = newestJob(core.storage, chargePointId, rival);
    if (before === undefined || before.finishedAt !== null) continue;
    throw new AppError(
      'conflict',
      `Job ${before.id} of ${chargePointId} is under way, and what it reports could not be told apart: wait for its end, or cancel it.`,
    );
  }
};
