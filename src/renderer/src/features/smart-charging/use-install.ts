import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { Failure, Result } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge } from '../../stores/context';
import type { CommandAnswerValue } from '../../stores/use-command';

export interface Target {
  readonly cpId: string;
  readonly connectorId: number;
}

export interface InstallRow extends Target {
  /** Null while it is under way. */
  readonly result: Result<CommandAnswerValue> | null;
}

/** A browser opens few connections to a server; the rest wait their turn. */
const LANES = 4;

const isSame = (a: Target, b: Target): boolean =>
  a.cpId === b.cpId && a.connectorId === b.connectorId;

export interface Installing {
  /** A line for each target of the last run. */
  readonly rows: readonly InstallRow[];
  readonly busy: boolean;
  run(profile: ChargingProfile, targets: readonly Target[], validate: boolean): Promise<void>;
}

export const failureOf = ({ result }: InstallRow): Failure | null =>
  result !== null && !result.ok ? result.error : null;

/** Installs a profile in several places and keeps what became of each. */
export const useInstall = (): Installing => {
  const bridge = useBridge();
  const [rows, setRows] = useState<readonly InstallRow[]>([]);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  return {
    rows,
    busy,
    run: async (profile, targets, validate) => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      setRows(targets.map((target) => ({ ...target, result: null })));
      const waiting = [...targets];
      const lane = async (): Promise<void> => {
        for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
          const input = { ...target, profile, validate };
          const result = await bridge.call('installedProfile.install', input);
          if (mine !== latest.current) return;
          const done = target;
          setRows((before) => before.map((row) => (isSame(row, done) ? { ...row, result } : row)));
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      if (mine === latest.current) setBusy(false);
    },
  };
};
