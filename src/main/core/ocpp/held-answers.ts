/** Answers of one socket, each held back for a while where that is set; they leave in their order. */
export interface HeldAnswers {
  /** Calls `leave` at once, or when the time has come and every earlier answer has left. */
  add(delayMs: number, leave: () => void): void;
  /** Lets everything go at once: the socket is about to be closed. */
  flush(): void;
  /** Forgets what is held: the socket is gone. */
  end(): void;
}

interface Held {
  readonly dueAt: number;
  readonly leave: () => void;
}

/**
 * Some charge points drop the connection when an answer comes at once (B21, C39). An answer behind
 * one that is held waits for it, because a charge point expects its answers in order (OCPP-J §4.1.1).
 */
export const createHeldAnswers = (now: () => number = Date.now): HeldAnswers => {
  const held: Held[] = [];
  let timer: NodeJS.Timeout | undefined;

  const release = (isDue: (one: Held) => boolean): void => {
    for (;;) {
      const [first] = held;
      if (first === undefined || !isDue(first)) return;
      held.shift();
      first.leave();
    }
  };

  const schedule = (): void => {
    const [first] = held;
    timer = first && setTimeout(onDue, Math.max(0, first.dueAt - now()));
  };

  const onDue = (): void => {
    release(({ dueAt }) => dueAt <= now());
    schedule();
  };

  return {
    add: (delayMs, leave) => {
      const last = held.at(-1);
      if (last === undefined && delayMs <= 0) {
        leave();
        return;
      }
      held.push({ dueAt: Math.max(last?.dueAt ?? 0, now() + delayMs), leave });
      if (timer === undefined) schedule();
    },
    flush: () => {
      clearTimeout(timer);
      timer = undefined;
      release(() => true);
    },
    end: () => {
      clearTimeout(timer);
      held.length = 0;
    },
  };
};
