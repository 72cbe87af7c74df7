import type { LibraryProfile } from '@shared/model/charging-profile';
import type { Page } from '@shared/model/common';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { Selectable } from 'kysely';
import { contains } from './charge-points';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ChargingProfileRow } from './schema';
import type { Storage } from './storage';

type StoredProfile = Selectable<ChargingProfileRow>;

export const findLibraryProfile = (
  storage: Storage,
  chargingProfileId: number,
): LibraryProfile | undefined => {
  const row = storage
    .statement('SELECT * FROM charging_profile WHERE chargingProfileId = ?')
    .get(chargingProfileId) as StoredProfile | undefined;
  return row === undefined ? undefined : toLibraryProfile(row);
};

/** In the order of their numbers. */
export const listLibraryProfiles = (
  storage: Storage,
  search: string | undefined,
  paging: Paging,
): Page<LibraryProfile> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('charging_profile')
    .selectAll()
    .orderBy('chargingProfileId')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('chargingProfileId', '>', after[0]);
  if (search !== undefined) {
    query = query.where((columns) =>
      columns.or([
        contains(columns.ref('name'), search),
        contains(columns.ref('note'), search),
        contains(columns.ref('profile'), search),
      ]),
    );
  }
  return toPage(storage.all(query), limit, (row) => [row.chargingProfileId], toLibraryProfile);
};

export interface LibraryChange {
  readonly name: string;
  readonly note: string;
  readonly profile: ChargingProfile;
  readonly at: number;
}

/** Creates the profile or replaces it under its number. */
export const putLibraryProfile = (storage: Storage, change: LibraryChange): LibraryProfile => {
  const { name, note, profile, at } = change;
  const { chargingProfileId } = profile;
  const values = { name, note, profile: JSON.stringify(profile), changedAt: at };
  storage.run(
    storage.build
      .insertInto('charging_profile')
      .values({ chargingProfileId, ...values, createdAt: at })
      .onConflict((conflict) => conflict.column('chargingProfileId').doUpdateSet(values)),
  );
  const stored = findLibraryProfile(storage, chargingProfileId);
  if (stored === undefined) throw new Error(`Profile ${chargingProfileId} was not written.`);
  return stored;
};

export const deleteLibraryProfile = (storage: Storage, chargingProfileId: number): boolean =>
  storage.run(
    storage.build.deleteFrom('charging_profile').where('chargingProfileId', '=', chargingProfileId),
  ).changes > 0;

const toLibraryProfile = (row: StoredProfile): LibraryProfile => ({
  chargingProfileId: row.chargingProfileId,
  name: row.name,
  note: row.note,
  profile: JSON.parse(row.profile) as ChargingProfile,
  createdAt: toInstant(row.createdAt),
  changedAt: toInstant(row.changedAt),
});
