// Fills the record of a running central system with exchanges as charge points have them on a busy day.
import { busyCall } from '../conversations.mjs';
import { openSocket } from '../station.mjs';

const STATIONS = 20;
/** Calls of one charge point that are on their way at once: enough to keep the server busy. */
const AHEAD = 50;

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
      if (sent >= calls) return;
      const [action, payload] = busyCall(sent);
      socket.send(`[2,"${station}-${sent++}","${action}",${payload}]`);
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
