import type { Core } from './context';
import { updateLastSeen } from './storage/charge-points';

const everyMs = 10_000;
const perCommit = 200;

/**
 * Writes now and then when each charge point was last seen. The exact time is in memory; a write
 * per heartbeat would double the cost of one.
 */
export const startSeenTimes = (core: Core): { stop(): void } => {
  const written = new Map<string, number>();

  const due = (): { chargePointId: string; at: number }[] => {
    const found: { chargePointId: string; at: number }[] = [];
    for (const { chargePointId, lastSeenAt } of core.stations.all()) {
      if (lastSeenAt !== null && written.get(chargePointId) !== lastSeenAt) {
        found.push({ chargePointId, at: lastSeenAt });
      }
    }
    return found;
  };

  const write = (slice: { chargePointId: string; at: number }[]): Promise<void> =>
    core.commit.write(() => {
      for (const { chargePointId, at } of slice) {
        updateLastSeen(core.storage, chargePointId, at);
        written.set(chargePointId, at);
      }
    });

  const writeAll = async (): Promise<void> => {
    const all = due();
    for (let start = 0; start < all.length; start += perCommit) {
      await write(all.slice(start, start + perCommit));
    }
  };

  const report = (error: unknown): void =>
    core.log.error({ err: error }, 'The times of the last messages could not be stored.');
  const timer = setInterval(() => void writeAll().catch(report), everyMs).unref();
  return {
    /** Queues what is left; the last flush writes it. */
    stop: () => {
      clearInterval(timer);
      write(due()).catch(report);
    },
  };
};
