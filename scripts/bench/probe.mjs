// Loaded into every measured server with `node --import`, so that all are measured by the same means and none has to
// know of it. Answers questions of its parent with what the operating system and V8 say of this process.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

/** The histogram holds the time between two ticks of its timer: what goes beyond their distance is delay. */
const beyondTick = (/** @type {number} */ nanoseconds) =>
  Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

const collectGarbage = () => {
  const gc = /** @type {{ gc?: () => void }} */ (globalThis).gc;
  // Twice, because what the first round finalises can be freed by the second only.
  gc?.();
  gc?.();
};

const sample = () => {
  // getrusage(RUSAGE_SELF): every thread of the process, time in the kernel included.
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const loopDelay = { p99Ms: beyondTick(delay.percentile(99)), maxMs: beyondTick(delay.max) };
  delay.reset();
  return { cpuMicros: user + system, rss, used: heapUsed + external, loopDelay };
};

process.on('message', (/** @type {{ ask?: string }} */ { ask }) => {
  if (ask === 'memory') collectGarbage();
  if (ask === 'sample' || ask === 'memory') process.send?.({ sample: sample() });
});
// The server ends when it wants to, not when its parent closes the channel.
process.channel?.unref();
