import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStorage } from '../../src/main/core/storage/database';

let template: Promise<string> | undefined;

const makeTemplate = async (): Promise<string> => {
  const file = join(mkdtempSync(join(tmpdir(), 'ocpp-central-template-')), 'template.sqlite');
  (await openStorage(file)).close();
  return file;
};

afterAll(async () => {
  if (template !== undefined) rmSync(join(await template, '..'), { recursive: true, force: true });
  template = undefined;
});

/**
 * Puts a database there that was migrated once for all tests of a file, unless there is one: the migrations
 * would take most of the time of a small test. That they work is tested with the database itself.
 */
export const prepareDatabase = async (file: string): Promise<void> => {
  template ??= makeTemplate();
  const made = await template;
  if (!existsSync(file)) copyFileSync(made, file);
};
