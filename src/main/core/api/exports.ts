import type { MethodInput } from '@shared/api';
import type { Frame } from '@shared/model/message';
import type { MeterReading, Sample } from '@shared/model/meter';
import type { Core } from '../context';
import { allFrames } from '../storage/frames';
import { listTransactionReadings } from '../storage/meter-reading-list';
import { knownTransaction } from './known';
import { readFrameFilter } from './message';

const columns = ['at', 'measurand', 'phase', 'location', 'context', 'unit', 'value', 'raw'];
const readingsPerPiece = 500;

/** The meter values of a transaction as CSV (RFC 4180), oldest first, a piece at a time. */
export async function* transactionCsv(core: Core, transactionId: number): AsyncGenerator<string> {
  knownTransaction(core, transactionId);
  yield csvLine(columns);
  let cursor: string | undefined;
  do {
    const page = listTransactionReadings(core.storage, transactionId, {
      limit: readingsPerPiece,
      cursor,
    });
    if (page.items.length > 0) yield page.items.map(readingLines).join('');
    cursor = page.next ?? undefined;
    // The consumer awaits the piece, so the event loop gets its turn between two of them.
  } while (cursor !== undefined);
}

const readingLines = (reading: MeterReading): string =>
  reading.samples.map((sample) => csvLine(cellsOf(reading.at, sample))).join('');

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

/**
 * Texts come from the charge point. A spreadsheet would run one that looks like a formula, so it
 * gets an apostrophe in front; numbers stay as they are, negative ones included.
 */
const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Every frame that matches and is there now, batch by batch; the event loop gets a turn between them. */
export const frames = (
  core: Core,
  filter: MethodInput<'frame.list'>,
): AsyncGenerator<Frame[], void, undefined> =>
  allFrames(core.storage, readFrameFilter(filter), filter.order ?? 'desc');
