import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Storage } from './storage/storage';

/** A piece of work inside the shared transaction, and what follows when that has been committed or has failed. */
export interface Work {
  run(): void;
  committed(): void;
  failed(error: unknown): void;
}

export interface GroupCommit {
  /** Queues work; it runs, with all that came in the same turn of the event loop, in one SQLite transaction. */
  add(work: Work): void;
  /** The same as a promise: resolves after the commit with what `run` returned. An exception of `run` undoes only its own writes. */
  write<T>(run: () => T): Promise<T>;
  /** Runs what is queued, and what follows from it, until nothing is left. */
  drain(): Promise<void>;
}

export interface GroupCommitOptions {
  readonly storage: Storage;
  /** After each attempt: undefined when it was committed, else the fault of the storage. */
  readonly settled: (fault: unknown) => void;
  /** An exception out of `committed` or `failed` is a bug; it must not stop the others. */
  readonly bug: (error: unknown) => void;
}

/**
 * One commit per turn of the event loop (setImmediate): a commit per message would double the
 * CPU, a timer would add its delay to every answer. Whatever is answered to a charge point is
 * answered in `committed`, so it is on disk by then.
 */
export const createGroupCommit = ({ storage, settled, bug }: GroupCommitOptions): GroupCommit => {
  const { sqlite } = storage;
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const rollback = sqlite.prepare('ROLLBACK');
  let queue: Work[] = [];
  let scheduled = false;

  const guard = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      bug(error);
    }
  };

  /** A bug in one message's work is its own failure; a fault of the storage is everybody's. */
  const attempt = (work: Work, broken: Map<Work, unknown>): void => {
    try {
      work.run();
    } catch (error) {
      if (isStorageFault(error)) throw error;
      broken.set(work, error);
      bug(error);
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (queue.length === 0) return;
    const batch = queue;
    queue = [];
    const broken = new Map<Work, unknown>();
    try {
      begin.run();
      for (const work of batch) attempt(work, broken);
      commit.run();
    } catch (error) {
      if (sqlite.inTransaction) guard(() => rollback.run());
      settled(error);
      for (const work of batch) guard(() => work.failed(error));
      return;
    }
    settled(undefined);
    for (const work of batch) {
      guard(() => (broken.has(work) ? work.failed(broken.get(work)) : work.committed()));
    }
  };

  const add = (work: Work): void => {
    queue.push(work);
    if (!scheduled) {
      scheduled = true;
      setImmediate(flush);
    }
  };

  const write = <T>(run: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let outcome: { value: T } | { error: unknown } | undefined;
      add({
        run: () => {
          outcome = inSavepoint(storage, run);
        },
        committed: () => {
          if (outcome === undefined) reject(new Error('The work did not run.'));
          else if ('value' in outcome) resolve(outcome.value);
          else reject(outcome.error);
        },
        failed: reject,
      });
    });

  const drain = async (): Promise<void> => {
    do {
      flush();
      await nextTurn();
    } while (queue.length > 0);
  };

  return { add, write, drain };
};

/** SQLite's own faults (full disk, lock, corruption) end the whole batch; they are never one message's fault. */
export const isStorageFault = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  return (
    typeof code === 'string' && code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT')
  );
};

/**
 * Runs work in a savepoint: an exception undoes its writes and comes back as data.
 * A fault of the storage itself is thrown on, because the batch cannot be committed then.
 */
export const inSavepoint = <T>(
  storage: Storage,
  run: () => T,
): { value: T } | { error: unknown } => {
  storage.statement('SAVEPOINT work').run();
  try {
    const value = run();
    storage.statement('RELEASE work').run();
    return { value };
  } catch (error) {
    if (isStorageFault(error)) throw error;
    storage.statement('ROLLBACK TO work').run();
    storage.statement('RELEASE work').run();
    return { error };
  }
};
