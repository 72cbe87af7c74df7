// npm start: builds what is stale and opens the desktop app; without a display or an Electron runtime it says why and
// runs the central system without a window.
import { build } from './build.mjs';
import { run } from './child.mjs';
import { desktopArguments, hasDisplay, windowProblem } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { runHeadless } from './headless.mjs';
import { Fault, runProgram } from './project.mjs';

/** Answers the runtime, or the reason why no window can be opened. */
const findRuntime = async () => {
  if (!hasDisplay()) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  try {
    const runtime = await electronRuntime();
    return windowProblem(runtime.executable) ?? runtime;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
};

/** The ready line is for programs; somebody at a terminal is told the two addresses. */
const announceReady = (/** @type {string} */ text) => {
  for (const line of text.split('\n').filter((candidate) => candidate.startsWith('{'))) {
    const { http, ocpp } = JSON.parse(line);
    process.stdout.write(`Console:       ${http}\nCharge points: ${ocpp}/<identity>\n`);
    process.stdout.write('Ctrl+C stops it.\n');
  }
};

/** Help and version print and end: no window is wanted for them. */
const wantsText = (/** @type {readonly string[]} */ args) =>
  args.some((word) => ['--help', '-h', '--version'].includes(word));

await runProgram(async () => {
  const args = process.argv.slice(2);
  if (wantsText(args)) return runHeadless(args);
  await build({ onlyIfStale: true });
  const runtime = await findRuntime();
  if (typeof runtime === 'string') {
    process.stderr.write(`Starting without a window: ${runtime}.\n`);
    return runHeadless(args, { stdio: ['inherit', 'pipe', 'inherit'], onStdout: announceReady });
  }
  return run(runtime.executable, [...desktopArguments(), ...args], {
    env: { ...process.env, ...runtime.env },
  });
});
