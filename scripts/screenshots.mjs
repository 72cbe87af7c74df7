// Takes the pictures of the documentation: npm run screenshots [-- FOLDER]. It fills a central system of its own and
// photographs every screen of the console in light and dark; the results are committed.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { hasCommand } from './debian.mjs';
import { fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

/** A palette is enough for a user interface, and a third of the size. */
const shrink = async (/** @type {string} */ folder) => {
  if (!hasCommand('pngquant')) {
    process.stderr.write('pngquant is not installed: the pictures are three times as large.\n');
    return 0;
  }
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return run(
    'pngquant',
    ['--force', '--ext', '.png', '--quality', '80-98', '--strip', '--speed', '1', ...pictures],
    { cwd: folder },
  );
};

const main = async () => {
  const folder = resolve(process.argv[2] ?? join(ROOT, 'docs', 'images'));
  await build({ onlyIfStale: true });
  const code = await run(
    fittingNode(),
    [join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project=screenshots'],
    { cwd: ROOT, env: { ...process.env, OCPP_CENTRAL_SCREENSHOTS: folder } },
  );
  return code === 0 ? shrink(folder) : code;
};

if (isProgram(import.meta.url)) await runProgram(main);
