import type { EventEnvelope } from '@shared/api/events';
import { expect, test } from 'vitest';
import {
  createUnseenErrorsStore,
  unseenErrorsSlice,
} from '../../../src/renderer/src/stores/unseen-errors';

const finding = (severity: 'error' | 'warning'): EventEnvelope => ({
  seq: 1,
  name: 'finding.recorded',
  data: {
    id: 1,
    at: '2026-03-01T12:00:00.000Z',
    lastAt: '2026-03-01T12:00:00.000Z',
    count: 1,
    chargePointId: 'CP1',
    connectionId: 1,
    exchangeId: 1,
    lastExchangeId: 1,
    code: 'frame-not-json',
    severity,
    clause: null,
    pointer: null,
    message: 'The frame is not a JSON array.',
  },
});

test('counts the errors since somebody looked, and no lesser finding', () => {
  const store = createUnseenErrorsStore();
  const { apply } = unseenErrorsSlice(store);
  apply?.([finding('error'), finding('warning'), finding('error')]);
  expect(store.getState().count).toBe(2);
});
