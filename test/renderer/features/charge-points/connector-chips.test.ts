import type { Connector } from '@shared/model/charge-point';
import { describe, expect, test } from 'vitest';
import { chipsOf } from '../../../../src/renderer/src/features/charge-points/connector-chips';

const connector = (connectorId: number, status: string | null): Connector => ({
  connectorId,
  status,
  errorCode: 'NoError',
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  statusAt: null,
  availabilityPending: null,
  transactionId: null,
});

const idsOf = (connectors: readonly Connector[]): number[] =>
  chipsOf(connectors).shown.map(({ connectorId }) => connectorId);

describe('the connectors shown in a row', () => {
  test('where there is no room for all, what is broken or in use stands before what is free', () => {
    const many = [1, 2, 3, 4, 5, 6].map((id) => connector(id, 'Available'));
    many[4] = connector(5, 'Faulted');
    many[5] = connector(6, 'Charging');
    expect(idsOf(many)).toEqual([1, 5, 6]);
    expect(chipsOf(many).more).toBe(3);
  });

  test('long words leave room for fewer of them, and always for how many others there are', () => {
    const words = (...all: string[]) => all.map((word, index) => connector(index + 1, word));
    expect(idsOf(words('Charging', 'Preparing', 'Finishing'))).toEqual([1, 2, 3]);
    expect(idsOf(words('SuspendedEVSE', 'SuspendedEV', 'Charging'))).toEqual([1, 2]);
    expect(idsOf(words('Charging', 'SuspendedEVSE', 'Charging'))).toEqual([1, 2]);
    expect(chipsOf(words('SuspendedEVSE', 'SuspendedEV', 'Charging')).more).toBe(1);
  });

  test('the charge point as a whole has a chip only when it says something of its own', () => {
    expect(idsOf([connector(0, 'Available'), connector(1, 'Charging')])).toEqual([1]);
    expect(idsOf([connector(0, 'Faulted'), connector(1, 'Available')])).toEqual([0, 1]);
    expect(idsOf([connector(0, 'Available')])).toEqual([0]);
  });
});
