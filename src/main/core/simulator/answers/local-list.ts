import type { Answerer } from './answer';

/** OCPP 1.6 §5.10. */
export const getLocalListVersion: Answerer<'GetLocalListVersion'> = ({ localAuthorization }) => ({
  response: { listVersion: localAuthorization.listVersion() },
});

/** OCPP 1.6 §5.15. */
export const sendLocalList: Answerer<'SendLocalList'> = (device, request) => {
  const { configuration, localAuthorization } = device;
  const status = localAuthorization.update(request, {
    update: configuration.number('SendLocalListMaxLength'),
    list: configuration.number('LocalAuthListMaxLength'),
  });
  return { response: { status } };
};

/** OCPP 1.6 §5.4: without a cache there is nothing to clear (errata 3.23). */
export const clearCache: Answerer<'ClearCache'> = ({ configuration, localAuthorization }) => {
  if (!configuration.isOn('AuthorizationCacheEnabled')) {
    return { response: { status: 'Rejected' } };
  }
  localAuthorization.clearCache();
  return { response: { status: 'Accepted' } };
};
