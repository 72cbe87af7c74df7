import type { Core } from '../context';
import { mayActOn } from '../quiet';
import { setReadAfterBoot, wantsReadAfterBoot } from '../storage/configuration';
import { rowsWaitingForBoot } from '../storage/configuration-run-rows';
import { stateOf, verifyKeys } from './apply';
import { askByName } from './ask-keys';
import { keepRow } from './runs';

/**
 * What somebody asked to be read again after the boot that puts it into force. Without such a wish nothing
 * is sent: some charge points restart when they are asked for more than they can take (C50).
 */
export const readAfterBoot = async (
  core: Core,
  chargePointId: string,
  keys: readonly string[],
): Promise<void> => {
  const isQuiet = !mayActOn(core, chargePointId);
  const isWanted = keys.length > 0 && wantsReadAfterBoot(core.storage, chargePointId);
  if (isWanted && !isQuiet) {
    await core.commit.write(() => setReadAfterBoot(core.storage, chargePointId, false));
    await askByName(core, { chargePointId, origin: 'automatic' }, keys);
    core.events.emit('configuration.changed', { chargePointId });
  }
  for (const { verifyAfterBoot, ...row } of rowsWaitingForBoot(core.storage, chargePointId)) {
    const isPending = (key: (typeof row.keys)[number]): boolean =>
      key.verification === 'after-reboot';
    if (!verifyAfterBoot) {
      const done = row.keys.map((key) => (isPending(key) ? { ...key, verification: null } : key));
      await keepRow(core, { ...row, keys: done, state: stateOf(done) });
      continue;
    }
    if (isQuiet) continue;
    const place = { core, origin: 'automatic' } as const;
    const read = await verifyKeys(place, chargePointId, row.keys, isPending);
    await keepRow(core, { ...row, keys: read, state: stateOf(read) });
  }
};
