import type { securityEventMethods } from '@shared/api/security-event';
import type { Implements } from '../context';
import {
  countUnseenCritical,
  listSecurityEvents,
  markSecurityEventsSeen,
} from '../storage/security-events';
import { readPeriod } from './instant';

export const securityEventImplementation = {
  'securityEvent.list': (core, { cpId, type, severity, seen, from, to, ...paging }) =>
    listSecurityEvents(
      core.storage,
      { chargePointId: cpId, type, severity, seen, ...readPeriod({ from, to }) },
      paging,
    ),

  'securityEvent.unseen': (core) => ({ critical: countUnseenCritical(core.storage) }),

  'securityEvent.markSeen': async (core, { cpId, upTo }) => {
    const critical = await core.commit.write(() => {
      markSecurityEventsSeen(core.storage, { chargePointId: cpId, upTo }, core.now());
      return countUnseenCritical(core.storage);
    });
    core.events.emit('securityEvent.seen', { critical });
    return { critical };
  },
} satisfies Implements<typeof securityEventMethods>;
