import type { messageMethods } from '@shared/api/message';
import type { Exchange } from '@shared/model/message';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import {
  annotate,
  countAnnotations,
  findAnnotation,
  mostAnnotations,
  type StoredAnnotation,
} from '../storage/annotations';
import { toExchange } from '../storage/exchange-items';
import type { StoredExchange } from '../storage/exchange-query';
import { findExchange, listExchanges } from '../storage/exchanges';
import { listFrames } from '../storage/frames';
import { findTraceExchange } from '../storage/trace-exchanges';
import { sourceOf } from '../traces/known';
import { exportPiece } from './message-export';
import { readFrameFilter } from './message-filter';

const knownExchange = (core: Core, id: number, trace?: number): StoredExchange => {
  const row =
    trace === undefined
      ? findExchange(core.storage, id)
      : findTraceExchange(core.storage, trace, id);
  if (row !== undefined) return row;
  throw new AppError(
    'not-found',
    `No message ${id} is recorded; it was never there or is older than what is kept.`,
  );
};

/** Changes what a person has put on a message; it is announced as the message's change. */
const changeAnnotation = async (
  core: Core,
  id: number,
  change: Partial<Omit<StoredAnnotation, 'exchangeId'>>,
): Promise<Exchange> => {
  await core.commit.write(() => {
    knownExchange(core, id);
    const isAdded =
      Object.values(change).some((value) => value !== null) &&
      findAnnotation(core.storage, id) === undefined;
    if (isAdded && countAnnotations(core.storage) >= mostAnnotations) {
      throw new AppError(
        'conflict',
        `${mostAnnotations} messages are pinned or have a note, which is the most there can be; unpin some.`,
      );
    }
    annotate(core.storage, id, change);
  });
  core.events.touch('exchange', id);
  return toExchange(core.storage, knownExchange(core, id));
};

export const messageImplementation = {
  'message.list': (core, input) => {
    const { state, order = 'desc', trace, ...filter } = input;
    const wanted = { ...readFrameFilter(core, filter), state };
    return listExchanges(core.storage, wanted, input, order, sourceOf(core, trace));
  },

  'message.get': (core, { id, trace }) =>
    sourceOf(core, trace).toDetail(knownExchange(core, id, trace)),

  'message.pin': (core, { id }) => changeAnnotation(core, id, { pinnedAt: core.now() }),

  'message.unpin': (core, { id }) => changeAnnotation(core, id, { pinnedAt: null }),

  'message.note': (core, { id, text }) =>
    changeAnnotation(core, id, { note: text, notedAt: core.now() }),

  'message.unnote': (core, { id }) => changeAnnotation(core, id, { note: null, notedAt: null }),

  'message.export': (core, input) => exportPiece(core, input),

  'frame.list': (core, { trace, order = 'desc', ...input }) =>
    listFrames(core.storage, readFrameFilter(core, input), input, order, sourceOf(core, trace)),
} satisfies Implements<typeof messageMethods>;
