import type { MethodInput } from '@shared/api';
import type { InstalledCertificates } from '@shared/model/installed-certificate';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

type Answered = InstalledCertificates & { readonly status?: string };

export interface Installed {
  readonly list: InstalledCertificates | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What the charge point answered to the last change. */
  readonly status: string | null;
  dismiss(): void;
  read(): Promise<boolean>;
  install(input: Omit<MethodInput<'installedCertificate.install'>, 'cpId'>): Promise<boolean>;
  remove(input: Omit<MethodInput<'installedCertificate.delete'>, 'cpId'>): Promise<boolean>;
}

/** Root certificates on a charge point, and what can be done to them. */
export const useInstalled = (cpId: string): Installed => {
  const bridge = useBridge();
  const [list, setList] = useState<InstalledCertificates | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('installedCertificate.list', { cpId });
    if (result.ok) setList(result.value);
    else setFailure(result.error);
  };
  useLive(
    {
      apply: (batch) => {
        const concerns = batch.some(
          (event) =>
            event.name === 'installedCertificates.changed' && event.data.chargePointId === cpId,
        );
        if (concerns) void refetch();
      },
      refetch,
    },
    cpId,
  );
  const act = async (call: () => Promise<Result<Answered>>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    setStatus(result.ok ? (result.value.status ?? null) : null);
    if (result.ok) setList(result.value);
    return result.ok;
  };
  return {
    list,
    busy,
    failure,
    status,
    dismiss: () => setFailure(null),
    read: () => act(() => bridge.call('installedCertificate.read', { cpId })),
    install: (input) => act(() => bridge.call('installedCertificate.install', { cpId, ...input })),
    remove: (input) => act(() => bridge.call('installedCertificate.delete', { cpId, ...input })),
  };
};
