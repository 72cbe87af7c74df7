// Takes the pictures of the documentation: npm run screenshots [-- FOLDER]. It fills a central system of its own and
// photographs every screen of the console in light and dark; the results are committed.
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

const main = async () => {
  const [folder = join(ROOT, 'docs', 'images')] = process.argv.slice(2);
  await build({ onlyIfStale: true });
  return run(
    fittingNode(),
    [join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project=screenshots'],
    { cwd: ROOT, env: { ...process.env, OCPP_CENTRAL_SCREENSHOTS: folder } },
  );
};

if (isProgram(import.meta.url)) await runProgram(main);
