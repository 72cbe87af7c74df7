import type { Settings } from '@shared/settings';
import type { CentralSystemOptions } from './types';

/** The settings that a flag or an environment variable fixes for this run. */
export const fixedByOptions = (options: CentralSystemOptions): Partial<Settings> => {
  const { host, ocppPort, httpPort, filePort, ftpPort, pathPrefix, unknownChargePoints } = options;
  const given = { host, ocppPort, httpPort, filePort, ftpPort, pathPrefix, unknownChargePoints };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
};
