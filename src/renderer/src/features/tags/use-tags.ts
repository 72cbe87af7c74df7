import type { MethodInput } from '@shared/api';
import type { Tag } from '@shared/model/tag';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { PAGE_SIZE } from '../../components/paged-grid';
import { type Translate, useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

export interface TagFilter {
  readonly search: string;
  readonly status: Tag['status'] | '';
}

export interface Tags {
  readonly paged: Paged<Tag>;
  readonly busy: boolean;
  /** Of the last change; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  /** Stores a tag that must not exist yet. */
  create(input: MethodInput<'tag.put'>): Promise<boolean>;
  put(input: MethodInput<'tag.put'>): Promise<boolean>;
  remove(idTag: string): Promise<boolean>;
}

/** idTags that differ in case alone are the same (OCPP 1.6 §3.9). */
const isSameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const existsAlready = (idTag: string, t: Translate): Failure => ({
  code: 'conflict',
  message: t('tags.problem.exists', { idTag }),
});

/** The tags, a page at a time, and what can be done to them. */
export const useTags = (filter: TagFilter): Tags => {
  const bridge = useBridge();
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('tag.list', {
        ...(filter.search === '' ? {} : { search: filter.search }),
        ...(filter.status === '' ? {} : { status: filter.status }),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'tag.changed' || event.name === 'tag.deleted',
  });
  const act = async (call: () => Promise<{ ok: boolean; error?: Failure }>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.error ?? null);
    if (result.ok) await paged.refetch();
    return result.ok;
  };
  return {
    paged,
    busy,
    failure,
    dismiss: () => setFailure(null),
    create: (input) =>
      act(async () => {
        const { idTag } = input;
        const near = await bridge.call('tag.list', { search: idTag, limit: 1000 });
        if (!near.ok) return near;
        const known = near.value.items.find((tag) => isSameTag(tag.idTag, idTag));
        return known === undefined
          ? bridge.call('tag.put', input)
          : { ok: false, error: existsAlready(known.idTag, t) };
      }),
    put: (input) => act(() => bridge.call('tag.put', input)),
    remove: (idTag) => act(() => bridge.call('tag.delete', { idTag })),
  };
};
