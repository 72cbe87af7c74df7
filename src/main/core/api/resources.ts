import type { ChargePoint } from '@shared/model/charge-point';
import type { Core, Station } from '../context';
import type { Changes, ReadChange } from '../events';
import { findChargePoint, type StoredChargePoint, toChargePoint } from '../storage/charge-points';
import { findCommand, toCommand } from '../storage/commands';
import { listConnectors } from '../storage/connector-list';
import { toExchange } from '../storage/exchange-items';
import { findExchange } from '../storage/exchanges';
import { countFindings } from '../storage/findings';
import { toInstant } from '../storage/instant';
import { findJob, toJob } from '../storage/jobs';
import { toTransaction } from '../storage/transaction-list';
import { findTransaction } from '../storage/transactions';

/** What reading a resource takes: the database, and what is live. */
export type Sources = Pick<Core, 'storage' | 'stations'>;

/** A charge point with its connectors and its link, as it is now. */
export const chargePointOf = (
  { storage, stations }: Sources,
  row: StoredChargePoint,
): ChargePoint => {
  const station = stations.get(row.chargePointId);
  return toChargePoint(row, {
    link: linkOf(station),
    // The database is told of it now and then only.
    lastSeenAt: station?.lastSeenAt ?? row.lastSeenAt,
    connectors: listConnectors(storage, row.chargePointId),
    findingCount: countFindings(storage, row.chargePointId),
  });
};

/** The newest socket is the one that commands go to. */
const linkOf = (station: Station | undefined): ChargePoint['link'] => {
  const newest = station?.connections.at(-1);
  if (station === undefined || newest === undefined) return null;
  return {
    connectionId: newest.connectionId,
    remoteAddress: newest.remoteAddress,
    path: newest.path,
    subprotocol: newest.subprotocol,
    connectedAt: toInstant(newest.openedAt),
    tls: newest.tls,
    securityProfile: newest.securityProfile,
    connections: station.connections.length,
  };
};

export const readChargePoint = (
  sources: Sources,
  chargePointId: string,
): ChargePoint | undefined => {
  const row = findChargePoint(sources.storage, chargePointId);
  return row === undefined ? undefined : chargePointOf(sources, row);
};

/** Reads for the event hub what was noted as changed. */
export const createReadChange = (sources: Sources): ReadChange => {
  const { storage, stations } = sources;
  const readers: { [K in keyof Changes]: (key: Changes[K]) => ReturnType<ReadChange> } = {
    chargePoint: (chargePointId) => readChargePoint(sources, chargePointId),
    chargePointSeen: (chargePointId) => {
      const at = stations.get(chargePointId)?.lastSeenAt;
      return at === undefined || at === null ? undefined : { chargePointId, at: toInstant(at) };
    },
    transaction: (id) =>
      mapFound(findTransaction(storage, id), (row) => toTransaction(storage, row)),
    exchange: (id) => mapFound(findExchange(storage, id), (row) => toExchange(storage, row)),
    command: (id) => mapFound(findCommand(storage, id), (row) => toCommand(storage, row)),
    job: (id) => mapFound(findJob(storage, id), (row) => toJob(storage, row)),
  };
  return (kind, key) => readers[kind](key);
};

const mapFound = <Row, Resource>(
  row: Row | undefined,
  toResource: (row: Row) => Resource,
): Resource | undefined => (row === undefined ? undefined : toResource(row));
