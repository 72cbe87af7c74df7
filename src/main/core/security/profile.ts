import { AppError } from '@shared/result';
import type { Core, Station } from '../context';

/** The security profile that a charge point has to reach (OCPP 1.6 Security §2.1); 0: none. */
export const requiredProfile = (
  { settings }: Pick<Core, 'settings'>,
  station: Pick<Station, 'requiredSecurityProfile'> | undefined,
): number => station?.requiredSecurityProfile ?? settings().requiredSecurityProfile;

/** What its connection reaches now; without one what is required of it. */
export const presentProfile = (core: Pick<Core, 'settings'>, station: Station): number =>
  station.connections.at(-1)?.securityProfile ?? requiredProfile(core, station);

/** A00.FR.005: no OCPP message is used to lower the security profile. */
export const refuseLoweringByOcpp = (
  core: Pick<Core, 'settings'>,
  station: Station,
  action: string,
  payload: unknown,
): void => {
  if (action !== 'ChangeConfiguration') return;
  const { key, value } = payload as { key?: unknown; value?: unknown };
  if (String(key).toLowerCase() !== 'securityprofile' || !/^\d$/.test(String(value))) return;
  const present = Math.max(presentProfile(core, station), requiredProfile(core, station));
  if (Number(value) >= present) return;
  const message = `lower than the security profile ${present} that it has`;
  throw new AppError(
    'invalid-input',
    `SecurityProfile ${String(value)} is ${message}, and OCPP may not be used for that (A00.FR.005); validate=false would send it all the same.`,
    [{ pointer: '/value', message }],
  );
};
