import type { tagMethods } from '@shared/api/tag';
import { AppError } from '@shared/result';
import type { Implements } from '../context';
import { deleteTag, findTag, listTags, putTag, toTag } from '../storage/tags';
import { readInstant } from './instant';

const unknownTag = (idTag: string): AppError =>
  new AppError('unknown-tag', `No tag "${idTag}" is known here; list the tags for those that are.`);

export const tagImplementation = {
  'tag.list': (core, { search, status, parentIdTag, ...paging }) =>
    listTags(core.storage, { search, status, parentIdTag }, paging),

  'tag.get': (core, { idTag }) => {
    const row = findTag(core.storage, idTag);
    if (row === undefined) throw unknownTag(idTag);
    return toTag(row);
  },

  'tag.put': async (core, input) => {
    const expiryDate = readInstant(input.expiryDate ?? null, '/expiryDate');
    const row = await core.commit.write(() =>
      putTag(core.storage, {
        idTag: input.idTag,
        status: input.status,
        expiryDate,
        parentIdTag: input.parentIdTag ?? null,
        allowConcurrent: input.allowConcurrent === true ? 1 : 0,
        note: input.note ?? '',
        changedAt: core.now(),
      }),
    );
    const tag = toTag(row);
    core.events.emit('tag.changed', tag);
    return tag;
  },

  'tag.delete': async (core, { idTag }) => {
    const deleted = await core.commit.write(() => deleteTag(core.storage, idTag));
    if (deleted === undefined) throw unknownTag(idTag);
    core.events.emit('tag.deleted', { idTag: deleted });
    return {};
  },
} satisfies Implements<typeof tagMethods>;
