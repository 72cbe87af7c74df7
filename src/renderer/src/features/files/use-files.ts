import type { FileKind, StoredFile } from '@shared/model/file';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';

/** What we serve, or what charge points have sent. */
export const useFiles = (filter: {
  readonly received: boolean;
  readonly kind?: FileKind;
  readonly cpId?: string;
}): Paged<StoredFile> => {
  const bridge = useBridge();
  return usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('file.list', {
        ...filter,
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: ({ name }) => name === 'file.changed' || name === 'file.deleted',
  });
};
