import { maxSimulators } from '@shared/api/simulator';
import type { Simulator } from '@shared/model/simulator';
import { AppError } from '@shared/result';
import { createSimulatedChargePoint, type SimulatedChargePoint } from './charge-point';

export interface StartRequest {
  /** Without one the next free name: SIM1, SIM2 ... */
  readonly simulatorId?: string | undefined;
  readonly connectors?: number | undefined;
  readonly automatic?: boolean | undefined;
  readonly idTag?: string | undefined;
  readonly password?: string | undefined;
}

export interface SimulatorsOptions {
  /** Where they connect to. */
  readonly url: () => string;
  /** The same with TLS; null while that port is closed. */
  readonly secureUrl?: () => string | null;
  /** Whether a charge point that is no simulator of ours is connected under this identity. */
  readonly isTaken: (identity: string) => boolean;
  readonly onChange: (simulator: Simulator) => void;
  readonly onBug: (error: unknown) => void;
}

/** The simulated charge points of this process. */
export interface Simulators {
  list(): Simulator[];
  start(request: StartRequest): Simulator;
  /** Throws `not-found` where there is none of this name. */
  get(simulatorId: string): SimulatedChargePoint;
  remove(simulatorId: string): Promise<void>;
  /** Switches all of them off. */
  stop(): Promise<void>;
}

const usualConnectors = 2;
const usualTag = 'SIM-TAG';
/** However much changes, each is announced once in so long. */
const announceMs = 100;

export const createSimulators = (options: SimulatorsOptions): Simulators => {
  const byId = new Map<string, SimulatedChargePoint>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const announce = (): void => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    for (const id of ids) {
      const simulator = byId.get(id);
      if (simulator !== undefined) options.onChange(simulator.snapshot());
    }
  };

  const create = (identity: string, request: StartRequest): SimulatedChargePoint =>
    createSimulatedChargePoint({
      identity,
      url: options.url(),
      secureUrl: options.secureUrl,
      connectors: request.connectors ?? usualConnectors,
      password: request.password,
      automatic: request.automatic === true ? { idTag: request.idTag ?? usualTag } : undefined,
      onChange: () => {
        changed.add(identity);
        timer ??= setTimeout(announce, announceMs);
      },
      onBug: options.onBug,
    });

  const nextFreeId = (): string => {
    for (let number = 1; ; number++) {
      const id = `SIM${number}`;
      if (!byId.has(id) && !options.isTaken(id)) return id;
    }
  };

  return {
    list: () => [...byId.values()].map((one) => one.snapshot()),
    start: (request) => {
      const identity = request.simulatorId ?? nextFreeId();
      const known = byId.get(identity);
      if (known !== undefined) {
        if (known.snapshot().connection !== 'stopped') {
          throw new AppError('conflict', `${identity} is running already; stop it first.`);
        }
        known.start();
        return known.snapshot();
      }
      if (options.isTaken(identity)) {
        throw new AppError(
          'conflict',
          `A charge point "${identity}" is connected; choose another name, or two would share one identity.`,
        );
      }
      if (byId.size >= maxSimulators) {
        throw new AppError(
          'conflict',
          `${maxSimulators} simulated charge points are the most for one process; remove one, or start others with "npm run charge-point".`,
        );
      }
      const simulator = create(identity, request);
      byId.set(identity, simulator);
      simulator.start();
      return simulator.snapshot();
    },
    get: (simulatorId) => {
      const simulator = byId.get(simulatorId);
      if (simulator !== undefined) return simulator;
      throw new AppError(
        'not-found',
        `No simulated charge point is called "${simulatorId}"; list the simulators for those there are.`,
      );
    },
    remove: async (simulatorId) => {
      const simulator = byId.get(simulatorId);
      byId.delete(simulatorId);
      await simulator?.stop();
    },
    stop: async () => {
      const all = [...byId.values()];
      byId.clear();
      await Promise.all(all.map((one) => one.stop()));
      clearTimeout(timer);
    },
  };
};
