// The way from one security profile to a higher one (OCPP 1.6 Security A05): steps that a person runs
// one by one, kept in the database. Whatever raises SecurityProfile, the guard against lowering follows.
import type { Origin } from '@shared/api';
import type { SecurityUpgrade, UpgradeStep, UpgradeStepName } from '@shared/model/security';
import { AppError } from '@shared/result';
import type { Core, Station } from '../context';
import { updateRequiredProfile } from '../storage/charge-points';
import { findUpgrade, putUpgrade, runningUpgrades } from '../storage/security-upgrades';
import { presentProfile, requiredProfile } from './profile';
import { type Outcome, outcomeOf } from './upgrade-steps';

const newStep = (name: UpgradeStepName): UpgradeStep => ({
  name,
  state: 'open',
  at: null,
  message: null,
  commandId: null,
});

/** What has to happen, in order (A05.FR.02 to 04 name what a charge point checks). */
const stepsTo = (targetProfile: number, hasPassword: boolean): UpgradeStepName[] => {
  if (targetProfile === 1) return ['password', 'security-profile', 'reconnect'];
  if (targetProfile === 2) {
    const password: UpgradeStepName[] = hasPassword ? [] : ['password'];
    return ['tls-port', 'root-certificate', ...password, 'security-profile', 'reconnect'];
  }
  return [
    'tls-port',
    'root-certificate',
    'cpo-name',
    'client-certificate',
    'security-profile',
    'reconnect',
  ];
};

const announce = (core: Core, station: Station): void => {
  core.events.emit('security.changed', { chargePointId: station.chargePointId });
};

/** `check` throws in the same transaction where it may not be. */
const save = async (
  core: Core,
  station: Station,
  upgrade: SecurityUpgrade,
  check: () => void = () => undefined,
): Promise<void> => {
  await core.commit.write(() => {
    check();
    putUpgrade(core.storage, upgrade);
  });
  station.upgradingFrom = upgrade.state === 'running' ? upgrade.fromProfile : null;
  announce(core, station);
};

const running = (core: Core, station: Station): SecurityUpgrade | undefined => {
  const upgrade = findUpgrade(core.storage, station.chargePointId);
  return upgrade?.state === 'running' ? upgrade : undefined;
};

/** For the memory of a process that starts. */
export const restoreUpgrades = (core: Core): void => {
  for (const { chargePointId, fromProfile } of runningUpgrades(core.storage)) {
    const station = core.stations.get(chargePointId);
    if (station !== undefined) station.upgradingFrom = fromProfile;
  }
};

export const startUpgrade = async (
  core: Core,
  station: Station,
  targetProfile: number,
): Promise<SecurityUpgrade> => {
  const fromProfile = presentProfile(core, station);
  if (targetProfile <= fromProfile) {
    throw new AppError(
      'conflict',
      `${station.chargePointId} reaches security profile ${fromProfile} already; only a higher one can be the goal (A05.FR.01).`,
    );
  }
  const upgrade: SecurityUpgrade = {
    chargePointId: station.chargePointId,
    fromProfile,
    targetProfile,
    state: 'running',
    steps: stepsTo(targetProfile, station.passwordHash !== null).map(newStep),
    startedAt: new Date(core.now()).toISOString(),
    endedAt: null,
  };
  await save(core, station, upgrade, () => refuseSecond(core, station));
  return upgrade;
};

const refuseSecond = (core: Core, station: Station): void => {
  if (running(core, station) === undefined) return;
  throw new AppError(
    'conflict',
    `An upgrade of ${station.chargePointId} is running already; finish or cancel it first.`,
  );
};

const noUpgrade = (station: Station): AppError =>
  new AppError('not-found', `No upgrade of ${station.chargePointId} is running.`);

const end = (core: Core, upgrade: SecurityUpgrade, state: SecurityUpgrade['state']) => ({
  ...upgrade,
  state,
  endedAt: new Date(core.now()).toISOString(),
});

export const cancelUpgrade = async (core: Core, station: Station): Promise<SecurityUpgrade> => {
  const upgrade = running(core, station);
  if (upgrade === undefined) throw noUpgrade(station);
  const cancelled = end(core, upgrade, 'cancelled');
  await save(core, station, cancelled);
  return cancelled;
};

const changed = (
  core: Core,
  upgrade: SecurityUpgrade,
  name: UpgradeStepName,
  outcome: Outcome,
): SecurityUpgrade => ({
  ...upgrade,
  steps: upgrade.steps.map((step) =>
    step.name === name ? { ...step, ...outcome, at: new Date(core.now()).toISOString() } : step,
  ),
});

const isOver = ({ state }: UpgradeStep): boolean => state === 'done' || state === 'skipped';

/** Runs a step, or takes it as done. Steps before it have to be over. */
export const runStep = async (
  core: Core,
  station: Station,
  name: UpgradeStepName,
  { skip, origin }: { readonly skip: boolean; readonly origin: Origin },
): Promise<SecurityUpgrade> => {
  const upgrade = running(core, station);
  if (upgrade === undefined) throw noUpgrade(station);
  const index = upgrade.steps.findIndex((step) => step.name === name);
  if (index === -1) {
    throw new AppError('not-found', `"${name}" is no step of this upgrade.`);
  }
  const open = upgrade.steps.slice(0, index).find((step) => !isOver(step));
  if (open !== undefined) {
    throw new AppError('conflict', `The step "${open.name}" comes before it; run or skip that.`);
  }
  if (station.upgradeStep !== null) {
    throw new AppError(
      'conflict',
      `The step "${station.upgradeStep}" is being run; wait for what ${station.chargePointId} answers.`,
    );
  }
  station.upgradeStep = name;
  try {
    const outcome: Outcome = skip
      ? { state: 'skipped', message: null, commandId: null }
      : await outcomeOf(core, station, upgrade, name, origin);
    return await keepOutcome(core, station, upgrade, name, outcome);
  } finally {
    station.upgradeStep = null;
  }
};

const keepOutcome = async (
  core: Core,
  station: Station,
  upgrade: SecurityUpgrade,
  name: UpgradeStepName,
  outcome: Outcome,
): Promise<SecurityUpgrade> => {
  // Meanwhile the charge point may have come back, and the upgrade may have ended with that; or a
  // person has cancelled it, and maybe begun another.
  const latest = findUpgrade(core.storage, station.chargePointId) ?? upgrade;
  if (latest.state !== 'running' || latest.startedAt !== upgrade.startedAt) return latest;
  const after = changed(core, latest, name, outcome);
  await save(core, station, after);
  return after;
};

/** In the transaction that records an accepted SecurityProfile, whoever sent it (A05.FR.05). */
export const onProfileAccepted = (core: Core, station: Station, targetProfile: number): void => {
  const upgrade = running(core, station);
  const at = new Date(core.now()).toISOString();
  const steps = upgrade?.steps ?? (['security-profile', 'reconnect'] as const).map(newStep);
  putUpgrade(core.storage, {
    chargePointId: station.chargePointId,
    fromProfile: upgrade?.fromProfile ?? presentProfile(core, station),
    state: 'running',
    startedAt: upgrade?.startedAt ?? at,
    endedAt: null,
    ...upgrade,
    targetProfile,
    steps: steps.map((step) => {
      if (step.name === 'security-profile') {
        return { ...step, state: 'done', at, message: 'ChangeConfiguration: Accepted' };
      }
      return step.name === 'reconnect' ? { ...step, state: 'waiting', at, message: null } : step;
    }),
  });
};

/** After the commit of the above. */
export const afterProfileAccepted = (core: Core, station: Station): void => {
  station.upgradingFrom = running(core, station)?.fromProfile ?? null;
  announce(core, station);
};

/** A certificate for it was accepted: that is what the step was waiting for. */
export const onCertificateTaken = async (core: Core, station: Station): Promise<void> => {
  const upgrade = running(core, station);
  if (upgrade?.steps.some((step) => step.name === 'client-certificate' && !isOver(step)) !== true) {
    return;
  }
  const outcome = {
    state: 'done',
    message: 'CertificateSigned: Accepted',
    commandId: null,
  } as const;
  await save(core, station, changed(core, upgrade, 'client-certificate', outcome));
};

/**
 * It has connected. With the profile it was led to nothing less is let in any more (A05.FR.09);
 * with a lower one it has fallen back (A05.FR.08), which is told and not punished.
 */
export const onConnected = async (core: Core, station: Station, reached: number): Promise<void> => {
  if (station.upgradingFrom === null) return;
  const upgrade = running(core, station);
  const reconnect = upgrade?.steps.find((step) => step.name === 'reconnect');
  if (upgrade === undefined || reconnect === undefined) return;
  // With a new password alone it may reach more already, but it has not been set to it.
  if (upgrade.steps.some((step) => step !== reconnect && !isOver(step))) return;
  if (reached < upgrade.targetProfile) {
    if (reconnect.state !== 'waiting') return;
    const message = `It came back with security profile ${reached}.`;
    const outcome = { state: 'waiting', message, commandId: null } as const;
    await save(core, station, changed(core, upgrade, 'reconnect', outcome));
    return;
  }
  const message = `It connected with security profile ${reached}.`;
  const outcome = { state: 'done', message, commandId: null } as const;
  const done = end(core, changed(core, upgrade, 'reconnect', outcome), 'succeeded');
  const required = Math.max(upgrade.targetProfile, requiredProfile(core, station));
  await core.commit.write(() => {
    updateRequiredProfile(core.storage, station.chargePointId, required);
    putUpgrade(core.storage, done);
  });
  station.requiredSecurityProfile = required;
  station.upgradingFrom = null;
  announce(core, station);
};
