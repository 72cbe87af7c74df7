import { type Moving, nextMoves } from '@shared/site-limit/moves';
import { type PlanQuestion, type PlanSession, planSite } from '@shared/site-limit/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const tenths = (from: number, to: number) =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10);

const session = (nowMs: number) =>
  fc
    .record({
      startedAtMs: fc.integer({ min: 0, max: nowMs }),
      most: tenths(1, 63),
      least: tenths(1, 18),
      wants: fc.option(tenths(0, 63), { nil: null }),
      since: fc.integer({ min: 0, max: nowMs }),
      charges: fc.boolean(),
    })
    .map(
      ({ since, charges, ...rest }): Omit<PlanSession, 'key'> => ({
        ...rest,
        chargingSinceMs: charges ? since : null,
        waitingSinceMs: charges ? null : since,
      }),
    );

const nowMs = 3_600_000;

const question: fc.Arbitrary<PlanQuestion> = fc
  .record({
    limit: tenths(0, 500),
    reserve: tenths(0, 100),
    strategy: fc.constantFrom('equal' as const, 'first-come' as const),
    sessions: fc.array(session(nowMs), { maxLength: 40 }),
    turnMs: fc.constantFrom(0, 60_000, 900_000),
  })
  .map((one) => ({
    ...one,
    nowMs,
    sessions: one.sessions.map((each, index) => ({ ...each, key: `s${index}` })),
  }));

const limits = ({ most, least, wants }: PlanSession) => {
  const floor = Math.min(least, most);
  return { floor, cap: Math.min(most, Math.max(floor, wants ?? most)) };
};

const runs = { numRuns: 2000 };

test('the grants and the reserve are never more than the limit', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const sum = planSite(asked).reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBeLessThanOrEqual(Math.max(0, asked.limit - asked.reserve) + 1e-6);
    }),
    runs,
  );
});

test('nobody gets less than the minimum unless nothing, nor more than the connector can take', () => {
  fc.assert(
    fc.property(question, (asked) => {
      planSite(asked).forEach(({ amount }, index) => {
        const { floor, cap } = limits(asked.sessions[index] as PlanSession);
        if (amount > 0) expect(amount).toBeGreaterThanOrEqual(floor - 1e-6);
        expect(amount).toBeLessThanOrEqual(cap + 1e-6);
      });
    }),
    runs,
  );
});

test('equal: whoever has less than another needs no more, or the other needs that much to charge', () => {
  fc.assert(
    fc.property(question, (asked) => {
      if (asked.strategy !== 'equal') return;
      const grants = planSite(asked);
      const served = grants.flatMap(({ amount }, index) =>
        amount === 0 ? [] : [{ amount, ...limits(asked.sessions[index] as PlanSession) }],
      );
      for (const one of served) {
        for (const other of served) {
          if (one.amount >= other.amount - 1e-6) continue;
          expect(
            Math.abs(one.amount - one.cap) < 1e-6 || Math.abs(other.amount - other.floor) < 1e-6,
          ).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('equal: nothing is kept back that somebody who charges could use, but less than a tenth each', () => {
  fc.assert(
    fc.property(question, (asked) => {
      if (asked.strategy !== 'equal') return;
      const grants = planSite(asked);
      const served = grants.filter(({ amount }) => amount > 0);
      const sum = served.reduce((total, { amount }) => total + amount, 0);
      const left = asked.limit - asked.reserve - sum;
      const isHungry = grants.some(
        ({ amount }, index) =>
          amount > 0 && amount < limits(asked.sessions[index] as PlanSession).cap - 1e-6,
      );
      if (isHungry) expect(left).toBeLessThan(served.length * 0.1 + 1e-6);
    }),
    runs,
  );
});

test('first-come: nobody is served while one that started earlier, and could be served, waits', () => {
  fc.assert(
    fc.property(question, (asked) => {
      if (asked.strategy !== 'first-come') return;
      const available = Math.max(0, asked.limit - asked.reserve);
      const inOrder = planSite(asked)
        .map(({ amount }, index) => ({ amount, session: asked.sessions[index] as PlanSession }))
        .filter(({ session: one }) => limits(one).floor <= available)
        .sort((one, other) => one.session.startedAtMs - other.session.startedAtMs);
      const firstWaiting = inOrder.findIndex(({ amount }) => amount === 0);
      if (firstWaiting === -1) return;
      const { startedAtMs } = (inOrder[firstWaiting] as (typeof inOrder)[number]).session;
      for (const { amount, session: one } of inOrder) {
        if (one.startedAtMs > startedAtMs) expect(amount).toBe(0);
      }
      // All but the last one served have all they can take.
      for (const { amount, session: one } of inOrder.slice(0, Math.max(0, firstWaiting - 1))) {
        expect(amount).toBeCloseTo(limits(one).cap, 5);
      }
    }),
    { numRuns: 1000 },
  );
});

test('equal: everybody that could charge gets a turn', () => {
  const some = fc.record({
    count: fc.integer({ min: 2, max: 20 }),
    limit: tenths(6, 60),
  });
  fc.assert(
    fc.property(some, ({ count, limit }) => {
      const turnMs = 900_000;
      let sessions: PlanSession[] = Array.from({ length: count }, (_, index) => ({
        key: `s${index}`,
        startedAtMs: index,
        most: 32,
        least: 6,
        wants: null,
        chargingSinceMs: null,
        waitingSinceMs: index,
      }));
      const served = new Set<string>();
      for (let turn = 0; turn < count; turn++) {
        const at = 1000 + turn * turnMs;
        const grants = planSite({
          limit,
          reserve: 0,
          strategy: 'equal',
          sessions,
          nowMs: at,
          turnMs,
        });
        sessions = sessions.map((one, index) => {
          const charges = (grants[index]?.amount ?? 0) > 0;
          if (charges) served.add(one.key);
          return {
            ...one,
            chargingSinceMs: charges ? (one.chargingSinceMs ?? at) : null,
            waitingSinceMs: charges ? null : (one.waitingSinceMs ?? at),
          };
        });
      }
      expect(served.size).toBe(count);
    }),
    { numRuns: 300 },
  );
});

test('moved in this order, with answers as they come, the sum stays under the limit at every moment', () => {
  const walk = fc.record({
    questions: fc.array(question, { minLength: 1, maxLength: 4 }),
    answers: fc.array(fc.record({ pick: fc.nat(), accepted: fc.boolean() }), { maxLength: 400 }),
    threshold: tenths(0, 2),
  });
  fc.assert(
    fc.property(walk, ({ questions, answers, threshold }) => {
      const limit = 300;
      const state = new Map<string, { set: number; asked: number | null; isSet: boolean }>();
      const queue = [...answers];
      const boundOf = (key: string): number => {
        const one = state.get(key);
        return one === undefined ? 0 : Math.max(one.set, one.asked ?? 0);
      };
      const sum = (): number => [...state.keys()].reduce((total, key) => total + boundOf(key), 0);
      for (const asked of questions) {
        const sessions = asked.sessions;
        // Who is gone draws nothing; who is new may draw nothing before it is told so.
        for (const key of state.keys()) {
          if (!sessions.some((one) => one.key === key)) state.delete(key);
        }
        for (const { key } of sessions) {
          if (!state.has(key)) state.set(key, { set: 0, asked: null, isSet: false });
        }
        const targets = new Map(
          planSite({ ...asked, limit, reserve: 0 }).map(({ key, amount }) => [key, amount]),
        );
        const step = (): void => {
          const moving: Moving[] = [...state].map(([key, one]) => ({
            key,
            bound: boundOf(key),
            target: targets.get(key) ?? 0,
            isSet: one.isSet,
            isBusy: one.asked !== null,
          }));
          for (const { key, target } of nextMoves({ limit, reserve: 0, moving, threshold })) {
            const one = state.get(key);
            if (one !== undefined) one.asked = target;
          }
          expect(sum()).toBeLessThanOrEqual(limit + 1e-6);
        };
        step();
        for (;;) {
          const busy = [...state.values()].filter((one) => one.asked !== null);
          const answer = queue.shift();
          if (busy.length === 0 || answer === undefined) break;
          const one = busy[answer.pick % busy.length];
          if (one === undefined || one.asked === null) break;
          if (answer.accepted) Object.assign(one, { set: one.asked, isSet: true });
          one.asked = null;
          step();
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('where everything is accepted, all limits come to what was planned, but for changes too small', () => {
  const from = fc.record({
    asked: question,
    bounds: fc.array(tenths(0, 63), { minLength: 40, maxLength: 40 }),
    threshold: tenths(0, 2),
  });
  fc.assert(
    fc.property(from, ({ asked, bounds, threshold }) => {
      const { limit } = asked;
      const grants = planSite({ ...asked, reserve: 0 });
      let moving: Moving[] = grants.map(({ key, amount }, index) => ({
        key,
        bound: bounds[index] ?? 0,
        target: amount,
        isSet: true,
        isBusy: false,
      }));
      for (let round = 0; round < 5; round++) {
        const moved = new Set(
          nextMoves({ limit, reserve: 0, moving, threshold }).map(({ key }) => key),
        );
        moving = moving.map((one) => (moved.has(one.key) ? { ...one, bound: one.target } : one));
      }
      for (const { bound, target } of moving) {
        expect(Math.abs(bound - target)).toBeLessThan(Math.max(threshold, 1e-5) + 1e-6);
      }
      expect(moving.reduce((sum, { bound }) => sum + bound, 0)).toBeLessThanOrEqual(limit + 1e-5);
    }),
    { numRuns: 2000 },
  );
});
