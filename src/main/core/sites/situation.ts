import type { PlannedSession, SiteReserve } from '@shared/model/site';
import { leastOf, mostOf, type Wiring } from '@shared/site-limit/units';
import type { Core, Station } from '../context';
import {
  type SituationTransaction,
  siteConfiguration,
  siteConnectors,
  siteTransactions,
} from '../storage/site-situation';
import { membersOf, type StoredSite } from '../storage/sites';
import { type Capability, capabilityOf } from './capability';
import { boundOf, type Holding, type Holdings } from './holdings';
import { gateConnector } from './profiles';

/** A charge point of a site as it is now. */
export interface Member {
  readonly chargePointId: string;
  readonly wiring: Wiring;
  readonly capability: Capability;
  /** Whether anything can be sent to it. */
  readonly isReachable: boolean;
  /** The most one of its connectors can take, and the least it can charge with; unit of the site. */
  readonly most: number;
  readonly least: number;
  readonly idleConnectors: number;
  readonly sessions: readonly Session[];
}

export interface Session {
  readonly member: Pick<Member, 'chargePointId' | 'wiring' | 'capability' | 'most' | 'least'>;
  readonly transaction: SituationTransaction;
  readonly key: string;
}

export interface Situation {
  readonly site: StoredSite;
  readonly members: readonly Member[];
}

export const keyOf = (chargePointId: string, connectorId: number): string =>
  `${connectorId}/${chargePointId}`;

/** Reads the members of a site with their connectors and sessions. */
export const readSituation = (core: Core, site: StoredSite): Situation => {
  const { storage, stations } = core;
  const keys = grouped(siteConfiguration(storage, site.siteId));
  const connectors = grouped(siteConnectors(storage, site.siteId));
  const transactions = grouped(siteTransactions(storage, site.siteId));
  const unit = site.unit as 'W' | 'A';
  const members = membersOf(storage, site.siteId).map((row): Member => {
    const { chargePointId, maxAmps, phases } = row;
    const wiring = { volts: site.volts, phases, maxAmps };
    const capability = capabilityOf(
      unit,
      new Map((keys.get(chargePointId) ?? []).map(({ key, value }) => [key, value])),
    );
    const own = {
      chargePointId,
      wiring,
      capability,
      most: mostOf(unit, wiring),
      least: leastOf(unit, capability.unit, site.minimumAmps, wiring),
    };
    // The last one on a connector is the one that counts.
    const running = new Map(
      (transactions.get(chargePointId) ?? []).map((one) => [one.connectorId, one]),
    );
    const known = new Set((connectors.get(chargePointId) ?? []).map((one) => one.connectorId));
    for (const connectorId of running.keys()) known.add(connectorId);
    return {
      ...own,
      isReachable: isReachable(stations.get(chargePointId)),
      // One that has reported no connector has one at least.
      idleConnectors: Math.max(1, known.size) - running.size,
      sessions: [...running.values()].map((transaction) => ({
        member: own,
        transaction,
        key: keyOf(chargePointId, transaction.connectorId),
      })),
    };
  });
  return { site, members };
};

/** To a rejected charge point nothing is sent (OCPP 1.6 §4.2). */
const isReachable = (station: Station | undefined): boolean =>
  station !== undefined &&
  station.connections.length > 0 &&
  station.settings.registration !== 'Rejected' &&
  station.bootStatus !== 'Rejected';

const grouped = <Row extends { readonly chargePointId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.chargePointId);
    if (group === undefined) groups.set(row.chargePointId, [row]);
    else group.push(row);
  }
  return groups;
};

/** What may be drawn on a connector without a limit of its own: nothing where the default was accepted. */
export const withoutLimit = (holdings: Holdings, member: Pick<Member, 'chargePointId' | 'most'>) =>
  boundOf(holdings.get(member.chargePointId, gateConnector), member.most);

/** The limit of exactly this session. */
export const holdingOf = (holdings: Holdings, { transaction }: Session): Holding | undefined => {
  const holding = holdings.get(transaction.chargePointId, transaction.connectorId);
  return holding?.transactionId === transaction.transactionId ? holding : undefined;
};

/** What a session may draw at most as things are. */
export const allowedOf = (holdings: Holdings, session: Session): number =>
  boundOf(holdingOf(holdings, session), withoutLimit(holdings, session.member));

type Obstacle = Extract<
  PlannedSession['why'],
  'offline' | 'refused' | 'unsupported' | 'not-authorized'
>;

/** Why a session cannot be told a limit now, or undefined. */
export const obstacleOf = (
  holdings: Holdings,
  member: Member,
  session: Session,
  now: number,
): Obstacle | undefined => {
  if (session.transaction.authorization !== 'Accepted') return 'not-authorized';
  if (!member.isReachable) return 'offline';
  // A start that named no connector cannot be told a limit of its own.
  if (!member.capability.isSupported || session.transaction.connectorId === gateConnector) {
    return 'unsupported';
  }
  const holding = holdingOf(holdings, session);
  return holding !== undefined && !holding.isBusy && now < holding.notBefore
    ? 'refused'
    : undefined;
};

/** Why the default for what starts is not in force at a charge point, or undefined where it is. */
export const gateObstacle = (
  holdings: Holdings,
  member: Member,
  now: number,
): SiteReserve['why'] | undefined => {
  const gate = holdings.get(member.chargePointId, gateConnector);
  if (gate !== undefined && gate.accepted !== null) return undefined;
  if (!member.isReachable) return 'offline';
  if (!member.capability.isSupported) return 'unsupported';
  return gate !== undefined && !gate.isBusy && now < gate.notBefore ? 'refused' : 'not-told-yet';
};
