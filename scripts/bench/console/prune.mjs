// A14: the record is cut back to its limit while charge points go on sending.
import { startGenerator } from '../generator.mjs';
import { startCentral } from '../servers.mjs';
import { fillRecord } from './long-record.mjs';

const STATIONS = 50;
const PERIOD_MS = 250;
/** The first cut comes a minute after the start. */
const LOAD_MS = 90_000;
const LIMIT_MEGABYTES = 16;
const EXCHANGES = 400_000;

/** @returns {Promise<number>} the megabytes that the database holds */
const heldMegabytes = async (/** @type {string | undefined} */ http) => {
  const response = await fetch(`${http}/server`);
  const { databaseBytes } = /** @type {{ databaseBytes: number }} */ (await response.json());
  return databaseBytes / 1_048_576;
};

/** @returns {Promise<import('./report.mjs').Part>} */
export const prunePart = async (/** @type {string} */ dataDir) => {
  const filling = await startCentral(dataDir);
  await fillRecord(filling.ocpp, EXCHANGES);
  await filling.stop();
  const server = await startCentral(dataDir);
  try {
    const before = await heldMegabytes(server.http);
    await fetch(`${server.http}/setting`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ retentionMegabytes: LIMIT_MEGABYTES }),
    });
    const generator = startGenerator(server.ocpp);
    await generator.connect(STATIONS);
    await server.sample('sample');
    const { latencyMs } = await generator.pace('busy', PERIOD_MS, LOAD_MS);
    const { loopDelay } = await server.sample('sample');
    const after = await heldMegabytes(server.http);
    await generator.stop();
    return {
      title: `A14: ${EXCHANGES} exchanges cut back from ${before.toFixed(0)} to ${after.toFixed(0)} MB while ${(STATIONS * 1000) / PERIOD_MS} calls a second come`,
      bars: [
        { what: 'megabytes held', value: Math.round(after), unit: 'MB', atMost: 64 },
        { what: 'event-loop delay p99', value: loopDelay.p99Ms, unit: 'ms', atMost: 16 },
        { what: 'answer p95', value: latencyMs.p95, unit: 'ms', atMost: 50 },
      ],
      notes: [
        `event-loop delay at most ${loopDelay.maxMs.toFixed(1)} ms; answer p50 ${latencyMs.p50.toFixed(1)} ms, longest ${latencyMs.max.toFixed(1)} ms`,
      ],
    };
  } finally {
    await server.stop();
  }
};
