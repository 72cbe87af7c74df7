import { AppError } from '@shared/result';
import type { Core } from './context';

/**
 * Whether the core may send messages to charge points that neither a person, a script nor the API asked
 * for (B30). The one path for commands asks before it sends what has the origin `automatic`; whoever would
 * begin something of the kind can ask before.
 */
export const mayAct = (core: Pick<Core, 'settings'>): boolean => !core.settings().quiet;

/** The same for one charge point, which may be set to quiet by itself. */
export const mayActOn = (
  core: Pick<Core, 'settings' | 'stations'>,
  chargePointId: string,
): boolean => mayAct(core) && core.stations.get(chargePointId)?.settings.quiet !== true;

/** Throws where the message would disturb a test bench that wants silence. */
export const refuseInQuiet = (
  core: Pick<Core, 'settings' | 'stations'>,
  chargePointId: string,
  action: string,
): void => {
  if (mayActOn(core, chargePointId)) return;
  throw new AppError(
    'conflict',
    mayAct(core)
      ? `${action} is not sent by itself while "Quiet / OCTT" is on for ${chargePointId}; send it by hand, or switch that off in its settings.`
      : `${action} is not sent by itself while "Quiet / OCTT" is on; send it by hand, or switch that off in the settings.`,
  );
};
