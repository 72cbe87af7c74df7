import type { OutgoingAction, TolerantRequest, TolerantResponse } from '@shared/ocpp/actions';
import type { Core, Station } from '../context';

export interface AnswerContext {
  readonly core: Core;
  readonly station: Station;
  readonly commandId: string;
  readonly now: number;
  /** Follow-up work after the commit. */
  after(work: () => void): void;
}

/** What follows from a charge point's answer to a command, in the transaction that records it. */
export type OnAnswer<A extends OutgoingAction> = (
  context: AnswerContext,
  request: TolerantRequest<A>,
  response: TolerantResponse<A>,
) => void;

/** The same for a CALLERROR: what was asked for has not happened. */
export type OnCallError<A extends OutgoingAction> = (
  context: AnswerContext,
  request: TolerantRequest<A>,
  errorCode: string,
) => void;

/** What begins with a command that goes out, in the transaction that records it. */
export type OnSent<A extends OutgoingAction> = (
  context: AnswerContext,
  request: TolerantRequest<A>,
) => void;
