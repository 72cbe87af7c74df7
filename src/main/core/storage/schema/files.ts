import type { Generated } from 'kysely';

export interface FileRow {
  id: Generated<number>;
  name: string;
  kind: string;
  sizeBytes: number;
  sha256: string;
  diskName: string;
  chargePointId: string | null;
  jobId: number | null;
  createdAt: number;
}

export interface JobRow {
  id: Generated<number>;
  kind: string;
  chargePointId: string;
  state: string;
  message: string | null;
  stages: string;
  protocol: string;
  location: string;
  warnings: string;
  token: string;
  password: string;
  credentials: number;
  fileKind: string;
  fileId: number | null;
  fileName: string | null;
  requestId: number | null;
  commandId: string | null;
  bytesTotal: number | null;
  bytesTransferred: number;
  transfers: number;
  allowedFrom: number | null;
  timeoutSeconds: number;
  timeoutAt: number | null;
  timedOut: number;
  createdAt: number;
  startedAt: number | null;
  changedAt: number;
  finishedAt: number | null;
}
