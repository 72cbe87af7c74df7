import type { MeterReading } from './model/meter';

const names = [
  'at',
  'receivedAt',
  'connectorId',
  'transactionId',
  'measurand',
  'phase',
  'location',
  'context',
  'unit',
  'value',
  'raw',
] as const;

/** The line of names that stands above the samples. */
export const meterCsvHeader = `${names.join(',')}\r\n`;

/** Quotes what a comma, a quote or a line break would tear apart (RFC 4180), and texts that a spreadsheet would run. */
const cell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Meter readings as CSV, a line for each sample, without the line of names. */
export const meterCsvLines = (readings: readonly MeterReading[]): string =>
  readings
    .flatMap((reading) =>
      reading.samples.map((sample) => {
        const row = { ...reading, ...sample };
        return `${names.map((name) => cell(row[name])).join(',')}\r\n`;
      }),
    )
    .join('');
