import { expect, test } from 'vitest';
import { createFrameRate } from '../../../src/main/core/frame-rate';

test('tells the frames of the last full second', () => {
  const clock = { now: 10_000 };
  const rate = createFrameRate(() => clock.now);
  expect(rate.perSecond()).toBe(0);
  rate.count();
  rate.count();
  expect(rate.perSecond()).toBe(0);
  clock.now = 10_999;
  rate.count();
  clock.now = 11_000;
  expect(rate.perSecond()).toBe(3);
  rate.count();
  expect(rate.perSecond()).toBe(3);
  clock.now = 12_500;
  expect(rate.perSecond()).toBe(1);
  clock.now = 13_000;
  expect(rate.perSecond()).toBe(0);
});

test('a second without a look in between counts for nothing later', () => {
  const clock = { now: 0 };
  const rate = createFrameRate(() => clock.now);
  rate.count();
  clock.now = 2000;
  expect(rate.perSecond()).toBe(0);
});
