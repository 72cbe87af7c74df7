import type { OcppErrorCode } from '@shared/ocpp/deviation';
import type { Connection, Core, Station } from './context';
import type { Noticed } from './findings';
import { type ExchangeRecord, insertExchange } from './storage/exchange-record';
import { insertFinding } from './storage/findings';

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

/** Stores what was noticed and announces it after the commit. Runs inside the transaction. */
export const recordFindings = (
  core: Core,
  outcome: Pick<Outcome, 'noticed' | 'after'>,
  place: Place,
): void => {
  for (const noticed of outcome.noticed) {
    const id = insertFinding(core.storage, { ...noticed, ...place });
    outcome.after.push(() =>
      core.events.emit('finding.recorded', {
        ...noticed,
        ...place,
        id,
        at: new Date(place.at).toISOString(),
      }),
    );
  }
};
