import { csvLine, textCell } from './csv';
import type { MeterReading, Sample } from './model/meter';

const columns = ['at', 'measurand', 'phase', 'location', 'context', 'unit', 'value', 'raw'];

const cellsOf = (at: string, sample: Sample): string[] => [
  at,
  textCell(sample.measurand),
  textCell(sample.phase ?? ''),
  textCell(sample.location),
  textCell(sample.context),
  textCell(sample.unit ?? ''),
  sample.value === null ? '' : String(sample.value),
  textCell(sample.raw ?? ''),
];

/** The line of names above the samples. */
export const meterCsvHeader = csvLine(columns);

/** The samples of a reading as CSV (RFC 4180), a line each. */
export const meterCsvLines = ({ at, samples }: MeterReading): string =>
  samples.map((sample) => csvLine(cellsOf(at, sample))).join('');
