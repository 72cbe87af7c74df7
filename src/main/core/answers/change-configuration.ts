import { hashPassword } from '../ocpp/password';
import { updatePassword } from '../storage/charge-points';
import { changeConfigurationKey } from '../storage/configuration';
import type { AnswerContext, OnAnswer } from './answer';

/** OCPP 1.6 §5.3: RebootRequired is accepted too, and takes effect with the next boot. */
export const onChangeConfiguration: OnAnswer<'ChangeConfiguration'> = (
  context,
  request,
  response,
) => {
  const { core, station, now } = context;
  const { key, value } = request;
  if (key === undefined || value === undefined) return;
  if (response.status !== 'Accepted' && response.status !== 'RebootRequired') return;
  if (key.toLowerCase() === 'authorizationkey') {
    context.after(() => takeAuthorizationKey(context, value));
    return;
  }
  changeConfigurationKey(
    core.storage,
    station.chargePointId,
    { key, value, rebootRequired: response.status === 'RebootRequired' },
    now,
  );
  context.after(() =>
    core.events.emit('configuration.changed', { chargePointId: station.chargePointId }),
  );
};

/**
 * From an accepted AuthorizationKey on only the new key opens the door (OCPP-J §6.2.2). It is
 * never shown among the configuration keys (OCPP-J errata 3.12).
 */
const takeAuthorizationKey = ({ core, station }: AnswerContext, value: string): void => {
  const store = async (): Promise<void> => {
    const hash = await hashPassword(Buffer.from(value, 'utf8'));
    await core.commit.write(() => updatePassword(core.storage, station.chargePointId, hash));
    station.passwordHash = hash;
    core.events.touch('chargePoint', station.chargePointId);
  };
  store().catch((error: unknown) => {
    core.log.error(
      { err: error, chargePointId: station.chargePointId },
      'The new AuthorizationKey could not be stored; set it as the password of the charge point.',
    );
  });
};
