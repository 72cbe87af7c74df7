import { AppError } from '@shared/result';
import type { Core } from './context';

/**
 * Whether the core may send messages to charge points that neither a person, a script nor the API asked
 * for (B30). The one path for commands asks before it sends what has the origin `automatic`; whoever would
 * begin something of the kind can ask before.
 */
export const mayAct = (core: Pick<Core, 'settings'>): boolean => !core.settings().quiet;

/** Throws where the message would disturb a test bench that wants silence. */
export const refuseInQuiet = (core: Pick<Core, 'settings'>, action: string): void => {
  if (mayAct(core)) return;
  throw new AppError(
    'conflict',
    `${action} is not sent by itself while "Quiet / OCTT" is on; send it by hand, or switch that off in the settings.`,
  );
};
