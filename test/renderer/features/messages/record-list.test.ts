import type { Exchange } from '@shared/model/message';
import { describe, expect, test } from 'vitest';
import {
  append,
  applyChanges,
  emptyList,
  holdChanges,
  type MessageList,
  MOST_FOLLOWED,
  MOST_ROWS,
  prepend,
  preview,
  release,
} from '../../../../src/renderer/src/features/messages/record-list';
import { exchange } from './exchange';

const all = (): boolean => true;
const wrong = ({ state }: Exchange): boolean => state !== 'answered' && state !== 'waiting';

const ids = (list: { items: readonly Exchange[] }): number[] => list.items.map((item) => item.id);
const empty: MessageList<Exchange> = emptyList;

describe('the list of exchanges', () => {
  test('a page that came newest first is listed oldest first, and a second page goes before it', () => {
    const first = prepend(empty, [exchange(9), exchange(8)], true);
    const second = prepend(first, [exchange(8), exchange(7), exchange(6)], false);
    expect(ids(second)).toEqual([6, 7, 8, 9]);
    expect(second.hasOlder).toBe(false);
  });

  test('a new exchange goes to the end and a reply changes its row in place', () => {
    const list = prepend(empty, [exchange(1, { state: 'waiting' })], false);
    const next = applyChanges(list, [exchange(2), exchange(1)], all);
    expect(ids(next)).toEqual([1, 2]);
    expect(next.items[0]?.state).toBe('answered');
  });

  test('the filter applies to new exchanges, also to those that match only once they failed', () => {
    const list = prepend(empty, [exchange(1, { state: 'unanswered' })], false);
    const waiting = applyChanges(list, [exchange(2, { state: 'waiting' }), exchange(3)], wrong);
    expect(ids(waiting)).toEqual([1]);
    const failed = applyChanges(waiting, [exchange(2, { state: 'call-error' })], wrong);
    expect(ids(failed)).toEqual([1, 2]);
  });

  test('a row does not vanish under the reader when it stops matching', () => {
    const list = prepend(empty, [exchange(1, { state: 'unanswered' })], false);
    expect(ids(applyChanges(list, [exchange(1, { state: 'answered' })], wrong))).toEqual([1]);
  });

  test('a change to an exchange older than the loaded part is left to paging', () => {
    const list = prepend(empty, [exchange(50)], true);
    expect(applyChanges(list, [exchange(10)], all)).toBe(list);
  });

  test('a frozen view holds what arrives, counts what is new, and loses nothing when released', () => {
    const list = prepend(empty, [exchange(1, { state: 'waiting' })], false);
    const held = holdChanges(list, [exchange(1), exchange(2), exchange(3)], all);
    const more = holdChanges(held, [exchange(3, { findingCount: 1 }), exchange(4)], all);
    expect(ids(more)).toEqual([1]);
    expect(more.heldNew).toBe(3);
    const open = release(more);
    expect(ids(open)).toEqual([1, 2, 3, 4]);
    expect(open.items[0]?.state).toBe('answered');
    expect(open.items[2]?.findingCount).toBe(1);
    expect(open.heldNew).toBe(0);
  });

  test('the window does not grow for ever, and knows that the server has what it let go', () => {
    const many = Array.from({ length: MOST_ROWS }, (_, index) => exchange(MOST_ROWS - index));
    const full = prepend(empty, many, false);
    const next = applyChanges(full, [exchange(MOST_ROWS + 1)], all);
    expect(next.items.length).toBeLessThan(MOST_ROWS);
    expect(next.items.at(-1)?.id).toBe(MOST_ROWS + 1);
    expect(next.hasOlder).toBe(true);
  });

  test('while the end is followed the list stays short, and a reader elsewhere keeps all of it', () => {
    const many = Array.from({ length: MOST_FOLLOWED }, (_, index) => exchange(index + 1));
    const full = prepend(empty, many, false);
    const newest = exchange(MOST_FOLLOWED + 1);
    const followed = applyChanges(full, [newest], all, true);
    expect(followed.items).toHaveLength(MOST_FOLLOWED / 2);
    expect(followed.items.at(-1)).toBe(newest);
    expect(followed.hasOlder).toBe(true);
    expect(applyChanges(full, [newest], all).items).toHaveLength(MOST_FOLLOWED + 1);
  });

  test('a stretch of the past takes no newer ones in until its end is reached', () => {
    const past = { ...prepend(empty, [exchange(5), exchange(6)], true), hasNewer: true };
    expect(applyChanges(past, [exchange(9)], all)).toBe(past);
    const grown = append(past, [exchange(7), exchange(6)], false);
    expect(ids(grown)).toEqual([5, 6, 7]);
    expect(ids(applyChanges(grown, [exchange(9)], all))).toEqual([5, 6, 7, 9]);
  });

  test('a preview has the latest that are wanted, and says that the server knows more', () => {
    const list = prepend(
      empty,
      [1, 2, 3, 4, 5, 6].map((id) => exchange(id)),
      false,
    );
    const even = preview(list, ({ id }) => id % 2 === 0, { most: 2, among: 6 });
    expect(ids(even)).toEqual([4, 6]);
    expect(even.hasOlder).toBe(true);
    expect(ids(preview(list, all, { most: 10, among: 2 }))).toEqual([5, 6]);
  });
});
