import type { Failure } from '@shared/result';
import type { SettingName, Settings } from '@shared/settings';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { useBridge, useLive } from '../../stores/context';
import { problemOf, settingFields } from './setting-fields';

/** A number field that was emptied has no number. */
export type Draft = Partial<Record<SettingName, unknown>>;

export interface SettingsForm {
  /** As stored; null until they are there. */
  readonly settings: Settings | null;
  readonly fixed: readonly string[];
  /** What was changed and is not saved yet. */
  readonly draft: Draft;
  readonly problems: Partial<Record<SettingName, string>>;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly saved: boolean;
  change(name: SettingName, value: unknown): void;
  discard(): void;
  dismiss(): void;
  save(): Promise<void>;
}

/** The general settings with what a person is changing about them. */
export const useSettings = (): SettingsForm => {
  const bridge = useBridge();
  const texts = useTexts();
  const [stored, setStored] = useState<{ settings: Settings; fixed: readonly string[] } | null>(
    null,
  );
  const [draft, setDraft] = useState<Draft>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);

  useLive({
    apply: (batch) => {
      const last = batch.findLast((event) => event.name === 'setting.changed');
      if (last !== undefined) setStored((before) => before && { ...before, settings: last.data });
    },
    refetch: async () => {
      const result = await bridge.call('setting.list', {});
      if (result.ok) setStored(result.value);
      else setFailure(result.error);
    },
  });

  const problems: SettingsForm['problems'] = {};
  for (const field of settingFields) {
    const problem = field.name in draft ? problemOf(field, draft[field.name], texts) : null;
    if (problem !== null) problems[field.name] = problem;
  }

  return {
    settings: stored?.settings ?? null,
    fixed: stored?.fixed ?? [],
    draft,
    problems,
    failure,
    busy,
    saved,
    change: (name, value) => {
      setSaved(false);
      const { [name]: _before, ...rest } = draft;
      setDraft(stored?.settings[name] === value ? rest : { ...rest, [name]: value });
    },
    discard: () => setDraft({}),
    dismiss: () => setFailure(null),
    save: async () => {
      if (Object.keys(problems).length > 0) return;
      setBusy(true);
      const result = await bridge.call('setting.put', draft as Partial<Settings>);
      setBusy(false);
      if (!result.ok) return setFailure(result.error);
      setFailure(null);
      setStored((before) => before && { ...before, settings: result.value });
      setDraft({});
      setSaved(true);
    },
  };
};
