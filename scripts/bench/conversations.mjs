// What stations say: one heartbeat after the other, or one charging session after the other.

/**
 * What a station needs for a conversation: `call` sends a CALL and resolves with the answer's text.
 * @typedef {{ tag: string, call(action: string, payload: string): Promise<string> }} Station
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

/** Authorize, StatusNotification, StartTransaction, five MeterValues of six samples, StopTransaction: nine calls. */
export const session = async (/** @type {Station} */ { tag, call }) => {
  const now = () => new Date().toISOString();
  await call('Authorize', `{"idTag":"${tag}"}`);
  await call(
    'StatusNotification',
    `{"connectorId":1,"errorCode":"NoError","status":"Preparing","timestamp":"${now()}"}`,
  );
  const started = await call(
    'StartTransaction',
    `{"connectorId":1,"idTag":"${tag}","meterStart":1000,"timestamp":"${now()}"}`,
  );
  const transactionId = TRANSACTION_ID.exec(started)?.[1];
  for (let reading = 1; reading <= READINGS; reading++) {
    const value = meterValue(now(), 1000 + reading * 184);
    await call(
      'MeterValues',
      `{"connectorId":1,"transactionId":${transactionId},"meterValue":[${value}]}`,
    );
  }
  await call(
    'StopTransaction',
    `{"transactionId":${transactionId},"idTag":"${tag}","meterStop":2000,"timestamp":"${now()}","reason":"Local"}`,
  );
};
