import type { viewMethods } from '@shared/api/view';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import {
  deleteView,
  findView,
  findViewByName,
  insertView,
  listViews,
  type StoredView,
  toView,
  updateView,
} from '../storage/views';

const unknownView = (id: number): AppError => new AppError('not-found', `There is no view ${id}.`);

/** Two views of one name could not be told apart. */
const checkName = (core: Core, name: string, own: number | undefined): void => {
  const other = findViewByName(core.storage, name);
  if (other === undefined || other.id === own) return;
  throw new AppError('conflict', `There is a view "${other.name}" already; choose another name.`);
};

const announced = (core: Core, row: StoredView) => {
  const view = toView(row);
  core.events.emit('view.changed', view);
  return view;
};

export const viewImplementation = {
  'view.list': (core) => ({ items: listViews(core.storage) }),

  'view.create': async (core, { name, filter, mode = 'filter' }) => {
    const row = await core.commit.write(() => {
      checkName(core, name, undefined);
      return insertView(core.storage, { name, filter, mode });
    });
    return announced(core, row);
  },

  'view.put': async (core, { id, ...change }) => {
    const row = await core.commit.write(() => {
      const before = findView(core.storage, id);
      if (before === undefined) throw unknownView(id);
      if (change.name !== undefined) checkName(core, change.name, id);
      return updateView(core.storage, {
        ...before,
        name: change.name ?? before.name,
        filter: change.filter ?? before.filter,
        mode: change.mode ?? before.mode,
      });
    });
    return announced(core, row);
  },

  'view.delete': async (core, { id }) => {
    if (!(await core.commit.write(() => deleteView(core.storage, id)))) throw unknownView(id);
    core.events.emit('view.deleted', { id });
    return {};
  },
} satisfies Implements<typeof viewMethods>;
