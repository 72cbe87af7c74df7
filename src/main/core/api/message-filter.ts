import type { MethodInput } from '@shared/api';
import { type Filter, isEmptyFilter } from '@shared/filter';
import { parseFilter } from '@shared/filter-parse';
import type { Core } from '../context';
import type { FrameFilter } from '../storage/frames';
import { readPeriod } from './instant';

/** The members that choose exchanges and frames, as the storage wants them. */
export const readFrameFilter = (
  core: Pick<Core, 'now'>,
  input: Omit<MethodInput<'frame.list'>, 'limit' | 'cursor' | 'order'>,
): FrameFilter => ({
  chargePointId: input.cpId,
  action: input.action,
  sender: input.sender,
  messageId: input.messageId,
  error: input.error,
  filter: readFilter(core, input.filter),
  ids: input.ids,
  ...readPeriod(input),
});

/** A filter without conditions asks for nothing. */
export const readFilter = (
  { now }: Pick<Core, 'now'>,
  text: string | undefined,
): Filter | undefined => {
  if (text === undefined) return undefined;
  const filter = parseFilter(text, now());
  return isEmptyFilter(filter) ? undefined : filter;
};
