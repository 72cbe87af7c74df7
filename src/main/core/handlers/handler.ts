import type { ActionResponse, IncomingAction, TolerantRequest } from '@shared/ocpp/actions';
import type { Settings } from '@shared/settings';
import type { Connection, Core, Station } from '../context';
import type { Noticed } from '../findings';
import type { Storage } from '../storage/storage';

/** What a handler sees: the store of the transaction it runs in, and nothing that could act before the commit. */
export interface HandlerContext {
  readonly core: Core;
  readonly storage: Storage;
  readonly settings: Settings;
  readonly station: Station;
  readonly connection: Connection;
  /** When the frame was received, epoch milliseconds. */
  readonly now: number;
  readonly exchangeId: number;
  /** Records something the charge point did not do as the text asks. */
  notice(noticed: Noticed): void;
  /** Follow-up work after the commit: announcing events, mostly. */
  after(work: () => void): void;
}

/** Answers one incoming action. Throwing an OcppError undoes its writes and answers a CALLERROR. */
export type Handler<A extends IncomingAction> = (
  context: HandlerContext,
  request: TolerantRequest<A>,
) => ActionResponse<A>;
