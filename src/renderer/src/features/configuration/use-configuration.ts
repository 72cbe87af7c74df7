import type { ConfigurationKey } from '@shared/model/charge-point';
import type { ConfigurationKeyChange } from '@shared/model/configuration';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export interface KnownConfiguration {
  /** Null until the first answer. */
  readonly keys: readonly ConfigurationKey[] | null;
  readonly unknownKeys: readonly string[];
  /** The latest change of each key that had had another value before, by its name in lower case. */
  readonly changes: ReadonlyMap<string, ConfigurationKeyChange>;
  /** The value that each key waits to have after a reboot, by its name in lower case. */
  readonly awaited: ReadonlyMap<string, string | null>;
  /** Whether the keys that wait for a reboot are read again after it. */
  readonly readAfterBoot: boolean;
  readonly failure: Failure | null;
}

const nothingYet: KnownConfiguration = {
  keys: null,
  unknownKeys: [],
  changes: new Map(),
  awaited: new Map(),
  readAfterBoot: false,
  failure: null,
};

const mostChanges = 500;

/** The configuration of a charge point as it is known here, kept up to date. */
export const useConfiguration = (cpId: string): KnownConfiguration => {
  const bridge = useBridge();
  const [known, setKnown] = useState(nothingYet);
  const refetch = async (): Promise<void> => {
    const [configuration, history, wish] = await Promise.all([
      bridge.call('chargePoint.configuration', { cpId }),
      bridge.call('configuration.history', { cpId, limit: mostChanges }),
      bridge.call('configuration.readAfterBoot', { cpId }),
    ]);
    if (!configuration.ok) {
      setKnown((before) => ({ ...before, failure: configuration.error }));
      return;
    }
    setKnown({
      keys: configuration.value.items,
      unknownKeys: configuration.value.unknownKeys,
      changes: history.ok ? latestOf(history.value.items) : new Map(),
      awaited: history.ok ? awaitedIn(history.value.items) : new Map(),
      readAfterBoot: wish.ok && wish.value.wanted,
      failure: null,
    });
  };
  useLive(
    {
      apply: (batch) => {
        const changed = batch.some(
          (event) => event.name === 'configuration.changed' && event.data.chargePointId === cpId,
        );
        if (changed) void refetch();
      },
      refetch,
    },
    cpId,
  );
  return known;
};

const latestOf = (
  changes: readonly ConfigurationKeyChange[],
): Map<string, ConfigurationKeyChange> => {
  const latest = new Map<string, ConfigurationKeyChange>();
  for (const change of changes) {
    const name = change.key.toLowerCase();
    if (!change.isFirst && !latest.has(name)) latest.set(name, change);
  }
  return latest;
};

/** The newest change of each key that was answered RebootRequired. */
const awaitedIn = (changes: readonly ConfigurationKeyChange[]): Map<string, string | null> =>
  new Map(
    changes
      .filter(({ status }) => status === 'RebootRequired')
      .toReversed()
      .map(({ key, value }) => [key.toLowerCase(), value]),
  );
