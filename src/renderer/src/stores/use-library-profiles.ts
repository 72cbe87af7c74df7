import type { LibraryProfile } from '@shared/model/charging-profile';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from './context';
import { fetchAll } from './fetch-all';

export interface LibraryProfiles {
  /** In the order of their numbers; null until they are read. */
  readonly profiles: readonly LibraryProfile[] | null;
  readonly failure: Failure | null;
}

/** So many are listed at most. */
const MOST_PROFILES = 2000;

/** The library of charging profiles, kept up to date. */
export const useLibraryProfiles = (): LibraryProfiles => {
  const bridge = useBridge();
  const [library, setLibrary] = useState<LibraryProfiles>({ profiles: null, failure: null });
  const refetch = async (): Promise<void> => {
    const result = await fetchAll(bridge, 'chargingProfile.list', {}, MOST_PROFILES);
    setLibrary(({ profiles }) =>
      result.ok ? { profiles: result.value, failure: null } : { profiles, failure: result.error },
    );
  };
  useLive({
    apply: (batch) => {
      const concerns = batch.some(
        ({ name }) => name === 'chargingProfile.changed' || name === 'chargingProfile.deleted',
      );
      if (concerns) void refetch();
    },
    refetch,
  });
  return library;
};
