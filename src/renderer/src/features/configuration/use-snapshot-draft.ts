import { isWriteOnly, standardKey } from '@shared/ocpp/configuration-keys';
import type { Failure } from '@shared/result';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n';
import { hrefOf, type Route, replaceRoute } from '../../route';
import { useBridge } from '../../stores/context';
import type { TemplateDraft } from './use-templates';

interface SnapshotDraft {
  readonly draft: TemplateDraft | null;
  readonly failure: Failure | null;
  /** Takes the wish out of the address. */
  leave(): void;
}

/** A new template with the keys of a snapshot that can be written, where the address asks for one. */
export const useSnapshotDraft = ({ query }: Route): SnapshotDraft => {
  const bridge = useBridge();
  const { t, format } = useTexts();
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { cpId = '', from = '' } = query;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const result = await bridge.call('configuration.snapshot', {
        cpId,
        snapshotId: Number(from),
      });
      if (!current) return;
      if (!result.ok) {
        setFailure(result.error);
        return;
      }
      const { at, keys } = result.value;
      setDraft({
        id: null,
        name: t('configuration.fromSnapshotName', { cpId, at: format.instant(at) }),
        note: '',
        entries: keys.flatMap(({ key, value, readonly }) =>
          readonly || value === null || isWriteOnly(key) || standardKey(key)?.access === 'R'
            ? []
            : [{ key, value }],
        ),
      });
    };
    if (cpId !== '' && from !== '') void load();
    return () => {
      current = false;
    };
  }, [bridge, cpId, from]);
  return {
    draft,
    failure,
    leave: () => {
      setDraft(null);
      if (from !== '') replaceRoute(hrefOf('configuration', { id: 'templates' }));
    },
  };
};
