import type { EventEnvelope } from '@shared/api/events';
import type { Certificate } from '@shared/model/certificate';
import type { ChargePointSecurity, SecurityStatus } from '@shared/model/security';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

interface Loaded<T> {
  readonly value: T | null;
  readonly busy: boolean;
  /** Of the last change or reading; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  /** Does something and reads anew; whether it worked. */
  act(call: () => Promise<Result<unknown>>): Promise<boolean>;
}

/** Something of the server, read anew when it changes. */
const useLoaded = <T>(
  key: string,
  load: () => Promise<Result<T>>,
  concerns: (event: EventEnvelope) => boolean,
): Loaded<T> => {
  const [value, setValue] = useState<T | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await load();
    if (result.ok) setValue(result.value);
    else setFailure(result.error);
  };
  useLive(
    {
      apply: (batch) => {
        if (batch.some(concerns)) void refetch();
      },
      refetch,
    },
    key,
  );
  return {
    value,
    busy,
    failure,
    dismiss: () => setFailure(null),
    act: async (call) => {
      setBusy(true);
      const result = await call();
      setBusy(false);
      setFailure(result.ok ? null : result.error);
      await refetch();
      return result.ok;
    },
  };
};

const isSecurity = ({ name }: EventEnvelope): boolean =>
  name === 'security.changed' || name === 'setting.changed';

export const useSecurityStatus = (): Loaded<SecurityStatus> => {
  const bridge = useBridge();
  return useLoaded('security', () => bridge.call('security.status', {}), isSecurity);
};

export const useCertificates = (): Loaded<readonly Certificate[]> => {
  const bridge = useBridge();
  const load = async (): Promise<Result<readonly Certificate[]>> => {
    const result = await bridge.call('certificate.list', {});
    return result.ok ? { ok: true, value: result.value.items } : result;
  };
  return useLoaded('certificates', load, isSecurity);
};

export const useChargePointSecurity = (cpId: string): Loaded<ChargePointSecurity> => {
  const bridge = useBridge();
  return useLoaded(
    cpId,
    () => bridge.call('chargePointSecurity.get', { cpId }),
    (event) =>
      isSecurity(event) ||
      (event.name === 'chargePoint.changed' && event.data.chargePointId === cpId),
  );
};
