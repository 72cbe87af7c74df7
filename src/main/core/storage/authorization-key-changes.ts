import type { Selectable } from 'kysely';
import type { AuthorizationKeyChangeRow } from './schema';
import type { Storage } from './storage';

export type StoredKeyChange = Selectable<AuthorizationKeyChangeRow>;

export const insertKeyChange = (storage: Storage, change: StoredKeyChange): void => {
  storage.run(storage.build.insertInto('authorization_key_change').values(change));
};

export const updateKeyChange = (storage: Storage, commandId: string, state: string): void => {
  storage.run(
    storage.build
      .updateTable('authorization_key_change')
      .set({ state })
      .where('commandId', '=', commandId),
  );
};

export const deleteKeyChange = (storage: Storage, commandId: string): void => {
  storage.run(
    storage.build.deleteFrom('authorization_key_change').where('commandId', '=', commandId),
  );
};

export const deleteKeyChangesOf = (storage: Storage, chargePointId: string): void => {
  storage.run(
    storage.build.deleteFrom('authorization_key_change').where('chargePointId', '=', chargePointId),
  );
};

/** Every one that is open, oldest first, for the memory of a process that starts. */
export const allKeyChanges = (storage: Storage): StoredKeyChange[] =>
  storage.all(storage.build.selectFrom('authorization_key_change').selectAll().orderBy('at'));
