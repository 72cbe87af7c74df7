import type { Origin } from '@shared/api';
import type { chargingProfileMethods } from '@shared/api/charging-profile';
import type { ProfileProblem } from '@shared/model/charging-profile';
import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { Deviation } from '@shared/ocpp/deviation';
import { AppError } from '@shared/result';
import { abilitiesOf, checkPlace, checkProfile } from '@shared/smart-charging/check-profile';
import type { Core, Implements } from '../context';
import {
  deleteLibraryProfile,
  listLibraryProfiles,
  putLibraryProfile,
} from '../storage/charging-profiles';
import { listConfigurationKeys } from '../storage/configuration';
import { listInstalledProfiles, toInstalledProfile } from '../storage/installed-profiles';
import { runningOnConnector } from '../storage/transactions';
import { compareSchedules, compositeOf } from './composite-schedule';
import { knownLibraryProfile, knownStation, unknownLibraryProfile } from './known';

export const chargingProfileImplementation = {
  'chargingProfile.list': (core, { search, ...paging }) =>
    listLibraryProfiles(core.storage, search, paging),

  'chargingProfile.get': (core, { chargingProfileId }) =>
    knownLibraryProfile(core, chargingProfileId),

  'chargingProfile.put': async (core, input) => {
    const { chargingProfileId, name, note = '', profile, validate = true } = input;
    assertOwnNumber(chargingProfileId, profile);
    if (validate) assertGood(checkProfile(profile), '/profile');
    const stored = await core.commit.write(() =>
      putLibraryProfile(core.storage, { name, note, profile, at: core.now() }),
    );
    core.events.emit('chargingProfile.changed', stored);
    return stored;
  },

  'chargingProfile.delete': async (core, { chargingProfileId }) => {
    const deleted = await core.commit.write(() =>
      deleteLibraryProfile(core.storage, chargingProfileId),
    );
    if (!deleted) throw unknownLibraryProfile(chargingProfileId);
    core.events.emit('chargingProfile.deleted', { chargingProfileId });
    return {};
  },

  'chargingProfile.check': (core, { profile, cpId, connectorId }) => {
    if (cpId === undefined) return { items: checkProfile(profile).map(toProblem) };
    knownStation(core, cpId);
    const place = connectorId === undefined ? [] : placeProblems(core, cpId, connectorId, profile);
    return { items: [...checkProfile(profile), ...place].map(toProblem) };
  },

  'installedProfile.list': (core, { cpId }) => {
    knownStation(core, cpId);
    return { items: listInstalledProfiles(core.storage, cpId).map(toInstalledProfile) };
  },

  'installedProfile.install': (core, input, origin) => install(core, input, origin),

  'installedProfile.clear': (core, { cpId, wait = true, timeoutSeconds, ...payload }, origin) => {
    knownStation(core, cpId);
    return core.send({
      chargePointId: cpId,
      action: 'ClearChargingProfile',
      payload,
      validate: true,
      wait,
      timeoutSeconds,
      origin,
    });
  },

  'installedProfile.composite': (core, { cpId, ...question }) => {
    knownStation(core, cpId);
    return compositeOf(core, { chargePointId: cpId, ...question, fromMs: core.now() });
  },

  'installedProfile.compare': (core, { cpId, ...question }, origin) => {
    knownStation(core, cpId);
    return compareSchedules(core, { chargePointId: cpId, ...question }, origin);
  },
} satisfies Implements<typeof chargingProfileMethods>;

const refuse = (pointer: string, message: string): AppError =>
  new AppError('invalid-input', `The profile is not accepted: ${message}`, [{ pointer, message }]);

const assertOwnNumber = (chargingProfileId: number, profile: ChargingProfile): void => {
  if (profile.chargingProfileId !== chargingProfileId) {
    throw refuse(
      '/profile/chargingProfileId',
      `chargingProfileId is ${profile.chargingProfileId}; it must be ${chargingProfileId}, as in the path.`,
    );
  }
  if (profile.transactionId !== undefined) {
    throw refuse(
      '/profile/transactionId',
      'transactionId is set; leave it out, it is filled in when the profile is installed.',
    );
  }
};

const toProblem = ({ pointer, rule, message, clause }: Deviation): ProfileProblem => ({
  pointer,
  rule,
  message,
  clause: clause ?? null,
});

/** Refuses with every deviation, each with its clause; validate=false goes past this. */
const assertGood = (deviations: readonly Deviation[], prefix: string): void => {
  if (deviations.length === 0) return;
  throw new AppError(
    'invalid-input',
    `The profile is not as it should be; validate=false takes it as it is. ${deviations
      .map(({ message, clause }) => (clause === undefined ? message : `${message} (${clause})`))
      .join(' ')}`,
    deviations.map(({ pointer, rule, message, clause }) => ({
      pointer: pointer === '/connectorId' ? pointer : `${prefix}${pointer}`,
      rule,
      message,
      clause,
    })),
  );
};

const placeProblems = (
  core: Core,
  chargePointId: string,
  connectorId: number,
  profile: ChargingProfile,
): Deviation[] =>
  checkPlace(profile, {
    connectorId,
    abilities: abilitiesOf(listConfigurationKeys(core.storage, chargePointId)),
    installed: listInstalledProfiles(core.storage, chargePointId),
    charging: runningOnConnector(core.storage, chargePointId, connectorId) !== undefined,
  });

interface Installation {
  readonly cpId: string;
  readonly connectorId: number;
  readonly chargingProfileId?: number | undefined;
  readonly profile?: ChargingProfile | undefined;
  readonly validate?: boolean | undefined;
  readonly wait?: boolean | undefined;
  readonly timeoutSeconds?: number | undefined;
}

const install = (core: Core, input: Installation, origin: Origin) => {
  const { cpId, connectorId, validate = true, wait = true, timeoutSeconds } = input;
  knownStation(core, cpId);
  const profile = forTransaction(core, cpId, connectorId, givenProfile(core, input));
  if (validate) {
    const place = placeProblems(core, cpId, connectorId, profile);
    assertGood([...checkProfile(profile), ...place], '/profile');
  }
  return core.send({
    chargePointId: cpId,
    action: 'SetChargingProfile',
    payload: { connectorId, csChargingProfiles: profile },
    validate,
    wait,
    timeoutSeconds,
    origin,
  });
};

const givenProfile = (
  core: Core,
  { chargingProfileId, profile }: Installation,
): ChargingProfile => {
  if (profile !== undefined && chargingProfileId === undefined) return profile;
  if (profile === undefined && chargingProfileId !== undefined) {
    return knownLibraryProfile(core, chargingProfileId).profile;
  }
  throw refuse('/profile', 'give either chargingProfileId, for one of the library, or profile.');
};

/** A TxProfile names the transaction that runs on its connector (B25, OCPP 1.6 §5.16). */
const forTransaction = (
  { storage }: Core,
  chargePointId: string,
  connectorId: number,
  profile: ChargingProfile,
): ChargingProfile => {
  const { chargingProfilePurpose: purpose, transactionId } = profile;
  if (purpose !== 'TxProfile' || transactionId !== undefined) return profile;
  const running = runningOnConnector(storage, chargePointId, connectorId);
  return running === undefined ? profile : { ...profile, transactionId: running.transactionId };
};
