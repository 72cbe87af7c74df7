import { opensWithNewKey, settleByOldKey } from './authorization-key';
import type { Core, Station } from './context';
import type { Admission, Knock } from './ocpp/listener';
import { canonicalPassword, type PasswordVerifier } from './ocpp/password';

/** `none-set`: the charge point has no password here, so nothing was proven. */
export type PasswordVerdict = 'right' | 'none-set' | Extract<Admission, { admitted: false }>;

/** Whether the password opens the door (B27); a refusal says why not. */
export const checkPassword = async (
  core: Core,
  station: Station,
  verify: PasswordVerifier,
  knock: Knock,
): Promise<PasswordVerdict> => {
  const { credentials, identity } = knock;
  const stored = station.passwordHash;
  // The user name is the identity (white paper A00.FR.204), and what a password belongs to.
  const named = credentials?.userName.toString('utf8') === identity;
  if (named && (await opensWithNewKey(core, station, verify, credentials.password))) {
    return 'right';
  }
  if (stored === null) {
    settleByOldKey(core, station);
    return 'none-set';
  }
  if (credentials === undefined) {
    return {
      admitted: false,
      reason: 'missing-password',
      httpStatus: 401,
      explanation: `"${identity}" has a password here, but connected without one (HTTP Basic, the user name is the identity).`,
    };
  }
  if (named && (await verify(credentials.password, stored))) {
    // It may have been replaced while this was computed; then it opens no more.
    if (station.passwordHash !== stored) return checkPassword(core, station, verify, knock);
    settleByOldKey(core, station);
    return 'right';
  }
  return {
    admitted: false,
    reason: 'bad-password',
    httpStatus: 401,
    explanation: named
      ? `"${identity}" connected with a wrong password (${canonicalPassword(credentials.password).length} bytes were sent).`
      : `"${identity}" connected with another user name; the user name must be the identity.`,
  };
};
