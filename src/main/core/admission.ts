import { opensWithNewKey, settleByOldKey } from './authorization-key';
import type { Core, Station } from './context';
import type { Admission, Knock } from './ocpp/listener';
import { canonicalPassword, type PasswordVerifier } from './ocpp/password';
import { stationOf } from './stations';
import {
  defaultChargePointSettings,
  findChargePoint,
  insertChargePoint,
} from './storage/charge-points';

/**
 * Decides whether a charge point may connect (B4, B27): unknown ones by the setting, known ones
 * with the password that was set for them, if any.
 */
export const admit = async (
  core: Core,
  verify: PasswordVerifier,
  knock: Knock,
): Promise<Admission> => {
  const station = core.stations.get(knock.identity) ?? (await registerUnknown(core, knock));
  if (station === undefined) {
    return {
      admitted: false,
      reason: 'unknown-charge-point',
      httpStatus: 404,
      explanation: `"${knock.identity}" is not registered, and unknown charge points are refused. Accept it here, or change the setting.`,
    };
  }
  const refusal = await checkPassword(core, station, verify, knock);
  if (refusal !== undefined) return refusal;
  return { admitted: true, strict: station.settings.strict ?? core.settings().strict };
};

const checkPassword = async (
  core: Core,
  station: Station,
  verify: PasswordVerifier,
  { credentials, identity }: Knock,
): Promise<Admission | undefined> => {
  const stored = station.passwordHash;
  // The user name is the identity (white paper A00.FR.204), and what a password belongs to.
  const named = credentials?.userName.toString('utf8') === identity;
  if (named && (await opensWithNewKey(core, station, verify, credentials.password))) {
    return undefined;
  }
  if (stored === null) {
    settleByOldKey(core, station);
    return undefined;
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
    settleByOldKey(core, station);
    return undefined;
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

/** Registers an identity that was never seen, unless such are refused. It is shown as new. */
const registerUnknown = async (core: Core, { identity }: Knock): Promise<Station | undefined> => {
  const policy = core.settings().unknownChargePoints;
  if (policy === 'refuse') return undefined;
  const row = await core.commit.write(() => {
    // Two sockets of one new identity may knock at the same moment.
    const known = findChargePoint(core.storage, identity);
    if (known !== undefined) return known;
    insertChargePoint(core.storage, {
      chargePointId: identity,
      isNew: true,
      firstSeenAt: core.now(),
      lastSeenAt: null,
      settings: {
        ...defaultChargePointSettings,
        registration: policy === 'accept' ? 'Accepted' : 'Pending',
      },
    });
    return findChargePoint(core.storage, identity);
  });
  if (row === undefined) throw new Error('The charge point was not written.');
  const station = core.stations.get(identity) ?? stationOf(row);
  core.stations.add(station);
  core.events.touch('chargePoint', identity);
  return station;
};
