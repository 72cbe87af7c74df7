import type { Tag } from '@shared/model/tag';
import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useBridge } from '../../../src/renderer/src/stores/context';
import { type Paged, usePaged } from '../../../src/renderer/src/stores/use-paged';
import { startConsole } from '../../support/console';

test('turns pages by cursor, follows changes, and begins anew with another filter', async () => {
  const { system, show } = await startConsole();
  const put = (idTag: string) => system.call('tag.put', { idTag, status: 'Accepted' }, 'internal');
  for (const idTag of ['A1', 'A2', 'A3', 'B1', 'B2']) await put(idTag);

  const seen: { paged?: Paged<Tag> } = {};
  const Probe = ({ search }: { search: string }) => {
    const bridge = useBridge();
    seen.paged = usePaged({
      key: search,
      load: (cursor) =>
        bridge.call('tag.list', {
          limit: 2,
          ...(search === '' ? {} : { search }),
          ...(cursor === null ? {} : { cursor }),
        }),
      concerns: (event) => event.name === 'tag.changed',
    });
    return <p>{seen.paged.rows.map(({ idTag }) => idTag).join(' ')}</p>;
  };
  const { rerender, container } = show(<Probe search="" />);
  const shows = (text: string) => waitFor(() => expect(container.textContent).toBe(text));
  await shows('A1 A2');
  expect(seen.paged?.hasNext).toBe(true);

  act(() => seen.paged?.setPage(1));
  await shows('A3 B1');
  act(() => seen.paged?.setPage(2));
  await shows('B2');
  expect(seen.paged?.hasNext).toBe(false);

  await put('B3');
  await shows('B2 B3');

  act(() => seen.paged?.setPage(1));
  await shows('A3 B1');
  rerender(<Probe search="b" />);
  await shows('B1 B2');
  expect(seen.paged?.page).toBe(0);
});
