import type { Station } from './fleet';

// What is kept for somebody: reservations in every state, and local lists in several.

type Send = (method: string, url: string, body?: unknown) => Promise<void>;

const minutesFromNow = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();

const answerReservations = (station: Station): void => {
  station.onCall('ReserveNow', (payload) => ({
    // Connector 2 of DEPOT-04 is out of order.
    status:
      station.identity === 'DEPOT-04' && JSON.stringify(payload).includes('"connectorId":2')
        ? 'Faulted'
        : 'Accepted',
  }));
  station.onCall('CancelReservation', () => ({ status: 'Accepted' }));
};

const answerLists = (station: Station): void => {
  let version = 0;
  station.onCall('GetLocalListVersion', () => ({
    listVersion: station.identity === 'GATE-11' ? -1 : version,
  }));
  station.onCall('SendLocalList', (payload) => {
    ({ listVersion: version } = payload as { listVersion: number });
    return { status: 'Accepted' };
  });
};

const asked = [
  ['DEPOT-01', 2, '04A1B2C3D4E581', 240],
  ['DEPOT-02', 0, '0A77C1F2', 95],
  ['DEPOT-03', 2, '04A1B2C3D4E582', 420],
  ['DEPOT-04', 2, '04A1B2C3D4E580', 120],
  ['HPC-SOUTH', 2, '0A77C1F3', 60],
  ['HPC-NORTH', 2, 'SERVICE', 300],
  ['HPC-NORTH', 2, '0A77C1F2', 180],
] as const;

export const fillReservations = async (
  send: Send,
  http: string,
  stations: readonly Station[],
): Promise<void> => {
  for (const station of stations) answerReservations(station);
  for (const [cpId, connectorId, idTag, minutes] of asked) {
    const expiryDate = minutesFromNow(minutes);
    await send('POST', `${http}/reservation`, {
      ...{ cpId, connectorId, idTag, expiryDate },
      ...(connectorId === 0 ? { parentIdTag: 'FLEET' } : {}),
    });
  }
  await send('POST', `${http}/reservation/6/cancel`);
};

export const fillLocalLists = async (
  send: Send,
  http: string,
  stations: readonly Station[],
): Promise<void> => {
  for (const station of stations) answerLists(station);
  const sync = (cpId: string) => send('POST', `${http}/charge-point/${cpId}/local-list/sync`);
  for (const cpId of ['DEPOT-01', 'DEPOT-02', 'HPC-NORTH', 'GATE-11']) await sync(cpId);
  await send('PUT', `${http}/charge-point/DEPOT-03/local-list`, { parentIdTags: ['FLEET'] });
  await send('PUT', `${http}/id-tag/0A77C1FA`, { status: 'Accepted', note: 'Mira Vogt' });
  await send('PUT', `${http}/id-tag/0A77C1F3`, { status: 'Blocked', note: 'Jonas Keller' });
  await send('DELETE', `${http}/id-tag/GUEST-2025`);
  for (const cpId of ['DEPOT-02', 'DEPOT-03']) await sync(cpId);
};
