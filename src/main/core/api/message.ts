import type { MethodInput } from '@shared/api';
import type { messageMethods } from '@shared/api/message';
import { AppError } from '@shared/result';
import type { Implements } from '../context';
import { toExchangeDetail } from '../storage/exchange-items';
import { findExchange, listExchanges } from '../storage/exchanges';
import { type FrameFilter, listFrames } from '../storage/frames';
import { readPeriod } from './instant';

/** The members that choose exchanges and frames, as the storage wants them. */
export const readFrameFilter = (input: MethodInput<'frame.list'>): FrameFilter => ({
  chargePointId: input.cpId,
  action: input.action,
  sender: input.sender,
  messageId: input.messageId,
  error: input.error,
  ...readPeriod(input),
});

export const messageImplementation = {
  'message.list': (core, input) => {
    const { state, order = 'desc', ...filter } = input;
    return listExchanges(core.storage, { ...readFrameFilter(filter), state }, input, order);
  },

  'message.get': (core, { id }) => {
    const row = findExchange(core.storage, id);
    if (row === undefined) {
      throw new AppError(
        'not-found',
        `No message ${id} is recorded; it was never there or is older than what is kept.`,
      );
    }
    return toExchangeDetail(core.storage, row);
  },

  'frame.list': (core, input) =>
    listFrames(core.storage, readFrameFilter(input), input, input.order ?? 'desc'),
} satisfies Implements<typeof messageMethods>;
