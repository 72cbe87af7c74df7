import type { ConfigurationKey } from '@shared/model/charge-point';
import { sentencesIn } from '@shared/sentences';
import { describe, expect, test } from 'vitest';
import {
  filterKeys,
  groupsOf,
  listLengths,
} from '../../../../src/renderer/src/features/configuration/groups';

const key = (
  name: string,
  value = '1',
  more: Partial<ConfigurationKey> = {},
): ConfigurationKey => ({
  key: name,
  value,
  readonly: false,
  rebootRequired: false,
  readAt: '2026-01-31T12:00:00.000Z',
  ...more,
});

const keys = [
  key('ZVendor'),
  key('SecurityProfile'),
  key('heartbeatinterval', '300'),
  key('ConnectionTimeOut', '60', { rebootRequired: true }),
  key('MeterValuesSampledData', 'SoC'),
  key('MeterValuesSampledDataMaxLength', '4', { readonly: true }),
];

const all = {
  search: '',
  filter: 'all',
  isChanged: () => false,
  said: sentencesIn('en'),
} as const;
const names = (filter: Partial<Parameters<typeof filterKeys>[1]>): string[] =>
  filterKeys(keys, { ...all, ...filter }).map(({ configurationKey }) => configurationKey.key);

describe('the keys of the tab', () => {
  test('stand by feature profile and then by name, those of the vendor last', () => {
    const groups = groupsOf(filterKeys(keys, all));
    expect(
      groups.map((group) => [
        group.name,
        group.keys.map(({ configurationKey }) => configurationKey.key),
      ]),
    ).toEqual([
      [
        'Core',
        [
          'ConnectionTimeOut',
          'heartbeatinterval',
          'MeterValuesSampledData',
          'MeterValuesSampledDataMaxLength',
        ],
      ],
      ['Security', ['SecurityProfile']],
      ['vendor', ['ZVendor']],
    ]);
  });

  test('are found by name, value and what they are for', () => {
    expect(names({ search: 'HEARTBEAT' })).toEqual(['heartbeatinterval']);
    expect(names({ search: '300' })).toEqual(['heartbeatinterval']);
    expect(names({ search: 'einstecken', said: sentencesIn('de') })).toEqual(['ConnectionTimeOut']);
    expect(names({ search: 'cable to be plugged in' })).toEqual(['ConnectionTimeOut']);
  });

  test('are filtered by what can be done with them', () => {
    expect(names({ filter: 'readOnly' })).toEqual(['MeterValuesSampledDataMaxLength']);
    expect(names({ filter: 'afterReboot' })).toEqual(['ConnectionTimeOut']);
    expect(names({ filter: 'vendor' })).toEqual(['ZVendor']);
    expect(names({ filter: 'changed', isChanged: (name) => name === 'ZVendor' })).toEqual([
      'ZVendor',
    ]);
  });

  test('a list knows how many values the charge point takes', () => {
    expect([...listLengths(keys)]).toEqual([['MeterValuesSampledData', 4]]);
  });
});
