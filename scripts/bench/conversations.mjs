// What stations say: one heartbeat after the other, or one charging session after the other.

/**
 * What a station needs for a conversation: `call` sends a CALL and resolves with the answer's text.
 * `sessions` and `said` count what it had and said, because a register counts on and a status changes.
 * @typedef {{ tag: string, sessions: number, said: number, call(action: string, payload: string): Promise<string> }} Station
 */

export const heartbeat = (/** @type {Station} */ { call }) => call('Heartbeat', '{}');

export const boot = (/** @type {Station} */ { call }) =>
  call(
    'BootNotification',
    '{"chargePointVendor":"Bench","chargePointModel":"Lean","firmwareVersion":"1.0"}',
  );

/** Energy, power, three currents and a state of charge. */
const meterValue = (/** @type {string} */ timestamp, /** @type {number} */ energyWh) =>
  `{"timestamp":"${timestamp}","sampledValue":[` +
  `{"value":"${energyWh}","context":"Sample.Periodic","measurand":"Energy.Active.Import.Register","location":"Outlet","unit":"Wh"},` +
  '{"value":"11040.0","context":"Sample.Periodic","measurand":"Power.Active.Import","location":"Outlet","unit":"W"},' +
  '{"value":"16.01","context":"Sample.Periodic","measurand":"Current.Import","phase":"L1","location":"Outlet","unit":"A"},' +
  '{"value":"15.98","context":"Sample.Periodic","measurand":"Current.Import","phase":"L2","location":"Outlet","unit":"A"},' +
  '{"value":"16.02","context":"Sample.Periodic","measurand":"Current.Import","phase":"L3","location":"Outlet","unit":"A"},' +
  '{"value":"55","context":"Sample.Periodic","measurand":"SoC","location":"EV","unit":"Percent"}]}';

const TRANSACTION_ID = /"transactionId":(\d+)/;
const READINGS = 5;
const WH_OF_A_READING = 184;

/** Authorize, StatusNotification, StartTransaction, five MeterValues of six samples, StopTransaction: nine calls. */
export const session = async (/** @type {Station} */ station) => {
  const { tag, call } = station;
  const now = () => new Date().toISOString();
  const startWh = station.sessions * (READINGS + 1) * WH_OF_A_READING;
  const status = station.sessions % 2 === 0 ? 'Preparing' : 'Available';
  station.sessions++;
  await call('Authorize', `{"idTag":"${tag}"}`);
  await call(
    'StatusNotification',
    `{"connectorId":1,"errorCode":"NoError","status":"${status}","timestamp":"${now()}"}`,
  );
  const started = await call(
    'StartTransaction',
    `{"connectorId":1,"idTag":"${tag}","meterStart":${startWh},"timestamp":"${now()}"}`,
  );
  const transactionId = TRANSACTION_ID.exec(started)?.[1];
  for (let reading = 1; reading <= READINGS; reading++) {
    const value = meterValue(now(), startWh + reading * WH_OF_A_READING);
    await call(
      'MeterValues',
      `{"connectorId":1,"transactionId":${transactionId},"meterValue":[${value}]}`,
    );
  }
  const stopWh = startWh + (READINGS + 1) * WH_OF_A_READING;
  await call(
    'StopTransaction',
    `{"transactionId":${transactionId},"idTag":"${tag}","meterStop":${stopWh},"timestamp":"${now()}","reason":"Local"}`,
  );
};

const STATUSES = ['Available', 'Preparing', 'Charging', 'Finishing'];

/**
 * What a charge point says on a busy day, one call after the other: a tenth is about its status, a fifth is readings.
 * @returns {[action: string, payload: string]}
 */
export const busyCall = (/** @type {number} */ count) => {
  const timestamp = new Date().toISOString();
  const connectorId = (count % 3) + 1;
  if (count % 10 === 0) {
    const status = STATUSES[(count / 10) % STATUSES.length];
    return [
      'StatusNotification',
      `{"connectorId":${connectorId},"errorCode":"NoError","status":"${status}","timestamp":"${timestamp}"}`,
    ];
  }
  if (count % 4 === 0) {
    const meterValueOf = `[{"timestamp":"${timestamp}","sampledValue":[{"value":"${1000 + count}","unit":"Wh"}]}]`;
    return ['MeterValues', `{"connectorId":${connectorId},"meterValue":${meterValueOf}}`];
  }
  return ['Heartbeat', '{}'];
};

export const busy = (/** @type {Station} */ station) => station.call(...busyCall(station.said++));
