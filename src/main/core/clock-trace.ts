/** What the last messages told of the clock of a charge point. */
export interface ClockTrace {
  skewMs: number;
  observedAt: number;
  /** Messages in a row, apart from each other, that were late by the same time. */
  agreeing: number;
  reportedMs: number;
}

export const createClockTrace = (): ClockTrace => ({
  skewMs: 0,
  observedAt: 0,
  agreeing: 0,
  reportedMs: 0,
});

/** What is off by less needs no remark (B28). */
const toleratedMs = 300_000;
/** Messages that come closer together may be a queue that is delivered. */
const apartMs = 10_000;
const sameMs = 10_000;
const agreeingNeeded = 3;
const otherMs = 60_000;

/** Whether message after message was late by the same time as this one: then its clock is behind, and it is no queue. */
export const isClockBehind = (trace: ClockTrace, at: number, now: number): boolean =>
  trace.agreeing >= agreeingNeeded && Math.abs(at - now - trace.skewMs) <= sameMs;

/**
 * Takes in the time of a message and returns by how much the clock is off, positive where it is
 * ahead, when that is certain and has not been said yet. A message of the future has a wrong clock;
 * one of the past may have been queued (OCPP 1.6 §3.7), and only messages that keep being late by
 * the same time tell of a clock that is behind, such as local time labelled Z (C13).
 */
export const observeClock = (trace: ClockTrace, at: number, now: number): number | undefined => {
  const skewMs = at - now;
  if (Math.abs(skewMs) <= toleratedMs) {
    trace.agreeing = 0;
    trace.reportedMs = 0;
    return undefined;
  }
  if (skewMs < 0) {
    if (trace.agreeing > 0 && now - trace.observedAt < apartMs) return undefined;
    const agrees = Math.abs(skewMs - trace.skewMs) <= sameMs;
    trace.agreeing = agrees ? trace.agreeing + 1 : 1;
    trace.skewMs = skewMs;
    trace.observedAt = now;
    if (trace.agreeing < agreeingNeeded) return undefined;
  }
  if (Math.abs(skewMs - trace.reportedMs) <= otherMs) return undefined;
  trace.reportedMs = skewMs;
  return skewMs;
};
