import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { abilitiesOf, checkPlace, checkProfile } from '@shared/smart-charging/check-profile';
import { describe, expect, test } from 'vitest';

const good: ChargingProfile = {
  chargingProfileId: 1,
  stackLevel: 0,
  chargingProfilePurpose: 'TxDefaultProfile',
  chargingProfileKind: 'Recurring',
  recurrencyKind: 'Daily',
  chargingSchedule: {
    startSchedule: '2026-01-01T00:00:00Z',
    duration: 86_400,
    chargingRateUnit: 'A',
    chargingSchedulePeriod: [
      { startPeriod: 0, limit: 16 },
      { startPeriod: 3600, limit: 8.1, numberPhases: 1 },
    ],
  },
};

const { recurrencyKind: _, ...withoutKind } = good;
const { startSchedule: __, ...withoutStart } = good.chargingSchedule;
const schedule = (more: object) => ({ chargingSchedule: { ...good.chargingSchedule, ...more } });
const periods = (...chargingSchedulePeriod: object[]) => schedule({ chargingSchedulePeriod });

describe('D33 what the texts say against a profile', () => {
  test('nothing against a good one, of any purpose, validFrom and validTo included (errata 3.65, 3.66)', () => {
    for (const chargingProfilePurpose of [
      'ChargePointMaxProfile',
      'TxDefaultProfile',
      'TxProfile',
    ]) {
      const validity = { validFrom: '2026-01-01T00:00:00Z', validTo: '2026-02-01T00:00:00Z' };
      expect(checkProfile({ ...good, ...validity, chargingProfilePurpose })).toEqual([]);
    }
  });

  test.each([
    [
      'the first period starts late',
      { ...good, ...periods({ startPeriod: 60, limit: 1 }) },
      'errata 3.45',
    ],
    ['no period at all', { ...good, ...periods() }, 'OCPP 1.6 §7.13'],
    [
      'recurrencyKind without Recurring',
      { ...good, chargingProfileKind: 'Absolute' },
      'errata 3.56',
    ],
    ['Recurring without recurrencyKind', withoutKind, 'errata 3.56'],
    ['Recurring without a time of day', { ...good, chargingSchedule: withoutStart }, 'errata 3.79'],
    ['transactionId in a default', { ...good, transactionId: 7 }, 'OCPP 1.6 §7.8'],
    ['a stack level below 0', { ...good, stackLevel: -1 }, 'OCPP 1.6 §7.8'],
    [
      'it ends before it begins',
      { ...good, validFrom: '2026-02-01T00:00:00Z', validTo: '2026-01-01T00:00:00Z' },
      'OCPP 1.6 §7.8',
    ],
    [
      'periods out of order',
      {
        ...good,
        ...periods(
          { startPeriod: 0, limit: 1 },
          { startPeriod: 9, limit: 1 },
          { startPeriod: 9, limit: 2 },
        ),
      },
      'OCPP 1.6 §7.14',
    ],
    [
      'four phases',
      { ...good, ...periods({ startPeriod: 0, limit: 1, numberPhases: 4 }) },
      'OCPP 1.6 §7.14',
    ],
    ['a limit below 0', { ...good, ...periods({ startPeriod: 0, limit: -1 }) }, 'OCPP 1.6 §7.14'],
    [
      'errata 3.71 a limit with two decimals',
      { ...good, ...periods({ startPeriod: 0, limit: 8.15 }) },
      undefined,
    ],
    ['an unknown unit', { ...good, ...schedule({ chargingRateUnit: 'kW' }) }, undefined],
  ])('%s', (_, profile, clause) => {
    const found = checkProfile(profile);
    expect(found).toHaveLength(1);
    if (clause !== undefined) expect(found[0]?.clause).toBe(clause);
    expect(found[0]?.pointer).toMatch(/^\/(?!csChargingProfiles)/);
  });

  test('takes anything', () => {
    for (const value of [
      null,
      7,
      'text',
      [],
      {},
      { chargingSchedule: 3 },
      { ...good, ...periods() },
    ]) {
      expect(checkProfile(value).length).toBeGreaterThan(0);
    }
  });
});

describe('D33 what a charge point says of its abilities', () => {
  test.each([
    ['Current', ['A']],
    ['Power', ['W']],
    ['Current,Power', ['A', 'W']],
    ['C48 A, W', ['A', 'W']],
    ['C49 "Current", "Power"', ['A', 'W']],
    ['Banana', undefined],
  ])('errata 3.88 %s', (words, units) => {
    const value = words.replace(/^C4\d /, '');
    expect(abilitiesOf([{ key: 'ChargingScheduleAllowedChargingRateUnit', value }]).units).toEqual(
      units,
    );
  });

  test('what it has not told stands in no way', () => {
    const abilities = abilitiesOf([]);
    const place = { connectorId: 1, abilities, installed: [], charging: false };
    expect(checkPlace({ ...good, stackLevel: 99 }, place)).toEqual([]);
  });

  test('a profile that replaces another one takes no further place', () => {
    const abilities = abilitiesOf([{ key: 'maxchargingprofilesinstalled', value: '1' }]);
    const installed = [{ connectorId: 1, profile: good }];
    const place = { connectorId: 1, abilities, installed, charging: false };
    expect(checkPlace({ ...good, chargingProfileId: 2 }, place)).toEqual([]);
    const rules = checkPlace({ ...good, chargingProfileId: 2, stackLevel: 1 }, place);
    expect(rules.map(({ clause }) => clause)).toEqual(['OCPP 1.6 §9.4.5']);
  });

  test.each([
    ['ChargePointMaxProfile', 1, true, 'OCPP 1.6 §3.13.1'],
    ['ChargePointMaxProfile', 0, false, undefined],
    ['TxProfile', 0, true, 'OCPP 1.6 §3.13.1'],
    ['TxProfile', 1, false, 'OCPP 1.6 §3.13.1'],
    ['TxProfile', 1, true, undefined],
    ['TxDefaultProfile', 3, false, 'errata 3.39'],
  ] as const)('%s on connector %i, charging %s: %s', (purpose, connectorId, charging, clause) => {
    const abilities = abilitiesOf([{ key: 'NumberOfConnectors', value: '2' }]);
    const place = { connectorId, abilities, installed: [], charging };
    expect(checkPlace({ ...good, chargingProfilePurpose: purpose }, place)[0]?.clause).toBe(clause);
  });
});
