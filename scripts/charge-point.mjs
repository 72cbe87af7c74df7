// Runs simulated charge points alone. All arguments go to the process; stdout holds nothing but what it prints.
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './child.mjs';
import { fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    const node = fittingNode();
    await build({ onlyIfStale: true });
    return run(node, [join(ROOT, 'out', 'main', 'charge-point.js'), ...process.argv.slice(2)]);
  });
}
