import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '@shared/result';
import type {
  Manifest,
  PackTask,
  Phase,
  UnpackTask,
  WorkerMessage,
} from '../storage/database-worker';

/** In the sources the worker lies as TypeScript, which Node runs as it is; built, its place is given. */
const sourceFile = join(import.meta.dirname, '../storage/database-worker.ts');

export interface Running {
  readonly manifest: Promise<Manifest>;
  /** Ends it; the promise fails then. */
  stop(): Promise<void>;
}

/**
 * Runs one task in a thread of its own. Fails with `invalid-input` where the backup is not to be
 * taken, and with `storage-failure` where this machine failed (a full disk).
 */
export const runWorker = (
  task: PackTask | UnpackTask,
  workerFile: string | undefined,
  onPhase: (phase: Phase) => void,
): Running => {
  const worker = new Worker(workerFile ?? sourceFile, { workerData: task, execArgv: [] });
  const manifest = new Promise<Manifest>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if ('phase' in message) onPhase(message.phase);
      else if ('manifest' in message) resolve(message.manifest);
      else {
        reject(
          message.refused
            ? new AppError('invalid-input', message.error, [
                { pointer: '/name', message: message.error },
              ])
            : new AppError(
                'storage-failure',
                `It could not be done (${message.error}); nothing was changed.`,
              ),
        );
      }
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(new AppError('conflict', 'It was ended, as the central system stops.')),
    );
  });
  // Whoever asked may have gone.
  manifest.catch(() => undefined);
  return { manifest, stop: async () => void (await worker.terminate()) };
};
