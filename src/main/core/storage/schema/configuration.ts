import type { Generated } from 'kysely';

export interface ConfigurationKeyRow {
  chargePointId: string;
  key: string;
  value: string | null;
  readonly: number;
  rebootRequired: number;
  readAt: number;
}

export interface ConfigurationSnapshotRow {
  id: Generated<number>;
  chargePointId: string;
  at: number;
  seenAt: number;
  cause: string;
  key: string | null;
  status: string | null;
  keyCount: number;
  keys: string;
  unknownKeys: string;
}

export interface ConfigurationKeyChangeRow {
  id: Generated<number>;
  chargePointId: string;
  key: string;
  at: number;
  value: string | null;
  previousValue: string | null;
  isFirst: number;
  cause: string;
  status: string | null;
}

export interface ConfigurationTemplateRow {
  id: Generated<number>;
  name: string;
  note: string;
  entries: string;
  createdAt: number;
  changedAt: number;
}

export interface ConfigurationRunTableRow {
  id: Generated<number>;
  templateId: number | null;
  name: string;
  entries: string;
  skipEqual: number;
  verify: number;
  verifyAfterBoot: number;
  state: string;
  origin: string;
  startedAt: number;
  finishedAt: number | null;
}

export interface ConfigurationRunRowRow {
  runId: number;
  chargePointId: string;
  state: string;
  keys: string;
  message: string | null;
  finishedAt: number | null;
}
