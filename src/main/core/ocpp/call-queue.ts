/** Why a CALL of ours will not be answered on this socket any more. */
export type LostReason = 'connection-lost' | 'connection-replaced';

export interface QueuedCall {
  readonly messageId: string;
  /** It is its turn: send it. */
  start(): void;
  /** The socket has gone; `started` tells whether the CALL may have reached the charge point. */
  lost(reason: LostReason, started: boolean): void;
}

export interface CallQueue {
  add(call: QueuedCall): void;
  /** The CALL that waits for its reply. */
  current(): QueuedCall | undefined;
  /** The reply came, or it timed out: frees the place for the next CALL. */
  finish(messageId: string): void;
  /** The socket closed: nothing of this queue will be answered. */
  close(reason: LostReason): void;
}

/** One outstanding CALL towards a charge point at a time, the others in order (OCPP-J §4.1.1, errata 3.5). */
export const createCallQueue = (): CallQueue => {
  let current: QueuedCall | undefined;
  let waiting: QueuedCall[] = [];
  let closed: LostReason | undefined;

  const startNext = (): void => {
    current = waiting.shift();
    current?.start();
  };

  return {
    add: (call) => {
      if (closed !== undefined) {
        call.lost(closed, false);
        return;
      }
      waiting.push(call);
      if (current === undefined) startNext();
    },
    current: () => current,
    finish: (messageId) => {
      if (current?.messageId === messageId) startNext();
    },
    close: (reason) => {
      if (closed !== undefined) return;
      closed = reason;
      const started = current;
      const unsent = waiting;
      current = undefined;
      waiting = [];
      started?.lost(reason, true);
      for (const call of unsent) call.lost(reason, false);
    },
  };
};
