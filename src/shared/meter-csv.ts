import type { MeterReading, Sample } from './model/meter';

const columns = ['at', 'measurand', 'phase', 'location', 'context', 'unit', 'value', 'raw'];

/**
 * Texts come from the charge point. A spreadsheet would run one that looks like a formula, so it
 * gets an apostrophe in front; numbers stay as they are, negative ones included.
 */
const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

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

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** The line of names above the samples. */
export const meterCsvHeader = csvLine(columns);

/** The samples of a reading as CSV (RFC 4180), a line each. */
export const meterCsvLines = ({ at, samples }: MeterReading): string =>
  samples.map((sample) => csvLine(cellsOf(at, sample))).join('');
