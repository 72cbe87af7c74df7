import type { ChargingRateUnit } from '@shared/ocpp/charging-profile';
import type { Core } from '../context';
import type { SiteProfileRow } from '../storage/schema';
import { allSiteProfiles, deleteSiteProfile, putSiteProfile } from '../storage/site-profiles';

/** A limit that a site has sent to a connector, and what became of it. Amounts in the unit of the site. */
export interface Holding {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly siteId: number;
  readonly transactionId: number | null;
  /** What it accepted last. */
  accepted: number | null;
  /** What was sent after that, as long as it is not known what became of it. */
  asked: number | null;
  sent: { unit: ChargingRateUnit; limit: number; at: number; commandId: string | null } | null;
  isBusy: boolean;
  /** Not sent to again before this, because it did not take what was sent. */
  notBefore: number;
  /** Sent once more although nothing changed: it may have been lost. */
  isDoubted: boolean;
  failure: { readonly isRefusal: boolean; readonly message: string } | null;
}

/** What all sites have sent; in memory and, before anything leaves, in the database. */
export interface Holdings {
  get(chargePointId: string, connectorId: number): Holding | undefined;
  of(chargePointId: string): Holding[];
  all(): Iterable<Holding>;
  /** A new one in the place of any other; nothing was sent for it yet. */
  begin(
    place: Pick<Holding, 'chargePointId' | 'connectorId' | 'siteId' | 'transactionId'>,
  ): Holding;
  /** Writes what changed; what neither holds nor may hold anything is no row. */
  save(holding: Holding): void;
  forget(holding: Holding): void;
}

export const createHoldings = (core: () => Core): Holdings => {
  const byChargePoint = new Map<string, Map<number, Holding>>();

  const put = (holding: Holding): void => {
    const own = byChargePoint.get(holding.chargePointId) ?? new Map<number, Holding>();
    own.set(holding.connectorId, holding);
    byChargePoint.set(holding.chargePointId, own);
  };

  const write = (work: () => void): void => {
    const { commit, log } = core();
    commit
      .write(work)
      .catch((error: unknown) =>
        log.error({ err: error }, 'What a site sent could not be stored.'),
      );
  };

  const isCurrent = (holding: Holding): boolean =>
    byChargePoint.get(holding.chargePointId)?.get(holding.connectorId) === holding;

  for (const row of allSiteProfiles(core().storage)) put(fromRow(row));

  return {
    get: (chargePointId, connectorId) => byChargePoint.get(chargePointId)?.get(connectorId),
    of: (chargePointId) => [...(byChargePoint.get(chargePointId)?.values() ?? [])],
    all: function* () {
      for (const own of byChargePoint.values()) yield* own.values();
    },
    begin: (place) => {
      const holding: Holding = { ...place, ...nothing };
      put(holding);
      return holding;
    },
    save: (holding) => {
      if (!isCurrent(holding)) return;
      const { storage, stations } = core();
      const row = toRow(holding);
      write(() => {
        // Somebody may have removed the charge point meanwhile.
        if (stations.get(holding.chargePointId) === undefined) return;
        if (row === undefined) {
          deleteSiteProfile(storage, holding.chargePointId, holding.connectorId);
        } else {
          putSiteProfile(storage, row);
        }
      });
    },
    forget: (holding) => {
      if (!isCurrent(holding)) return;
      const { chargePointId, connectorId } = holding;
      byChargePoint.get(chargePointId)?.delete(connectorId);
      write(() => deleteSiteProfile(core().storage, chargePointId, connectorId));
    },
  };
};

const nothing = {
  accepted: null,
  asked: null,
  sent: null,
  isBusy: false,
  notBefore: 0,
  isDoubted: false,
  failure: null,
};

const fromRow = (row: SiteProfileRow): Holding => ({
  ...nothing,
  chargePointId: row.chargePointId,
  connectorId: row.connectorId,
  siteId: row.siteId,
  transactionId: row.transactionId,
  accepted: row.accepted,
  asked: row.asked,
  sent: {
    unit: row.sentUnit as ChargingRateUnit,
    limit: row.sentLimit,
    at: row.at,
    commandId: row.commandId,
  },
});

const toRow = (holding: Holding): SiteProfileRow | undefined => {
  const { sent, accepted, asked } = holding;
  if (sent === null || !isInForce(holding)) return undefined;
  return {
    chargePointId: holding.chargePointId,
    connectorId: holding.connectorId,
    siteId: holding.siteId,
    transactionId: holding.transactionId,
    accepted,
    asked,
    sentUnit: sent.unit,
    sentLimit: sent.limit,
    commandId: sent.commandId,
    at: sent.at,
  };
};

/** Whether it is in force, or may be. */
export const isInForce = ({ accepted, asked }: Holding): boolean =>
  accepted !== null || asked !== null;

/** The most that it lets through, whatever became of what was sent. `otherwise` holds where it holds nothing. */
export const boundOf = (holding: Holding | undefined, otherwise: number): number =>
  Math.max(holding?.accepted ?? otherwise, holding?.asked ?? 0);
