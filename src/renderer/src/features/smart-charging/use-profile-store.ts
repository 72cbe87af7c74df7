import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';

export interface ProfileStore {
  readonly busy: boolean;
  /** Of the last change; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  save(input: {
    readonly name: string;
    readonly note: string;
    readonly profile: ChargingProfile;
    readonly validate: boolean;
  }): Promise<boolean>;
  remove(chargingProfileId: number): Promise<boolean>;
}

/** Changes the library. */
export const useProfileStore = (): ProfileStore => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = async (call: () => Promise<{ ok: boolean; error?: Failure }>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.error ?? null);
    return result.ok;
  };
  return {
    busy,
    failure,
    dismiss: () => setFailure(null),
    save: (input) =>
      act(() =>
        bridge.call('chargingProfile.put', {
          chargingProfileId: input.profile.chargingProfileId,
          ...input,
        }),
      ),
    remove: (chargingProfileId) =>
      act(() => bridge.call('chargingProfile.delete', { chargingProfileId })),
  };
};
