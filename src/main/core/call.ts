import { randomUUID } from 'node:crypto';
import { type MethodName, methods, type Origin } from '@shared/api';
import { AppError, type Failure, type Result } from '@shared/result';
import { createCheckInput } from './check-input';
import { isStorageFault } from './commit';
import type { Core, Implementation } from './context';
import type { CentralSystem } from './types';

/**
 * The single gate of the API: known name, valid input, run. IPC, REST and tests enter here. It
 * never throws; whatever is not an expected failure is logged with an id that the caller gets.
 */
export const createCall = (core: Core, implementation: Implementation): CentralSystem['call'] => {
  const checkInput = createCheckInput();
  // What the table of methods ties together, the compiler cannot follow through a name at run time.
  const run = (name: MethodName, input: Record<string, unknown>, origin: Origin): unknown =>
    (implementation[name] as (core: Core, input: unknown, origin: Origin) => unknown)(
      core,
      input,
      origin,
    );
  const call = async (name: string, input: unknown, origin: Origin): Promise<Result<unknown>> => {
    try {
      if (!isMethodName(name)) {
        throw new AppError(
          'unknown-method',
          `"${name}" is not a method; accepted are ${Object.keys(methods).join(', ')}.`,
        );
      }
      return { ok: true, value: await run(name, checkInput(name, input), origin) };
    } catch (error) {
      return { ok: false, error: failureOf(core, name, error) };
    }
  };
  return call as CentralSystem['call'];
};

const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name);

const failureOf = (core: Core, name: string, error: unknown): Failure => {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return details === undefined ? { code, message } : { code, message, details };
  }
  const said = error instanceof Error ? error.message : String(error);
  if (isStorageFault(error)) {
    core.log.error({ method: name, err: error }, 'The database refused a call.');
    return {
      code: 'storage-failure',
      message: `The database cannot be used at the moment (${said}); nothing was changed. Free space on the disk, or end what locks the file, and try again.`,
    };
  }
  const errorId = randomUUID();
  core.log.error({ method: name, errorId, err: error }, 'A method failed unexpectedly.');
  return {
    code: 'internal-error',
    message: `Something failed unexpectedly; the log tells more under ${errorId}.`,
    details: { errorId },
  };
};
