import { once } from 'node:events';
import { connect } from 'node:net';
import { connectChargePoint } from '../../support/charge-point';
import type { Ready } from '../../support/headless';
import { createRandom } from '../../support/random';
import { fillProfiles } from './charging-profiles';
import { connectStation, makes, type Station } from './fleet';
import { fillLocalLists, fillReservations } from './keeping';
import { fillSecurity } from './security';
import { type RunningSession, type Session, tellSession } from './sessions';

const tags = [
  ['04A1B2C3D4E580', 'Van 1', 'FLEET'],
  ['04A1B2C3D4E581', 'Van 2', 'FLEET'],
  ['04A1B2C3D4E582', 'Van 3', 'FLEET'],
  ['0A77C1F2', 'Anna Berg', null],
  ['0A77C1F3', 'Jonas Keller', null],
  ['0A77C1F9', 'Lost in March, blocked', null, 'Blocked'],
  ['FLEET', 'Parent of all vans', null],
  ['GUEST-2025', 'Guests of last year', null, 'Accepted', '2025-12-31T23:00:00.000Z'],
  ['SERVICE', 'Technicians, several at once', null],
] as const;

const send = async (method: string, url: string, body?: unknown): Promise<void> => {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { status } = response;
  // 504 is one of the pictures: a command that nobody answered.
  if (!response.ok && status !== 504) throw new Error(`${url}: ${status} ${await response.text()}`);
};

const fillTags = async (http: string): Promise<void> => {
  for (const [idTag, note, parentIdTag, status = 'Accepted', expiryDate = null] of tags) {
    await send('PUT', `${http}/id-tag/${idTag}`, {
      status,
      note,
      parentIdTag,
      expiryDate,
      allowConcurrent: idTag === 'SERVICE' || idTag === 'FLEET',
    });
  }
};

const van = ['04A1B2C3D4E580', '04A1B2C3D4E581', '04A1B2C3D4E582', '0A77C1F2', '0A77C1F3'];

const seedOf = (text: string): number =>
  [...text].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 2 ** 31, 7);

/** What the last three days and the present of each charge point are made of. */
const historyOf = (station: Station): Session[] => {
  const random = createRandom(seedOf(station.identity));
  const dc = station.make.boot.chargePointModel?.startsWith('HPC') === true;
  const sessions: Session[] = [];
  for (let day = 3; day >= 1; day--) {
    for (let connectorId = 1; connectorId <= Math.min(2, station.make.connectors); connectorId++) {
      if (random.chance(0.25)) continue;
      const minutes = dc ? random.between(22, 41) : random.between(95, 340);
      sessions.push({
        connectorId,
        idTag: random.pick(van),
        startedMinutesAgo: day * 1440 - random.between(60, 500),
        minutes,
        fullW: dc ? random.between(96_000, 148_000) : random.pick([7_360, 11_040, 11_040, 22_080]),
        stopReason: random.pick(['EVDisconnected', 'EVDisconnected', 'Local', 'Remote']),
        everyMinutes: dc ? 1 : 10,
      });
    }
  }
  return sessions;
};

const tellHistory = async (station: Station): Promise<void> => {
  const random = createRandom(seedOf(station.identity) + 1);
  for (const session of historyOf(station)) await tellSession(station, session, random);
};

const run = async (
  station: Station,
  session: Omit<Session, 'everyMinutes'>,
): Promise<RunningSession> => {
  const told = { ...session, everyMinutes: session.fullW > 50_000 ? 0.5 : 4 };
  const random = createRandom(session.startedMinutesAgo);
  return { station, session: told, transactionId: await tellSession(station, told, random) };
};

/** Deviations as real charge points show them. */
const misbehave = async (station: Station): Promise<void> => {
  const at = new Date().toISOString();
  await station.ask(
    `[2,"rs-1","StatusNotification",{"connectorId":1,"status":"Available","errorCode":"NoError","timestamp":"${at.slice(0, 19)}"}]`,
  );
  await station.ask(
    '[2,"rs-2","StatusNotification",{"connectorId":"1","status":"Occupied","errorCode":"NoError"}]',
  );
  await station.ask('[2,"rs-3","GetTariff",{"currency":"EUR"}]');
  await station.ask(
    `[2,"rs-4","MeterValues",{"connectorId":1,"transactionId":99,"meterValue":[{"timestamp":"${at}","sampledValue":[{"value":"12,4","unit":"kWh"}]}]}]`,
  );
  station.send('[3,"rs-9",{}]');
  station.send('{"hello":"central system"}');
  await station.call('Heartbeat');
};

const refusedKnocks = async ({ ocpp, http }: Ready): Promise<void> => {
  await send('PUT', `${http}/setting`, { unknownChargePoints: 'refuse' });
  await send('PUT', `${http}/charge-point/GARAGE-12/password`, { password: 'right-password-1' });
  const refused = (identity: string, options = {}) =>
    connectChargePoint(ocpp, identity, options).catch(() => undefined);
  await refused('GARAGE-12', { password: 'wrong-password-1' });
  const socket = connect(Number(new URL(ocpp).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(Buffer.from('16030100c8010000c40303', 'hex'));
  await once(socket, 'close');
  await refused('DEPOT-04', { path: '/' });
  for (let knock = 0; knock < 3; knock++) await refused('YARD-21');
};

/** What charges at the moment: connector, tag, minutes so far and in all, full power. */
const runningSessions = (
  [
    ['DEPOT-01', 1, '04A1B2C3D4E580', 84, 180, 11_040],
    ['DEPOT-02', 1, '04A1B2C3D4E581', 236, 330, 11_040],
    ['DEPOT-02', 2, '0A77C1F2', 31, 120, 22_080],
    ['DEPOT-03', 1, '04A1B2C3D4E582', 402, 400, 7_360],
    ['HPC-NORTH', 1, '0A77C1F3', 24, 36, 142_000],
  ] as const
).map(
  ([identity, connectorId, idTag, startedMinutesAgo, minutes, fullW]) =>
    [identity, { connectorId, idTag, startedMinutesAgo, minutes, fullW }] as const,
);

const isCharging = ({ startedMinutesAgo, minutes }: Session): boolean =>
  startedMinutesAgo < minutes;

export interface Depot {
  readonly stations: readonly Station[];
  /** Those that are not suspended. */
  readonly running: readonly RunningSession[];
}

/** Fills a central system with a depot as it might be seen on a working day. */
export const fillDepot = async (ready: Ready): Promise<Depot> => {
  const { ocpp, http } = ready;
  await fillTags(http);
  const stations: Station[] = [];
  for (const made of makes) stations.push(await connectStation(ocpp, made));
  for (const station of stations.slice(0, 7)) await tellHistory(station);
  const named = (identity: string): Station => {
    const found = stations.find((station) => station.identity === identity);
    if (found === undefined) throw new Error(`${identity} is not in the fleet.`);
    return found;
  };

  const running: RunningSession[] = [];
  for (const [identity, session] of runningSessions) {
    running.push(await run(named(identity), session));
  }
  await named('DEPOT-03').status(1, 'SuspendedEV');
  await named('DEPOT-04').status(2, 'Faulted', {
    errorCode: 'GroundFailure',
    vendorId: 'Nordlade',
    vendorErrorCode: 'E17',
    info: 'RCD tripped',
  });
  await named('HPC-SOUTH').status(1, 'Preparing');
  await named('HPC-SOUTH').status(2, 'Reserved');
  await named('VISITOR-02').status(3, 'Unavailable');
  for (const { identity } of stations) {
    if (identity !== 'LAB-7') await send('POST', `${http}/charge-point/${identity}/acknowledge`);
  }
  await misbehave(named('LAB-7'));
  await named('GARAGE-12').close();
  await named('VISITOR-02').close();
  await send('POST', `${http}/tariff`, {
    currency: 'EUR',
    pricePerKwh: 0.39,
    pricePerMinute: 0.02,
    startFee: 0.5,
    validFrom: '2025-01-01T00:00:00Z',
    note: 'House tariff',
  });
  await send('POST', `${http}/backup`, {});
  await refusedKnocks(ready);
  await commandTheDepot(http);
  await moveFiles(http, named('HPC-NORTH'));
  const connected = stations.filter(({ socket }) => socket.readyState === socket.OPEN);
  await fillReservations(send, http, connected);
  await fillLocalLists(send, http, connected);
  await configureTheDepot(http);
  await fillProfiles(send, http, named('DEPOT-02'));
  await fillSecurity(send, http, connected);
  await limitTheYard(http);
  await named('DEPOT-04').call('SecurityEventNotification', {
    type: 'SettingSystemTime',
    timestamp: new Date().toISOString(),
  });
  await named('DEPOT-01').call('DataTransfer', {
    vendorId: 'Nordlade',
    messageId: 'TelemetryV2',
    data: '{"cabinetTemperature":31.5}',
  });
  return { stations, running: running.filter(({ session }) => isCharging(session)) };
};

/** A template for the AC charge points, given to those that are there and to one that is not. */
const configureTheDepot = async (http: string): Promise<void> => {
  await send('POST', `${http}/configuration-template`, {
    name: 'Quiet meters',
    note: 'For charge points on mobile data',
    entries: [{ key: 'MeterValueSampleInterval', value: '900' }],
  });
  await send('POST', `${http}/configuration-template`, {
    name: 'AC depot',
    note: 'All AC charge points of the depot',
    entries: [
      { key: 'HeartbeatInterval', value: '300' },
      { key: 'MeterValueSampleInterval', value: '60' },
      {
        key: 'MeterValuesSampledData',
        value: 'Energy.Active.Import.Register,Power.Active.Import,SoC',
      },
      { key: 'LocalPreAuthorize', value: 'true' },
      { key: 'NL.DisplayBrightness', value: '60' },
    ],
  });
  await send('POST', `${http}/configuration-template/2/apply`, {
    chargePointIds: ['DEPOT-02', 'DEPOT-03', 'DEPOT-04', 'GARAGE-12'],
  });
};

/** The yard shares 24 kW. */
const limitTheYard = async (http: string): Promise<void> => {
  const members = ['DEPOT-01', 'DEPOT-03'].map((chargePointId) => ({ chargePointId }));
  await send('POST', `${http}/site`, { name: 'Yard', unit: 'W', limit: 24_000, members });
  await send('POST', `${http}/site/1/on`);
  const fast = ['HPC-NORTH', 'HPC-SOUTH'].map((chargePointId) => ({ chargePointId, maxAmps: 250 }));
  const strategy = 'first-come';
  await send('POST', `${http}/site`, {
    ...{ name: 'Fast chargers', unit: 'A', limit: 400, strategy },
    members: fast,
  });
};

interface StartedJob {
  readonly id: number;
  readonly location: string;
}

const startJob = async (http: string, kind: string, body: unknown): Promise<StartedJob> => {
  const response = await fetch(`${http}/job/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${kind}: ${response.status} ${await response.text()}`);
  return (await response.json()) as StartedJob;
};

/** Diagnostics that have arrived, and an update in the midst of its installation. */
const moveFiles = async (http: string, station: Station): Promise<void> => {
  const cpId = station.identity;
  station.onCall('GetDiagnostics', () => ({ fileName: 'hpc-north-diagnostics.tar.gz' }));
  station.onCall('UpdateFirmware', () => ({}));
  const diagnostics = await startJob(http, 'diagnostics', { cpId });
  await station.call('DiagnosticsStatusNotification', { status: 'Uploading' });
  const url = `${diagnostics.location}hpc-north-diagnostics.tar.gz`;
  await fetch(url, { method: 'PUT', body: Buffer.alloc(4_812_345, 'log ') });
  await station.call('DiagnosticsStatusNotification', { status: 'Uploaded' });
  const stored = await fetch(`${http}/file?name=hpc-cabinet-7.2.0.bin`, {
    method: 'POST',
    body: Buffer.alloc(18_400_000, 'firmware'),
  });
  const { id: fileId } = (await stored.json()) as { id: number };
  const update = await startJob(http, 'firmware-update', { cpId, fileId });
  await (await fetch(update.location)).arrayBuffer();
  await station.call('FirmwareStatusNotification', { status: 'Downloaded' });
  await station.call('FirmwareStatusNotification', { status: 'Installing' });
};

const commandTheDepot = async (http: string): Promise<void> => {
  const at = (path: string) => `${http}/charge-point/${path}`;
  await send('POST', at('DEPOT-01/configuration/snapshot'), {});
  await send('POST', at('DEPOT-03/configuration/snapshot'), {});
  await send('POST', at('DEPOT-01/change-configurations'), {
    key: 'WebSocketPingInterval',
    value: '60',
  });
  await send('POST', at('DEPOT-01/connector-unlock'), { connectorId: 2 });
  await send('POST', at('DEPOT-01/call/ChangeAvailability'), {
    connectorId: 1,
    type: 'Inoperative',
  });
  await send('POST', at('DEPOT-01/meter-values'), { connectorId: 1 });
  await send('POST', at('DEPOT-01/call/GetDiagnostics?timeoutSeconds=1'), {
    location: 'ftp://192.168.10.20/diagnostics',
  });
  await send('POST', at('HPC-NORTH/status-notification'), {});
};
