import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHeldAnswers } from '../../../../src/main/core/ocpp/held-answers';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('held answers', () => {
  test('B21 without a delay an answer leaves at once', () => {
    const left: string[] = [];
    createHeldAnswers().add(0, () => left.push('a'));
    expect(left).toEqual(['a']);
  });

  test('B21 C39 a delayed answer leaves when its time has come, and those behind it wait for it', () => {
    const answers = createHeldAnswers();
    const left: string[] = [];
    answers.add(1000, () => left.push('slow'));
    answers.add(0, () => left.push('quick'));
    vi.advanceTimersByTime(999);
    expect(left).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(left).toEqual(['slow', 'quick']);
    answers.add(500, () => left.push('later'));
    vi.advanceTimersByTime(500);
    expect(left).toEqual(['slow', 'quick', 'later']);
  });

  test('B21 what is added while an answer leaves keeps its delay', () => {
    const answers = createHeldAnswers();
    const left: string[] = [];
    answers.add(100, () => {
      left.push('first');
      answers.add(100, () => left.push('second'));
    });
    vi.advanceTimersByTime(199);
    expect(left).toEqual(['first']);
    vi.advanceTimersByTime(1);
    expect(left).toEqual(['first', 'second']);
  });

  test('B21 a socket that closes lets go of what it holds, and one that is gone forgets it', () => {
    const left: string[] = [];
    const closing = createHeldAnswers();
    closing.add(1000, () => left.push('flushed'));
    closing.flush();
    expect(left).toEqual(['flushed']);
    const gone = createHeldAnswers();
    gone.add(1000, () => left.push('never'));
    gone.end();
    vi.advanceTimersByTime(5000);
    expect(left).toEqual(['flushed']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
