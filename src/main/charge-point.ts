import { readFileSync } from 'node:fs';
import type { Simulator } from '@shared/model/simulator';
import { version } from '../../package.json';
import { changesBetween } from './core/simulator/changes';
import {
  createSimulatedChargePoint,
  type SimulatedChargePoint,
} from './core/simulator/charge-point';
import { StartupError } from './core/types';
import {
  readSimulatorInvocation,
  type SimulatorFlags,
  simulatorHelpText,
} from './simulator-options';

/** The exit code of a start that cannot be. */
const CANNOT_START = 2;
/** Between two starts, so that a fleet does not knock in one moment. */
const STAGGER_MS = 20;

const print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const readCertificates = (file: string | undefined): readonly string[] => {
  if (file === undefined) return [];
  try {
    return [readFileSync(file, 'utf8')];
  } catch (error) {
    throw new StartupError(
      `--ca "${file}" cannot be read (${error instanceof Error ? error.message : error}): give a file of certificates in PEM.`,
    );
  }
};

const create = (
  identity: string,
  options: SimulatorFlags,
  trusted: readonly string[],
): SimulatedChargePoint => {
  let shown: Simulator | undefined;
  const simulator = createSimulatedChargePoint({
    identity,
    url: options.url,
    connectors: options.connectors,
    password: options.password,
    automatic: options.automatic,
    speed: options.speed,
    trusted,
    onChange: () => {
      const snapshot = simulator.snapshot();
      for (const change of changesBetween(shown, snapshot)) print(change);
      shown = snapshot;
    },
    onBug: (error) => {
      throw error;
    },
  });
  return simulator;
};

const stopOn = (signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void => {
  let isStopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal signals every process of its group, and a parent may pass the signal on again.
      if (isStopping) return;
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  }
};

const run = (): void => {
  const invocation = readSimulatorInvocation(process.argv.slice(2));
  if (invocation.kind === 'help') {
    process.stdout.write(simulatorHelpText());
    return;
  }
  if (invocation.kind === 'version') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const { options } = invocation;
  const trusted = readCertificates(options.caFile);
  const simulators = options.identities.map((identity) => create(identity, options, trusted));
  const starts = simulators.map((simulator, index) =>
    setTimeout(() => simulator.start(), index * STAGGER_MS),
  );
  stopOn(['SIGTERM', 'SIGINT', 'SIGHUP'], async () => {
    for (const start of starts) clearTimeout(start);
    await Promise.all(simulators.map((simulator) => simulator.stop()));
  });
};

try {
  run();
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(CANNOT_START);
}
