import { describe, expect, test } from 'vitest';
import {
  parseDecimal,
  parseOffset,
  writeOffset,
} from '../../../../src/renderer/src/features/smart-charging/offsets';
import {
  limitTo,
  movePeriod,
  newDraft,
  periodsOf,
  problemsOf,
  profileIn,
  removePeriod,
  spanOf,
  splitPeriod,
  withText,
} from '../../../../src/renderer/src/features/smart-charging/profile-draft';

const fresh = () => {
  const profile = profileIn(newDraft(7));
  if (profile === null) throw new Error('A new profile can be drawn.');
  return profile;
};
const starts = (profile: ReturnType<typeof fresh>) =>
  periodsOf(profile).map(({ startPeriod }) => startPeriod);
const hour = 3600;

describe('a profile that is drawn', () => {
  test('a new one has its number, a day to change, and nothing against it', () => {
    expect(fresh().chargingProfileId).toBe(7);
    expect(problemsOf(newDraft(7))).toEqual([]);
    expect(spanOf(fresh())).toBe(24 * hour);
  });

  test('a start moves no further than its neighbours, and the first one not at all', () => {
    const span = 24 * hour;
    expect(starts(movePeriod(fresh(), 1, 20 * hour, span))).toEqual([
      0,
      17 * hour - 1,
      17 * hour,
      21 * hour,
    ]);
    expect(starts(movePeriod(fresh(), 1, -5, span))[1]).toBe(1);
    expect(starts(movePeriod(fresh(), 3, 30 * hour, span))[3]).toBe(span - 1);
    expect(starts(movePeriod(fresh(), 0, hour, span))[0]).toBe(0);
  });

  test('a limit has one decimal and is never below 0', () => {
    expect(periodsOf(limitTo(fresh(), 0, 8.149))[0]?.limit).toBe(8.1);
    expect(periodsOf(limitTo(fresh(), 0, -4))[0]?.limit).toBe(0);
  });

  test('a period is split in its middle, and without the first one the next begins at 0 (errata 3.45)', () => {
    expect(starts(splitPeriod(fresh(), 0, 24 * hour))).toEqual([
      0,
      3 * hour,
      6 * hour,
      17 * hour,
      21 * hour,
    ]);
    expect(starts(splitPeriod(fresh(), 3, 24 * hour)).at(-1)).toBe(22.5 * hour);
    expect(starts(removePeriod(fresh(), 0))).toEqual([0, 17 * hour, 21 * hour]);
    const [only] = periodsOf(fresh());
    const single = {
      ...fresh(),
      chargingSchedule: {
        ...fresh().chargingSchedule,
        chargingSchedulePeriod: only === undefined ? [] : [only],
      },
    };
    expect(removePeriod(single, 0)).toEqual(single);
  });

  test('JSON that is none, or says too little, is kept and not drawn', () => {
    const broken = withText(newDraft(1), '{"chargingProfileId": 1');
    expect(broken.unreadable).not.toBeNull();
    expect(profileIn(broken)).toBeNull();
    expect(problemsOf(broken)).toEqual([]);
    const little = withText(newDraft(1), '{"chargingProfileId": 1}');
    expect(profileIn(little)).toBeNull();
    expect(problemsOf(little).length).toBeGreaterThan(0);
  });
});

describe('what is typed', () => {
  test.each([
    ['6:30', 23_400],
    ['6:30:15', 23_415],
    ['90', 90],
    ['0', 0],
    ['6:75', null],
    ['-1', null],
    ['six', null],
    ['1:2:3:4', null],
  ])('an offset: %s', (text, seconds) => expect(parseOffset(text)).toBe(seconds));

  test('an offset is written as it is read', () => {
    for (const seconds of [0, 59, 3600, 86_399, 604_800]) {
      expect(parseOffset(writeOffset(seconds))).toBe(seconds === 59 ? 59 : seconds);
    }
  });

  test.each([
    ['8.1', 8.1],
    ['8,1', 8.1],
    ['16', 16],
    ['', null],
    ['8.', null],
  ])('a decimal: %s', (text, value) => expect(parseDecimal(text)).toBe(value));
});
