// Fills the record of a running central system with exchanges as charge points have them on a busy day.
import { openSocket } from './station.mjs';

const STATIONS = 20;
/** Calls of one charge point that are on their way at once: enough to keep the server busy. */
const AHEAD = 50;

const callOf = (/** @type {number} */ station, /** @type {number} */ count) => {
  const id = `${station}-${count}`;
  const timestamp = new Date().toISOString();
  const connectorId = (count % 3) + 1;
  const status = ['Available', 'Preparing', 'Charging', 'Finishing'][(count >> 2) % 4];
  if (count % 10 === 0)
    return [2, id, 'StatusNotification', { connectorId, errorCode: 'NoError', status, timestamp }];
  if (count % 4 === 0) {
    const sampledValue = [{ value: String(1000 + count), unit: 'Wh' }];
    return [2, id, 'MeterValues', { connectorId, meterValue: [{ timestamp, sampledValue }] }];
  }
  return [2, id, 'Heartbeat', {}];
};

const runStation = async (
  /** @type {URL} */ url,
  /** @type {number} */ station,
  /** @type {number} */ calls,
) => {
  const socket = await openSocket({
    host: url.hostname,
    port: Number(url.port),
    path: `${url.pathname}/BENCH-${station}`,
  });
  await new Promise((resolve, reject) => {
    let sent = 0;
    let answered = 0;
    const send = () => {
      if (sent < calls) socket.send(JSON.stringify(callOf(station, sent++)));
    };
    socket.onLost = (why) => reject(new Error(why));
    socket.onText = () => {
      answered += 1;
      if (answered === calls) resolve(undefined);
      else send();
    };
    for (let count = 0; count < AHEAD; count++) send();
  });
  socket.onLost = () => undefined;
  socket.close();
};

/** Resolves when so many exchanges are recorded. */
export const fillRecord = async (
  /** @type {string} */ ocppUrl,
  /** @type {number} */ exchanges,
) => {
  const url = new URL(ocppUrl);
  const each = Math.floor(exchanges / STATIONS);
  const rest = exchanges - each * (STATIONS - 1);
  await Promise.all(
    Array.from({ length: STATIONS }, (_, station) =>
      runStation(url, station, station === 0 ? rest : each),
    ),
  );
};
