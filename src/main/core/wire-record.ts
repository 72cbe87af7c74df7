import type { OcppErrorCode } from '@shared/ocpp/deviation';
import type { Connection, Core, Station } from './context';
import type { Noticed } from './findings';
import { type ExchangeRecord, insertExchange } from './storage/exchange-record';
import { countInSummary } from './storage/finding-summaries';
import { addToFinding, insertFinding, toFinding } from './storage/findings';

/** Whose frame is being processed. */
export interface Intake {
  readonly core: Core;
  readonly station: Station;
  readonly connection: Connection & {
    unanswered: number;
    frameSettled(): void;
    answer(delayMs: number, leave: () => void): void;
  };
}

/** What processing a frame collects for after the commit. */
export interface Outcome {
  reply: string | undefined;
  /** How long the reply is held back, as set for the charge point. */
  delayMs: number;
  readonly noticed: Noticed[];
  readonly after: (() => void)[];
}

/** Records a frame that is no exchange; a CALLERROR that answers it stands beside it. */
export const recordFrame = (
  { core, station, connection }: Intake,
  text: string,
  now: number,
  outcome: Outcome,
  errorCode: OcppErrorCode | null,
): void => {
  const { reply } = outcome;
  recordExchange({ core, station, connection }, outcome, {
    id: core.nextRecordId(),
    replyId: reply === undefined ? null : core.nextRecordId(),
    at: now,
    replyAt: reply === undefined ? null : now,
    chargePointId: station.chargePointId,
    connectionId: connection.connectionId,
    sender: 'chargePoint',
    state: 'frame',
    messageId: null,
    action: null,
    errorCode: reply === undefined ? null : errorCode,
    latencyMs: null,
    findingCount: outcome.noticed.length,
    callText: text,
    replyText: reply ?? null,
  });
};

/** Records an exchange with its findings. Runs inside the transaction. */
export const recordExchange = (
  { core }: Intake,
  outcome: Outcome,
  exchange: ExchangeRecord,
): void => {
  insertExchange(core.storage, exchange);
  if (outcome.noticed.length > 0) {
    recordFindings(core, outcome, {
      at: exchange.at,
      chargePointId: exchange.chargePointId,
      connectionId: exchange.connectionId,
      exchangeId: exchange.id,
    });
  }
  outcome.after.push(() => core.events.touch('exchange', exchange.id));
};

export interface Place {
  readonly at: number;
  readonly chargePointId: string | null;
  readonly connectionId: number | null;
  readonly exchangeId: number | null;
}

/**
 * Stores what was noticed and announces it after the commit. Runs inside the transaction. Like
 * findings beyond the first ones of an hour are counted in the row of the last one.
 */
export const recordFindings = (
  core: Core,
  outcome: Pick<Outcome, 'noticed' | 'after'>,
  place: Place,
): void => {
  const { chargePointId } = place;
  const gate = chargePointId === null ? undefined : core.stations.get(chargePointId)?.findingGate;
  for (const noticed of outcome.noticed) {
    const finding = { ...noticed, ...place };
    const entry = gate?.enter(noticed, place.at);
    const counted =
      entry?.countIn === undefined ? undefined : addToFinding(core.storage, entry.countIn, place);
    const row = counted ?? {
      ...finding,
      id: insertFinding(core.storage, finding),
      count: 1,
      lastAt: null,
      lastExchangeId: null,
    };
    entry?.stored(row.id);
    if (chargePointId !== null) countInSummary(core.storage, { ...finding, chargePointId });
    outcome.after.push(() => core.events.emit('finding.recorded', toFinding(row)));
  }
};
