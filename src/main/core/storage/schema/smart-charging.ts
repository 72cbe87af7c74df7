import type { Generated } from 'kysely';

export interface ChargingProfileRow {
  chargingProfileId: number;
  name: string;
  note: string;
  profile: string;
  createdAt: number;
  changedAt: number;
}

export interface InstalledProfileRow {
  id: Generated<number>;
  chargePointId: string;
  connectorId: number;
  chargingProfileId: number;
  purpose: string;
  transactionId: number | null;
  profile: string;
  commandId: string | null;
  installedAt: number;
  removedAt: number | null;
}

export interface SiteRow {
  siteId: Generated<number>;
  name: string;
  unit: string;
  limit: number;
  strategy: string;
  minimumAmps: number;
  turnMinutes: number;
  volts: number;
  enabled: number;
  createdAt: number;
  changedAt: number;
}

export interface SiteMemberRow {
  chargePointId: string;
  siteId: number;
  maxAmps: number;
  phases: number;
}

export interface SiteProfileRow {
  chargePointId: string;
  /** 0 is the default for whatever starts. */
  connectorId: number;
  siteId: number;
  transactionId: number | null;
  /** In the unit of the site, as `asked`: what it accepted last, and what it has not answered. */
  accepted: number | null;
  asked: number | null;
  sentUnit: string;
  sentLimit: number;
  commandId: string | null;
  at: number;
}

export interface SiteSampleRow {
  id: Generated<number>;
  siteId: number;
  at: number;
  limit: number;
  allowed: number;
  reserve: number;
  measured: number | null;
  charging: number;
  waiting: number;
}
