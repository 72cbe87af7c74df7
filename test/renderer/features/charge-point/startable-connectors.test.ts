import type { Connector } from '@shared/model/charge-point';
import { describe, expect, test } from 'vitest';
import {
  likeliestConnector,
  startableConnectors,
} from '../../../../src/renderer/src/features/charge-point/startable-connectors';

const connector = (
  connectorId: number,
  status: string,
  transactionId: number | null = null,
): Connector => ({
  connectorId,
  status,
  errorCode: 'NoError',
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  statusAt: null,
  availabilityPending: null,
  transactionId,
});

describe('the connector that a remote start proposes', () => {
  test('is one where a cable waits, else one that is free, else the first', () => {
    const charging = connector(1, 'Charging', 7);
    const free = connector(2, 'Available');
    const plugged = connector(3, 'Preparing');
    expect(likeliestConnector([charging, free, plugged])).toBe(3);
    expect(likeliestConnector([charging, free])).toBe(2);
    expect(likeliestConnector([charging, connector(2, 'Faulted')])).toBe(1);
  });

  test('may be the first of a charge point that reported none, and is never the whole of it', () => {
    expect(startableConnectors([connector(0, 'Available')])).toEqual([1]);
    expect(likeliestConnector([])).toBe(1);
  });
});
