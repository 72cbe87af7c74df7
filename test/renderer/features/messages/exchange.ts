import type { Exchange } from '@shared/model/message';

/** An answered heartbeat of CP1, but for what is said otherwise. */
export const exchange = (id: number, more: Partial<Exchange> = {}): Exchange => ({
  id,
  at: new Date(1_700_000_000_000 + id * 1000).toISOString(),
  chargePointId: 'CP1',
  connectionId: 1,
  sender: 'chargePoint',
  messageId: `m${id}`,
  action: 'Heartbeat',
  summary: 'Heartbeat',
  connectorId: null,
  transactionId: null,
  idTag: null,
  status: null,
  reportedError: null,
  state: 'answered',
  errorCode: null,
  latencyMs: 3,
  callBytes: 20,
  replyBytes: 40,
  findingCount: 0,
  flags: [],
  note: null,
  ...more,
});
