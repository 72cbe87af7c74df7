import type { IdTagInfo } from '@shared/ocpp/types';
import { readTolerantly } from '../ocpp/validate';
import { type Device, isAccepted } from './device';
import { readIdTagInfo, rememberTag } from './sessions';

/**
 * The verdict on a tag: the central system's, or one's own where it cannot be asked
 * (OCPP 1.6 §3.5, §4.1).
 */
export const authorizeTag = async (device: Device, idTag: string): Promise<IdTagInfo> => {
  if (device.configuration.isOn('LocalPreAuthorize')) {
    const known = knownTag(device, idTag);
    if (known?.status === 'Accepted') return known;
  }
  if (isAccepted(device)) {
    const reply = await device.send('Authorize', { idTag });
    if (reply.kind === 'result') {
      const { idTagInfo } = readTolerantly('Authorize', 'response', reply.payload).value;
      rememberTag(device, idTag, idTagInfo);
      return readIdTagInfo(idTagInfo);
    }
    if (reply.kind !== 'lost') return { status: 'Invalid' };
  }
  return authorizeOffline(device, idTag);
};

/** What the local list or the cache says of a tag. */
export const knownTag = (device: Device, idTag: string): IdTagInfo | undefined =>
  device.localAuthorization.find(
    idTag,
    {
      list: device.configuration.isOn('LocalAuthListEnabled'),
      cache: device.configuration.isOn('AuthorizationCacheEnabled'),
    },
    device.now(),
  );

const authorizeOffline = (device: Device, idTag: string): IdTagInfo => {
  const { configuration } = device;
  const known = configuration.isOn('LocalAuthorizeOffline') ? knownTag(device, idTag) : undefined;
  if (known !== undefined) return known;
  return { status: configuration.isOn('AllowOfflineTxForUnknownId') ? 'Accepted' : 'Invalid' };
};
