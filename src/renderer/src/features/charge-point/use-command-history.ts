import type { Command } from '@shared/model/command';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

const SHOWN = 50;

/** The latest commands of a charge point, live. */
export const useCommandHistory = (
  cpId: string,
): { commands: readonly Command[] | null; failure: Failure | null } => {
  const bridge = useBridge();
  const [commands, setCommands] = useState<readonly Command[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLive(
    {
      apply: (batch) => {
        const changed = new Map<string, Command>();
        for (const event of batch) {
          if (event.name === 'command.changed' && event.data.chargePointId === cpId) {
            changed.set(event.data.commandId, event.data);
          }
        }
        if (changed.size === 0) return;
        setCommands((before) => {
          if (before === null) return before;
          const known = new Set(before.map(({ commandId }) => commandId));
          const added = [...changed.values()].filter(({ commandId }) => !known.has(commandId));
          const kept = before.map((command) => changed.get(command.commandId) ?? command);
          return [...added.reverse(), ...kept].slice(0, SHOWN);
        });
      },
      refetch: async () => {
        const result = await bridge.call('command.list', { cpId, limit: SHOWN });
        if (result.ok) setCommands(result.value.items);
        setFailure(result.ok ? null : result.error);
      },
    },
    cpId,
  );
  return { commands, failure };
};
