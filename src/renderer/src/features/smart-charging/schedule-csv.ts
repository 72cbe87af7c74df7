import { csvLine } from '@shared/csv';
import type { CompositeSchedule } from '@shared/model/charging-profile';
import type { ScheduleRow } from './schedule-series';

const header = csvLine([
  'from',
  'until',
  'unit',
  'expected',
  'expectedPhases',
  'minChargingRate',
  'chargingProfileId',
  'told',
  'toldPhases',
  'difference',
]);

const cell = (value: number | string | null): string => (value === null ? '' : String(value));

/** Both schedules as CSV: a line wherever either of them changes. */
export const scheduleCsv = (
  { from, chargingRateUnit }: CompositeSchedule,
  rows: readonly ScheduleRow[],
): string[] => {
  const at = (seconds: number): string => new Date(Date.parse(from) + seconds * 1000).toISOString();
  return [
    header,
    ...rows.map((row) =>
      csvLine([
        at(row.startSeconds),
        at(row.endSeconds),
        chargingRateUnit,
        cell(row.expected),
        cell(row.expectedPhases),
        cell(row.minChargingRate),
        cell(row.chargingProfileId),
        cell(row.told),
        cell(row.toldPhases),
        cell(row.kind),
      ]),
    ),
  ];
};
