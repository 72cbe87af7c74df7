import type { configurationMethods } from '@shared/api/configuration';
import type { ConfigurationSide } from '@shared/model/configuration';
import { type ComparedKey, compareKeys, standardKeys } from '@shared/ocpp/configuration-keys';
import { AppError } from '@shared/result';
import { readAllKeys } from '../configuration/read-all';
import type { Core, Implements } from '../context';
import { setReadAfterBoot, wantsReadAfterBoot } from '../storage/configuration';
import { listKeyChanges } from '../storage/configuration-history';
import {
  currentKeys,
  findSnapshot,
  keysOf,
  listSnapshots,
  type StoredSnapshot,
  snapshotAt,
  toSnapshotDetail,
} from '../storage/configuration-snapshots';
import { toInstant } from '../storage/instant';
import { readInstant } from './instant';
import { knownStation } from './known';

export const configurationImplementation = {
  'configurationKey.list': () => ({
    items: standardKeys.map(({ values, ...definition }) => ({
      ...definition,
      values: values === null ? null : [...values],
    })),
  }),

  'configuration.read': (core, { cpId, timeoutSeconds }, origin) => {
    knownStation(core, cpId);
    return readAllKeys(core, { chargePointId: cpId, origin, timeoutSeconds });
  },

  'configuration.snapshots': (core, { cpId, ...paging }) => {
    knownStation(core, cpId);
    return listSnapshots(core.storage, cpId, paging);
  },

  'configuration.snapshot': (core, { cpId, snapshotId }) => {
    knownStation(core, cpId);
    return toSnapshotDetail(knownSnapshot(core, cpId, snapshotId));
  },

  'configuration.history': (core, { cpId, key, ...paging }) => {
    knownStation(core, cpId);
    return listKeyChanges(core.storage, { chargePointId: cpId, key }, paging);
  },

  'configuration.compare': (core, input) => {
    const { cpId, snapshotId, at, otherCpId = cpId, otherSnapshotId, otherAt } = input;
    const one = sideOf(core, { cpId, snapshotId, at, pointer: '/at' });
    const other = sideOf(core, {
      cpId: otherCpId,
      snapshotId: otherSnapshotId,
      at: otherAt,
      pointer: '/otherAt',
    });
    return {
      side: one.side,
      otherSide: other.side,
      items: compareKeys(one.keys, other.keys),
    };
  },

  'configuration.readAfterBoot': (core, { cpId }) => {
    knownStation(core, cpId);
    return { wanted: wantsReadAfterBoot(core.storage, cpId) };
  },

  'configuration.setReadAfterBoot': async (core, { cpId, wanted }) => {
    knownStation(core, cpId);
    await core.commit.write(() => setReadAfterBoot(core.storage, cpId, wanted));
    core.events.emit('configuration.changed', { chargePointId: cpId });
    return { wanted };
  },
} satisfies Implements<typeof configurationMethods>;

const knownSnapshot = (core: Core, cpId: string, snapshotId: number): StoredSnapshot => {
  const row = findSnapshot(core.storage, snapshotId);
  if (row === undefined || row.chargePointId !== cpId) {
    throw new AppError(
      'not-found',
      `There is no snapshot ${snapshotId} of "${cpId}"; list its snapshots for those there are.`,
    );
  }
  return row;
};

interface SideQuery {
  readonly cpId: string;
  readonly snapshotId: number | undefined;
  readonly at: string | undefined;
  readonly pointer: string;
}

/** A snapshot, what was in force at a time, or what is known now. */
const sideOf = (
  core: Core,
  { cpId, snapshotId, at, pointer }: SideQuery,
): { side: ConfigurationSide; keys: ComparedKey[] } => {
  knownStation(core, cpId);
  if (snapshotId !== undefined) return sideOfSnapshot(knownSnapshot(core, cpId, snapshotId));
  const time = readInstant(at ?? null, pointer);
  if (time === null) {
    const side = { chargePointId: cpId, snapshotId: null, at: null };
    return { side, keys: currentKeys(core.storage, cpId) };
  }
  const row = snapshotAt(core.storage, cpId, time);
  if (row === undefined) {
    throw new AppError(
      'not-found',
      `No configuration of "${cpId}" is known of ${toInstant(time)}; its first snapshot is younger.`,
    );
  }
  return sideOfSnapshot(row);
};

const sideOfSnapshot = (row: StoredSnapshot): { side: ConfigurationSide; keys: ComparedKey[] } => ({
  side: { chargePointId: row.chargePointId, snapshotId: row.id, at: toInstant(row.at) },
  keys: keysOf(row),
});
