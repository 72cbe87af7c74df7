import type { ConfigurationReading } from '@shared/model/configuration';
import { isWriteOnly, standardKey, standardKeys } from '@shared/ocpp/configuration-keys';
import { supportedProfiles } from '@shared/ocpp/feature-profiles';
import type { Core } from '../context';
import { listConfigurationKeys } from '../storage/configuration';
import {
  lastSnapshotId,
  recordSnapshot,
  replaceReadSnapshots,
  toSnapshotDetail,
} from '../storage/configuration-snapshots';
import { type Asking, askByName, getConfiguration, isRefusal, maxKeysOf } from './ask-keys';

/**
 * Reads every key of a charge point (OCPP 1.6 §5.8) and keeps a snapshot. One request without keys is all
 * it takes of most; the rest is for those that refuse it or answer only a part. Where nothing is missing,
 * nothing more is asked.
 */
export const readAllKeys = async (core: Core, asking: Asking): Promise<ConfigurationReading> => {
  const { chargePointId } = asking;
  const before = lastSnapshotId(core.storage, chargePointId);
  const known = listConfigurationKeys(core.storage, chargePointId).map(({ key }) => key);
  const seen = new Set<string>();
  const unanswered: string[] = [];
  let requests = 0;

  const ask = async (keys: readonly string[]): Promise<boolean> => {
    const wanted = keys.filter((key) => !isWriteOnly(key) && !seen.has(key.toLowerCase()));
    if (wanted.length === 0) return false;
    const answer = await askByName(core, asking, wanted);
    requests += answer.requests;
    for (const key of [...answer.answered, ...answer.unknown]) seen.add(key);
    for (const key of answer.unanswered) seen.add(key.toLowerCase());
    unanswered.push(...answer.unanswered);
    return answer.answered.size > 0;
  };

  const isWhole = await askForAll(core, asking, seen);
  requests++;
  if (isWhole) {
    // Something that had been left out shows that the answer was not the whole.
    const hadMore = await ask([...known, ...requiredKeys(core, chargePointId)]);
    if (hadMore) await ask(standardKeys.map(({ key }) => key));
  } else {
    await ask(['GetConfigurationMaxKeys']);
    await ask([...standardKeys.map(({ key }) => key), ...known]);
  }
  const snapshot = await core.commit.write(() => {
    replaceReadSnapshots(core.storage, chargePointId, before);
    return recordSnapshot(core.storage, chargePointId, { cause: 'read' }, core.now());
  });
  core.events.emit('configuration.changed', { chargePointId });
  return { snapshot: toSnapshotDetail(snapshot), requests, unanswered };
};

/** Asks without naming keys. Whether the answer may be taken for the whole of them. */
const askForAll = async (core: Core, asking: Asking, seen: Set<string>): Promise<boolean> => {
  try {
    const { answered } = await getConfiguration(core, asking, []);
    for (const key of answered) seen.add(key);
    // As many as may be asked for at once is as many as some tell at once.
    return answered.size > 0 && answered.size !== maxKeysOf(core, asking.chargePointId);
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
};

/** The keys that every charge point with its feature profiles has to have (OCPP 1.6 §9). */
const requiredKeys = (core: Core, chargePointId: string): string[] => {
  const told = listConfigurationKeys(core.storage, chargePointId).find(
    ({ key }) => standardKey(key)?.key === 'SupportedFeatureProfiles',
  );
  const profiles = supportedProfiles(told?.value ?? null);
  return standardKeys
    .filter(({ required }) => required)
    .filter(({ profile }) => profile === 'Core' || profiles?.has(profile) === true)
    .map(({ key }) => key);
};
