import type { MethodInput, MethodOutput } from '@shared/api';
import type { ConfigurationTemplate } from '@shared/model/configuration';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

export interface Templates {
  readonly paged: Paged<ConfigurationTemplate>;
  readonly busy: boolean;
  /** Of the last change; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  /** Creates a template, or with an id replaces it. */
  save(template: TemplateDraft, validate: boolean): Promise<boolean>;
  remove(templateId: number): Promise<boolean>;
  /** Begins a run; its id, or null where it could not begin. */
  apply(input: MethodInput<'configurationTemplate.apply'>): Promise<number | null>;
}

export interface TemplateDraft extends Pick<ConfigurationTemplate, 'name' | 'note' | 'entries'> {
  /** Null is a new one. */
  readonly id: number | null;
}

/** The templates, a page at a time, and what can be done with them. */
export const useTemplates = (): Templates => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const paged = usePaged<ConfigurationTemplate>({
    key: 'templates',
    load: (cursor) =>
      bridge.call('configurationTemplate.list', {
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: ({ name }) =>
      name === 'configurationTemplate.changed' || name === 'configurationTemplate.deleted',
  });

  const attempt = async <T>(work: Promise<Result<T>>): Promise<T | null> => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return null;
    await paged.refetch();
    return result.value;
  };

  return {
    paged,
    busy,
    failure,
    dismiss: () => setFailure(null),
    save: async ({ id, ...content }, validate) => {
      const input = { ...content, validate };
      const work: Promise<Result<MethodOutput<'configurationTemplate.put'>>> =
        id === null
          ? bridge.call('configurationTemplate.create', input)
          : bridge.call('configurationTemplate.put', { templateId: id, ...input });
      return (await attempt(work)) !== null;
    },
    remove: async (templateId) =>
      (await attempt(bridge.call('configurationTemplate.delete', { templateId }))) !== null,
    apply: async (input) =>
      (await attempt(bridge.call('configurationTemplate.apply', input)))?.id ?? null,
  };
};
