import type { ChargePoint, Connector } from '@shared/model/charge-point';
import { expect, test } from 'vitest';
import { powerNowOf } from '../../../src/renderer/src/stores/power-now';

const running = {
  state: 'active',
  connectorId: 1,
  startedAt: '2026-01-31T12:00:00.000Z',
  latestPowerW: 11_000,
} as const;

const at = (
  status: string,
  statusAt: string,
  connected = true,
): Pick<ChargePoint, 'connected' | 'connectors'> => {
  const connector: Connector = {
    connectorId: 1,
    status,
    errorCode: 'NoError',
    info: null,
    vendorId: null,
    vendorErrorCode: null,
    statusAt,
    availabilityPending: null,
    transactionId: 7,
  };
  return { connected, connectors: [connector] };
};

test('a transaction draws what it said last while it charges', () => {
  expect(powerNowOf(running, at('Charging', '2026-01-31T12:00:01.000Z'))).toBe(11_000);
  // Some charge points start without ever leaving Available.
  expect(powerNowOf(running, at('Available', '2026-01-31T11:00:00.000Z'))).toBe(11_000);
});

test('whoever is offline, has freed the connector since or has ended draws something else now', () => {
  expect(powerNowOf(running, at('Charging', '2026-01-31T12:00:01.000Z', false))).toBeNull();
  expect(powerNowOf(running, at('Available', '2026-01-31T12:30:00.000Z'))).toBeNull();
  expect(
    powerNowOf({ ...running, state: 'stopped' }, at('Charging', running.startedAt)),
  ).toBeNull();
  expect(powerNowOf(running, undefined)).toBeNull();
});
