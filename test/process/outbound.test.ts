import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const watch = pathToFileURL(resolve(import.meta.dirname, '../support/outbound.mjs')).href;

/** What the watched process says that connects to the host. */
const said = async (host: string): Promise<string> => {
  const script = `import('node:net').then(({ connect }) => connect({ host: '${host}', port: 9, timeout: 200 }).on('error', () => process.exit()).on('timeout', () => process.exit()))`;
  const child = spawn(process.execPath, ['--import', watch, '-e', script], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await once(child, 'close');
  return text;
};

// The end-to-end tests hold this watch against every process they start; here it is held against itself.
test('A11: the watch on connections tells of an address that no interface has, and not of this machine', async () => {
  // Stays within this machine, but is no address of an interface.
  expect(await said('127.0.0.9')).toContain('OUTBOUND 127.0.0.9:9');
  expect(await said('127.0.0.1')).toBe('');
});
