// npm test: every check there is, stage by stage, and one closing line over all of them.
// One stage alone: npm test -- --stage unit [arguments for its runner]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { run } from './child.mjs';
import {
  hasCommand,
  installCommand,
  installPackages,
  mayInstall,
  missingLibraries,
  PEER_PACKAGES,
  WINDOW_PACKAGES,
} from './debian.mjs';
import { desktopArguments, hasDisplay, windowProblem } from './desktop.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { assertInstalled, Fault, fittingNode, isProgram, ROOT, runProgram } from './project.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, reason?: string, failures?: string[] }} Outcome */
/** @typedef {{ title: string, suites?: Suite[], specs?: { title: string, ok: boolean }[] }} Suite */
/** @typedef {(args: readonly string[], reports: string) => Promise<Outcome>} Stage */

const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';

const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', ...path.split('/'));

const runTool = (
  /** @type {string} */ path,
  /** @type {readonly string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) => run(fittingNode(), [tool(path), ...args], { cwd: ROOT, env: { ...process.env, ...env } });

/** A check without tests of its own counts as one. */
const asOne = (/** @type {number} */ code) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
});

/** A runner that failed as a whole, without a failed test, is one failure too. */
const counted = (/** @type {number} */ code, /** @type {() => Outcome} */ readCounts) => {
  try {
    const counts = readCounts();
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    if (code === 0) throw error;
    return asOne(code); // it ended before it could write its report
  }
};

/** A file that could not be read is a failure without a test. */
const failedUnitTests = (
  /** @type {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} */ files,
) =>
  files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = relative(ROOT, name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file} > ${fullName}`);
    });

/** @returns {string[]} */
const failedSpecs = (/** @type {Suite} */ { title, suites = [], specs = [] }) =>
  [...specs.filter(({ ok }) => !ok).map((spec) => spec.title), ...suites.flatMap(failedSpecs)].map(
    (name) => `${title} > ${name}`,
  );

/** @type {Stage} */
const unit = async (args, reports) => {
  const missing = PEER_PACKAGES.filter((name) => !hasCommand(name));
  if (missing.length > 0 && mayInstall()) installPackages(missing);
  const file = join(reports, 'unit.json');
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  return counted(code, () => {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
      failures: failedUnitTests(report.testResults),
    };
  });
};

const playwright = async (
  /** @type {string} */ project,
  /** @type {readonly string[]} */ args,
  /** @type {string} */ reports,
  /** @type {{ wrapper?: readonly string[], env?: Record<string, string> }} */ {
    wrapper = [],
    env = {},
  } = {},
) => {
  const file = join(reports, `${project}.json`);
  const [command = '', ...rest] = [
    ...wrapper,
    fittingNode(),
    tool('@playwright/test/cli.js'),
    ...['test', `--project=${project}`, '--reporter=list,json', ...args],
  ];
  const code = await run(command, rest, {
    cwd: ROOT,
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return counted(code, () => {
    const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      failures: suites.flatMap(failedSpecs),
    };
  });
};

const skip = (/** @type {string} */ reason) =>
  isCi
    ? { passed: 0, failed: 1, skipped: 0, reason: `${reason} (in CI a skip is a failure)` }
    : { passed: 0, failed: 0, skipped: 1, reason };

/**
 * The executable under test: one that was given (the packaged app), or the source tree on an Electron runtime.
 * @returns {Promise<{ executable: string, env: Record<string, string> }>}
 */
const desktopUnderTest = async () => {
  const given = process.env.OCPP_CENTRAL_DESKTOP_EXECUTABLE;
  if (given) return { executable: given, env: {} };
  const runtime = await electronRuntime();
  return {
    executable: runtime.executable,
    env: {
      ...runtime.env,
      OCPP_CENTRAL_DESKTOP_EXECUTABLE: runtime.executable,
      OCPP_CENTRAL_DESKTOP_ARGUMENTS: JSON.stringify(desktopArguments()),
    },
  };
};

/** Makes sure that a window can be opened; answers why not. */
const prepareDisplay = (/** @type {string} */ executable) => {
  if (process.platform !== 'linux') return undefined;
  const lacksScreen = () => !hasDisplay() && !hasCommand('xvfb-run');
  if ((lacksScreen() || missingLibraries(executable).length > 0) && mayInstall()) {
    installPackages(WINDOW_PACKAGES);
  }
  if (lacksScreen()) return `there is no display and no xvfb: ${installCommand(WINDOW_PACKAGES)}`;
  return windowProblem(executable);
};

/** @type {Stage} */
const desktop = async (args, reports) => {
  try {
    const { executable, env } = await desktopUnderTest();
    const problem = prepareDisplay(executable);
    if (problem) return skip(problem);
    const wrapper = hasDisplay() ? [] : ['xvfb-run', '-a'];
    return await playwright('desktop', args, reports, { wrapper, env });
  } catch (error) {
    if (error instanceof Fault) return skip(error.message);
    throw error;
  }
};

/** @type {Record<string, Stage>} */
const STAGES = {
  types: async (args) =>
    asOne(await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json', ...args])),
  lint: async (args) => asOne(await runTool('@biomejs/biome/bin/biome', ['check', ...args])),
  // Before the tests, because some of them start the real process.
  build: async () => {
    await build({ onlyIfStale: true });
    return asOne(0);
  },
  unit,
  browser: (args, reports) => playwright('browser', args, reports),
  desktop,
};

const stagesToRun = (/** @type {readonly string[]} */ args) => {
  if (args.length === 0) return { names: Object.keys(STAGES), rest: [] };
  const [flag, name = '', ...rest] = args;
  if (flag !== '--stage' || !(name in STAGES)) {
    throw new Fault(
      `Only --stage NAME is understood, where NAME is ${Object.keys(STAGES).join(', ')}.`,
    );
  }
  return { names: [name], rest };
};

/** What somebody's shell says about their own central system must not reach the ones under test. */
const forgetSettings = () => {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('OCPP_CENTRAL_') && !name.startsWith('OCPP_CENTRAL_DESKTOP_')) {
      delete process.env[name];
    }
  }
};

const main = async () => {
  assertInstalled();
  forgetSettings();
  const { names, rest } = stagesToRun(process.argv.slice(2));
  const reports = mkdtempSync(join(tmpdir(), 'ocpp-central-test-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  /** @type {string[]} */
  const failures = [];
  for (const name of names) {
    process.stdout.write(`\n== ${name}\n`);
    /** @type {Outcome} */
    const outcome = await /** @type {Stage} */ (STAGES[name])(rest, reports).catch((error) => {
      if (!(error instanceof Fault)) throw error;
      return { ...asOne(1), reason: error.message };
    });
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`;
    summary.push(`${name.padEnd(8)} ${counts}${outcome.reason ? `: ${outcome.reason}` : ''}`);
    failures.push(...(outcome.failures ?? []).map((failure) => `failed: ${failure}`));
  }
  rmSync(reports, { recursive: true, force: true });
  process.stdout.write(`\n${[...failures, ...summary].join('\n')}\n`);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  return total.failed === 0 ? 0 : 1;
};

if (isProgram(import.meta.url)) await runProgram(main);
