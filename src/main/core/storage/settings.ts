import { defaultSettings, type Settings } from '@shared/settings';
import type { Storage } from './storage';

/** The stored settings over their defaults; names this version does not know are left alone. */
export const readSettings = (storage: Storage): Settings => {
  const rows = storage.all(storage.build.selectFrom('setting').selectAll());
  const stored = rows
    .filter(({ name }) => Object.hasOwn(defaultSettings, name))
    .map(({ name, value }) => [name, JSON.parse(value) as unknown]);
  return { ...defaultSettings, ...(Object.fromEntries(stored) as Partial<Settings>) };
};

export const writeSettings = (storage: Storage, settings: Partial<Settings>): void => {
  for (const [name, value] of Object.entries(settings)) {
    const row = { name, value: JSON.stringify(value) };
    storage.run(
      storage.build
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value })),
    );
  }
};
