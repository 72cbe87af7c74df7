import type { Page } from '@shared/model/common';
import type { ConfigurationTemplate, TemplateEntry } from '@shared/model/configuration';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ConfigurationTemplateRow } from './schema';
import type { Storage } from './storage';

type StoredTemplate = Selectable<ConfigurationTemplateRow>;

export interface TemplateContent {
  readonly name: string;
  readonly note: string;
  readonly entries: readonly TemplateEntry[];
}

/** In alphabetical order, whatever the case. */
export const listTemplates = (storage: Storage, paging: Paging): Page<ConfigurationTemplate> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['string']);
  let query = storage.build
    .selectFrom('configuration_template')
    .selectAll()
    .orderBy('name')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('name', '>', after[0]);
  return toPage(storage.all(query), limit, (row) => [row.name], toTemplate);
};

export const findTemplate = (storage: Storage, id: number): ConfigurationTemplate | undefined => {
  const row = storage.statement('SELECT * FROM configuration_template WHERE id = ?').get(id);
  return row === undefined ? undefined : toTemplate(row as StoredTemplate);
};

/** Upper and lower case are the same. */
export const findTemplateByName = (
  storage: Storage,
  name: string,
): ConfigurationTemplate | undefined => {
  const row = storage.statement('SELECT * FROM configuration_template WHERE name = ?').get(name);
  return row === undefined ? undefined : toTemplate(row as StoredTemplate);
};

export const insertTemplate = (
  storage: Storage,
  { name, note, entries }: TemplateContent,
  at: number,
): ConfigurationTemplate =>
  toTemplate(
    storage
      .statement(
        `INSERT INTO configuration_template (name, note, entries, createdAt, changedAt)
         VALUES (?, ?, ?, ?, ?) RETURNING *`,
      )
      .get(name, note, JSON.stringify(entries), at, at) as StoredTemplate,
  );

export const updateTemplate = (
  storage: Storage,
  id: number,
  { name, note, entries }: TemplateContent,
  at: number,
): ConfigurationTemplate | undefined => {
  const row = storage
    .statement(
      `UPDATE configuration_template SET name = ?, note = ?, entries = ?, changedAt = ?
       WHERE id = ? RETURNING *`,
    )
    .get(name, note, JSON.stringify(entries), at, id);
  return row === undefined ? undefined : toTemplate(row as StoredTemplate);
};

export const deleteTemplate = (storage: Storage, id: number): boolean =>
  storage.statement('DELETE FROM configuration_template WHERE id = ?').run(id).changes > 0;

const toTemplate = (row: StoredTemplate): ConfigurationTemplate => ({
  id: row.id,
  name: row.name,
  note: row.note,
  entries: JSON.parse(row.entries),
  createdAt: toInstant(row.createdAt),
  changedAt: toInstant(row.changedAt),
});
