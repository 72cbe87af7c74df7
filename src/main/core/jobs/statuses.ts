import type { JobKind } from '@shared/model/job';

/** What a status means for its job: it goes on, it is over, or nothing is told by it. */
export type StatusMeaning = 'scheduled' | 'underWay' | 'succeeded' | 'failed' | 'nothing';

const firmware: Record<string, StatusMeaning> = {
  Downloading: 'underWay',
  Downloaded: 'underWay',
  Installing: 'underWay',
  Installed: 'succeeded',
  DownloadFailed: 'failed',
  InstallationFailed: 'failed',
};

/** OCPP 1.6 §7.25, §7.24; Security §6.8, §6.15. What is not named, Idle first of all, tells nothing. */
const meanings: Record<JobKind, Record<string, StatusMeaning>> = {
  firmwareUpdate: firmware,
  signedFirmwareUpdate: {
    ...firmware,
    DownloadScheduled: 'scheduled',
    DownloadPaused: 'underWay',
    SignatureVerified: 'underWay',
    InstallScheduled: 'underWay',
    InstallRebooting: 'underWay',
    InvalidSignature: 'failed',
    InstallVerificationFailed: 'failed',
  },
  diagnostics: { Uploading: 'underWay', Uploaded: 'succeeded', UploadFailed: 'failed' },
  log: {
    Uploading: 'underWay',
    Uploaded: 'succeeded',
    UploadFailure: 'failed',
    PermissionDenied: 'failed',
    NotSupportedOperation: 'failed',
    BadMessage: 'failed',
  },
};

export const meaningOf = (kind: JobKind, status: string): StatusMeaning =>
  meanings[kind][status] ?? 'nothing';

/** Whether the charge point fetches something; else it leaves something. */
export const isDownload = (kind: string): boolean =>
  kind === 'firmwareUpdate' || kind === 'signedFirmwareUpdate';
