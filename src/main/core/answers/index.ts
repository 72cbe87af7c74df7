import type { OutgoingAction } from '@shared/ocpp/actions';
import type { OnAnswer } from './answer';
import { onChangeAvailability } from './change-availability';
import { onChangeConfiguration } from './change-configuration';
import { onGetConfiguration } from './get-configuration';
import { onRemoteStartTransaction } from './remote-start-transaction';

/** Commands whose answer changes what is known here; the others are only recorded. */
export const answers: { readonly [A in OutgoingAction]?: OnAnswer<A> } = {
  ChangeAvailability: onChangeAvailability,
  ChangeConfiguration: onChangeConfiguration,
  GetConfiguration: onGetConfiguration,
  RemoteStartTransaction: onRemoteStartTransaction,
};
