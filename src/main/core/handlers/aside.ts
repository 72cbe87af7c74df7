import { inSavepoint } from '../commit';
import type { HandlerContext } from './handler';

/**
 * Work beside the answer, in the transaction that records the message. A fault in it is a bug of ours:
 * it is undone, and costs the charge point no answer. Returns whether it was done.
 */
export const aside = (
  { core, station }: Pick<HandlerContext, 'core' | 'station'>,
  work: () => void,
): boolean => {
  const result = inSavepoint(core.storage, work);
  if ('value' in result) return true;
  core.log.error(
    { err: result.error, chargePointId: station.chargePointId },
    'What follows from a message failed; this is a bug.',
  );
  return false;
};
