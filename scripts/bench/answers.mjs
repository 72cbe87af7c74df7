// What the two servers that are compared with answer: always the same.

/** @type {Readonly<Record<string, object>>} */
export const ANSWERS = {
  Authorize: { idTagInfo: { status: 'Accepted' } },
  BootNotification: { status: 'Accepted', currentTime: '2026-01-31T12:00:00.000Z', interval: 300 },
  Heartbeat: { currentTime: '2026-01-31T12:00:00.000Z' },
  MeterValues: {},
  StartTransaction: { idTagInfo: { status: 'Accepted' }, transactionId: 1 },
  StatusNotification: {},
  StopTransaction: { idTagInfo: { status: 'Accepted' } },
};

/** The line that says where a server listens. */
export const announce = (/** @type {import('node:net').AddressInfo} */ { port }) => {
  const ready = { event: 'ready', ocpp: `ws://127.0.0.1:${port}/ocpp` };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
};
