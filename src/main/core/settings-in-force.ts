import type { Settings } from '@shared/settings';
import type { CentralSystemOptions } from './types';

/** The settings that a flag or an environment variable fixes for this run. */
export const fixedByOptions = (options: CentralSystemOptions): Partial<Settings> => {
  const { host, ocppPort, ocppTlsPort, httpPort, filePort, ftpPort } = options;
  const { pathPrefix, unknownChargePoints } = options;
  const tls = ocppTlsPort === undefined ? undefined : true;
  const ports = { ocppPort, ocppTlsPort, tls, httpPort, filePort, ftpPort };
  const given = { host, ...ports, pathPrefix, unknownChargePoints };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
};
