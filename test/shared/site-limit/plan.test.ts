import { type Moving, nextMoves } from '@shared/site-limit/moves';
import { type Grant, type PlanQuestion, type PlanSession, planSite } from '@shared/site-limit/plan';
import {
  allowedUnits,
  fromSent,
  leastOf,
  mostOf,
  sentUnitOf,
  toSent,
} from '@shared/site-limit/units';
import { wantsOf } from '@shared/site-limit/wants';
import { describe, expect, test } from 'vitest';

const minute = 60_000;

const session = (key: string, rest: Partial<PlanSession> = {}): PlanSession => ({
  key,
  startedAtMs: Number(key.replace(/\D/g, '')),
  most: 32,
  least: 6,
  wants: null,
  chargingSinceMs: 0,
  waitingSinceMs: null,
  ...rest,
});

const waits = (sinceMs: number): Partial<PlanSession> => ({
  chargingSinceMs: null,
  waitingSinceMs: sinceMs,
});

const plan = (
  limit: number,
  sessions: PlanSession[],
  rest: Partial<PlanQuestion> = {},
): (string | number)[] =>
  planSite({
    limit,
    reserve: 0,
    strategy: 'equal',
    sessions,
    nowMs: 60 * minute,
    turnMs: 15 * minute,
    ...rest,
  }).flatMap(({ amount, why }: Grant) => [amount, why]);

describe('a plan', () => {
  test.each<[string, (string | number)[], (string | number)[]]>([
    ['one alone has all it can take', plan(100, [session('s1')]), [32, 'full']],
    [
      'three share equally',
      plan(60, [session('s1'), session('s2'), session('s3')]),
      [20, 'share', 20, 'share', 20, 'share'],
    ],
    [
      'what one cannot take goes to the others',
      plan(60, [session('s1', { most: 10 }), session('s2'), session('s3')]),
      [10, 'full', 25, 'share', 25, 'share'],
    ],
    [
      'what one does not use goes to the others',
      plan(60, [session('s1', { wants: 12 }), session('s2'), session('s3')]),
      [12, 'wants', 24, 'share', 24, 'share'],
    ],
    [
      'one that uses nothing keeps its minimum, so that it can begin again',
      plan(40, [session('s1', { wants: 0 }), session('s2'), session('s3')]),
      [6, 'wants', 17, 'share', 17, 'share'],
    ],
    [
      'the reserve is not given away',
      plan(60, [session('s1'), session('s2')], { reserve: 32 }),
      [14, 'share', 14, 'share'],
    ],
    [
      'a reserve above the limit leaves nothing',
      plan(20, [session('s1')], { reserve: 32 }),
      [0, 'waiting'],
    ],
    [
      'with too little for all, the one that charges for the shortest time goes on',
      plan(12, [
        session('s1', { chargingSinceMs: 10 * minute }),
        session('s2', { chargingSinceMs: 20 * minute }),
        session('s3', { chargingSinceMs: 30 * minute }),
      ]),
      [0, 'waiting', 6, 'share', 6, 'share'],
    ],
    [
      'who waits has its turn when another has had its own',
      plan(6, [session('s1', { chargingSinceMs: 44 * minute }), session('s2', waits(44 * minute))]),
      [0, 'waiting', 6, 'share'],
    ],
    [
      'a turn is not cut short',
      plan(6, [session('s1', { chargingSinceMs: 46 * minute }), session('s2', waits(1 * minute))]),
      [6, 'share', 0, 'waiting'],
    ],
    [
      'of two that wait, the one that has waited longer comes first',
      plan(6, [session('s1', waits(2 * minute)), session('s2', waits(1 * minute))]),
      [0, 'waiting', 6, 'share'],
    ],
    [
      'one that needs more than there is at all keeps nobody waiting',
      plan(10, [session('s1', { ...waits(0), least: 18 }), session('s2', waits(1))]),
      [0, 'waiting', 10, 'share'],
    ],
    [
      'first-come: the earlier one has all it can take, the next what is left',
      plan(50, [session('s2'), session('s1'), session('s3')], { strategy: 'first-come' }),
      [18, 'rest', 32, 'full', 0, 'waiting'],
    ],
    [
      'first-come: less than the minimum is given to nobody',
      plan(36, [session('s1'), session('s2')], { strategy: 'first-come' }),
      [32, 'full', 0, 'waiting'],
    ],
    [
      'a limit has one decimal at most',
      plan(40, [session('s1'), session('s2'), session('s3')]),
      [13.3, 'share', 13.3, 'share', 13.3, 'share'],
    ],
  ])('%s', (_name, got, expected) => {
    expect(got).toEqual(expected);
  });

  test('for 500 sessions takes less than 50 ms', () => {
    const sessions = Array.from({ length: 500 }, (_, index) =>
      session(`s${index}`, {
        most: index % 3 === 0 ? 16 : 32,
        wants: index % 7 === 0 ? 9.5 : null,
        ...(index % 2 === 0 ? {} : waits(index)),
      }),
    );
    const ask = (limit: number): Grant[] =>
      planSite({
        limit,
        reserve: 100,
        strategy: 'equal',
        sessions,
        nowMs: 60 * minute,
        turnMs: 15 * minute,
      });
    const times = [1500, 2500, 4000, 8000].map((limit) => {
      const from = performance.now();
      const grants = ask(limit);
      const moving = grants.map(
        ({ key, amount }): Moving => ({
          key,
          bound: 8,
          target: amount,
          isSet: true,
          isBusy: false,
        }),
      );
      nextMoves({ limit, reserve: 100, moving, threshold: 0.5 });
      return performance.now() - from;
    });
    console.log(
      `Re-planning 500 sessions: ${times.map((ms) => ms.toFixed(2)).join(', ')} ms (allowed: 50 ms).`,
    );
    expect(Math.max(...times)).toBeLessThan(50);
  });
});

describe('the moves', () => {
  const moving = (
    key: string,
    bound: number,
    target: number,
    rest: Partial<Moving> = {},
  ): Moving => ({
    key,
    bound,
    target,
    isSet: true,
    isBusy: false,
    ...rest,
  });
  const moves = (limit: number, all: Moving[], reserve = 0): string[] =>
    nextMoves({ limit, reserve, moving: all, threshold: 0.5 }).map(
      ({ key, target }) => `${key}:${target}`,
    );

  test.each<[string, string[], string[]]>([
    [
      'a decrease goes first, the increase waits for it',
      moves(40, [moving('a', 30, 20), moving('b', 10, 20)]),
      ['a:20'],
    ],
    [
      'an increase that fits goes at once',
      moves(40, [moving('a', 20, 20), moving('b', 10, 20)]),
      ['b:20'],
    ],
    [
      'what is not answered yet counts as it was',
      moves(40, [moving('a', 30, 20, { isBusy: true }), moving('b', 10, 20)]),
      [],
    ],
    ['a reserve is no room', moves(40, [moving('b', 10, 20)], 25), []],
    ['a small change is not sent', moves(40, [moving('a', 10, 10.4), moving('b', 10, 9.6)]), []],
    [
      'a small decrease is sent where the limit needs it',
      moves(20, [moving('a', 10.3, 10), moving('b', 10, 10)]),
      ['a:10'],
    ],
    ['a pause is sent, however small', moves(40, [moving('a', 0.3, 0)]), ['a:0']],
    [
      'one without a limit of its own gets one',
      moves(40, [moving('a', 32, 32, { isSet: false })]),
      ['a:32'],
    ],
    [
      'one that may draw nothing anyhow is not told so',
      moves(40, [moving('a', 0, 0, { isSet: false })]),
      [],
    ],
  ])('%s', (_name, got, expected) => {
    expect(got).toEqual(expected);
  });
});

describe('units', () => {
  const three = { volts: 230, phases: 3, maxAmps: 32 };
  const one = { volts: 230, phases: 1, maxAmps: 32 };

  test('C48: Current and Power may be spelled A and W', () => {
    expect(allowedUnits('Current,Power')).toEqual(['A', 'W']);
    expect(allowedUnits(' "w" ')).toEqual(['W']);
    expect(allowedUnits('A')).toEqual(['A']);
    expect(allowedUnits('Furlongs')).toEqual([]);
    expect(sentUnitOf('W', ['A'])).toBe('A');
    expect(sentUnitOf('W', [])).toBe('W');
    expect(sentUnitOf('A', ['A', 'W'])).toBe('A');
  });

  test.each([
    ['W', 'W', 11_000, three, 11_000],
    ['W', 'A', 11_000, three, 15.9],
    ['W', 'A', 3700, one, 16],
    ['A', 'A', 13.37, three, 13.3],
    ['A', 'W', 10, three, 2300],
  ] as const)('D33: %s of the site as %s: %d', (siteUnit, sentUnit, amount, wiring, limit) => {
    const sent = toSent(siteUnit, sentUnit, amount, wiring);
    expect(sent).toEqual({ unit: sentUnit, limit });
    expect(fromSent(siteUnit, sent, wiring)).toBeLessThanOrEqual(amount);
  });

  test('the minimum is one of current; told in W it must do where all of it flows on one phase', () => {
    expect(leastOf('W', 'A', 6, three)).toBe(4140);
    expect(leastOf('W', 'W', 6, one)).toBe(1380);
    expect(leastOf('A', 'A', 6, three)).toBe(6);
    expect(leastOf('A', 'W', 6, three)).toBe(18);
    expect(mostOf('W', three)).toBe(22_080);
    expect(mostOf('A', one)).toBe(32);
  });

  test('what a session wants follows from what it uses', () => {
    expect(wantsOf(16, 16)).toBeNull();
    expect(wantsOf(15, 16)).toBeNull();
    expect(wantsOf(10, 16)).toBe(12);
    expect(wantsOf(0, 16)).toBe(0);
    expect(wantsOf(0, 0)).toBeNull();
  });
});
