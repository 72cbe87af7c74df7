// Runs the central system without a window. All arguments go to the process; stdout holds nothing but what it prints.
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStdout?: (text: string) => void }} [options]
 */
export const runHeadless = async (args, options) => {
  const node = fittingNode();
  await build({ onlyIfStale: true });
  return run(node, [join(ROOT, 'out', 'main', 'headless.js'), ...args], options);
};

if (isProgram(import.meta.url)) {
  await runProgram(() => runHeadless(process.argv.slice(2)));
}
