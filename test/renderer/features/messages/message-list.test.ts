import type { Exchange } from '@shared/model/message';
import { describe, expect, test } from 'vitest';
import {
  filterOfQuery,
  inputOfFilter,
  matches,
  noFilter,
  queryOfFilter,
} from '../../../../src/renderer/src/features/messages/filter';
import {
  applyChanges,
  emptyList,
  holdChanges,
  MOST_ROWS,
  prepend,
  release,
} from '../../../../src/renderer/src/features/messages/message-list';

const exchange = (id: number, more: Partial<Exchange> = {}): Exchange => ({
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

const ids = (list: { items: readonly Exchange[] }): number[] => list.items.map((item) => item.id);

describe('the list of exchanges', () => {
  test('a page that came newest first is listed oldest first, and a second page goes before it', () => {
    const first = prepend(emptyList, [exchange(9), exchange(8)], true);
    const second = prepend(first, [exchange(8), exchange(7), exchange(6)], false);
    expect(ids(second)).toEqual([6, 7, 8, 9]);
    expect(second.hasOlder).toBe(false);
  });

  test('a new exchange goes to the end and a reply changes its row in place', () => {
    const list = prepend(emptyList, [exchange(1, { state: 'waiting' })], false);
    const next = applyChanges(list, [exchange(2), exchange(1)], noFilter);
    expect(ids(next)).toEqual([1, 2]);
    expect(next.items[0]?.state).toBe('answered');
  });

  test('the filter applies to new exchanges, also to those that match only once they failed', () => {
    const filter = { ...noFilter, error: true };
    const list = prepend(emptyList, [exchange(1, { state: 'unanswered' })], false);
    const waiting = applyChanges(list, [exchange(2, { state: 'waiting' }), exchange(3)], filter);
    expect(ids(waiting)).toEqual([1]);
    const failed = applyChanges(waiting, [exchange(2, { state: 'call-error' })], filter);
    expect(ids(failed)).toEqual([1, 2]);
  });

  test('a row does not vanish under the reader when it stops matching', () => {
    const filter = { ...noFilter, error: true };
    const list = prepend(emptyList, [exchange(1, { state: 'unanswered' })], false);
    expect(ids(applyChanges(list, [exchange(1, { state: 'answered' })], filter))).toEqual([1]);
  });

  test('a change to an exchange older than the loaded part is left to paging', () => {
    const list = prepend(emptyList, [exchange(50)], true);
    expect(applyChanges(list, [exchange(10)], noFilter)).toBe(list);
  });

  test('a frozen view holds what arrives, counts what is new, and loses nothing when released', () => {
    const list = prepend(emptyList, [exchange(1, { state: 'waiting' })], false);
    const held = holdChanges(list, [exchange(1), exchange(2), exchange(3)], noFilter);
    const more = holdChanges(held, [exchange(3, { findingCount: 1 }), exchange(4)], noFilter);
    expect(ids(more)).toEqual([1]);
    expect(more.heldNew).toBe(3);
    const open = release(more, noFilter);
    expect(ids(open)).toEqual([1, 2, 3, 4]);
    expect(open.items[0]?.state).toBe('answered');
    expect(open.items[2]?.findingCount).toBe(1);
    expect(open.heldNew).toBe(0);
  });

  test('the window does not grow for ever, and knows that the server has what it let go', () => {
    const many = Array.from({ length: MOST_ROWS }, (_, index) => exchange(MOST_ROWS - index));
    const full = prepend(emptyList, many, false);
    const next = applyChanges(full, [exchange(MOST_ROWS + 1)], noFilter);
    expect(next.items.length).toBeLessThan(MOST_ROWS);
    expect(next.items.at(-1)?.id).toBe(MOST_ROWS + 1);
    expect(next.hasOlder).toBe(true);
  });
});

describe('the message filter', () => {
  test('survives the address bar', () => {
    const filter = { ...noFilter, cpId: 'CP/1 ä', sender: 'centralSystem' as const, error: true };
    const search = new URLSearchParams(queryOfFilter(filter));
    expect(filterOfQuery(Object.fromEntries(search))).toEqual(filter);
  });

  test('asks the server only for what is set', () => {
    expect(inputOfFilter(noFilter)).toEqual({});
    expect(inputOfFilter({ ...noFilter, action: 'Heartbeat', error: true })).toEqual({
      action: 'Heartbeat',
      error: true,
    });
  });

  test('ignores moments that are none', () => {
    expect(filterOfQuery({ from: 'yesterday', to: '2026-01-31T12:00:00Z' })).toMatchObject({
      from: '',
      to: '2026-01-31T12:00:00.000Z',
    });
  });

  test.each([
    [{ cpId: 'CP2' }, false],
    [{ cpId: 'CP1' }, true],
    [{ action: 'Authorize' }, false],
    [{ sender: 'centralSystem' as const }, false],
    [{ error: true }, false],
    [{ to: exchange(1).at }, false],
    [{ from: exchange(1).at }, true],
  ])('decides %j about an answered heartbeat of CP1 as %s', (part, expected) => {
    expect(matches(exchange(1), { ...noFilter, ...part })).toBe(expected);
  });
});
