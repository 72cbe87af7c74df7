import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { readTolerantly } from '../ocpp/validate';
import { clearInstalledProfiles, installProfile } from '../storage/installed-profiles';
import { runningOnConnector } from '../storage/transactions';
import type { AnswerContext, OnAnswer } from './answer';

type Loose = ReturnType<
  typeof readTolerantly<'SetChargingProfile', 'request'>
>['value']['csChargingProfiles'];

/** The profile of a request that may have been sent as it was; undefined where it says too little to act on. */
export const readChargingProfile = (loose: Loose): ChargingProfile | undefined => {
  const schedule = loose?.chargingSchedule;
  const complete =
    loose?.chargingProfileId !== undefined &&
    loose.stackLevel !== undefined &&
    isOneOf(loose.chargingProfilePurpose, purposes) &&
    isOneOf(loose.chargingProfileKind, kinds) &&
    isOneOf(schedule?.chargingRateUnit, units) &&
    schedule?.chargingSchedulePeriod?.every(
      (period) => period?.startPeriod !== undefined && period.limit !== undefined,
    ) === true;
  // Every member that the type asks for was looked at.
  return complete ? (loose as ChargingProfile) : undefined;
};

const purposes = ['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'];
const kinds = ['Absolute', 'Recurring', 'Relative'];
const units = ['A', 'W'];

const isOneOf = (word: string | undefined, words: readonly string[]): boolean =>
  word !== undefined && words.includes(word);

const announce = ({ core, station, after }: AnswerContext): void =>
  after(() =>
    core.events.emit('installedProfile.changed', { chargePointId: station.chargePointId }),
  );

/** OCPP 1.6 §5.16: what was accepted is installed. */
export const onSetChargingProfile: OnAnswer<'SetChargingProfile'> = (
  context,
  request,
  response,
) => {
  if (response.status !== 'Accepted') return;
  const { core, station, commandId, now } = context;
  const { value } = readTolerantly('SetChargingProfile', 'request', request);
  const profile = readChargingProfile(value.csChargingProfiles);
  const { connectorId } = value;
  if (profile === undefined || connectorId === undefined) return;
  const { chargePointId } = station;
  const running = runningOnConnector(core.storage, chargePointId, connectorId);
  installProfile(core.storage, {
    chargePointId,
    connectorId,
    profile,
    transactionId:
      profile.chargingProfilePurpose === 'TxProfile'
        ? (profile.transactionId ?? running?.transactionId ?? null)
        : null,
    commandId,
    at: now,
  });
  announce(context);
};

/** OCPP 1.6 §5.5; Unknown says that there is none of them either. */
export const onClearChargingProfile: OnAnswer<'ClearChargingProfile'> = (
  context,
  request,
  response,
) => {
  if (response.status !== 'Accepted' && response.status !== 'Unknown') return;
  const { core, station, now } = context;
  const { value } = readTolerantly('ClearChargingProfile', 'request', request);
  clearInstalledProfiles(core.storage, station.chargePointId, value, now);
  announce(context);
  if (response.status === 'Accepted') context.after(() => core.sites.lost(station.chargePointId));
};
