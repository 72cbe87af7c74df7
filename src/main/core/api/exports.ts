import type { MethodInput } from '@shared/api';
import { meterCsvHeader, meterCsvLines } from '@shared/meter-csv';
import type { Frame } from '@shared/model/message';
import type { Core } from '../context';
import { allFrames } from '../storage/frames';
import { listTransactionReadings } from '../storage/meter-reading-list';
import { sourceOf } from '../traces/known';
import { knownTransaction } from './known';
import { readFrameFilter } from './message-filter';

const readingsPerPiece = 500;

/** The meter values of a transaction as CSV (RFC 4180), oldest first, a piece at a time. */
export async function* transactionCsv(core: Core, transactionId: number): AsyncGenerator<string> {
  knownTransaction(core, transactionId);
  yield meterCsvHeader;
  let cursor: string | undefined;
  do {
    const page = listTransactionReadings(core.storage, transactionId, {
      limit: readingsPerPiece,
      cursor,
    });
    if (page.items.length > 0) yield page.items.map(meterCsvLines).join('');
    cursor = page.next ?? undefined;
    // The consumer awaits the piece, so the event loop gets its turn between two of them.
  } while (cursor !== undefined);
}

/** Every frame that matches and is there now, batch by batch; the event loop gets a turn between them. */
export const frames = (
  core: Core,
  filter: MethodInput<'frame.list'>,
): AsyncGenerator<Frame[], void, undefined> =>
  allFrames(
    core.storage,
    readFrameFilter(core, filter),
    filter.order ?? 'desc',
    sourceOf(core, filter.trace),
  );
