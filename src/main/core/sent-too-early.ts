import type { Station } from './context';
import { type Noticed, notice } from './findings';

/** Errata 3.40: an accepted charge point is not to be asked for its boot; the operator may, visibly. */
export const noticeBootTrigger = (
  station: Station,
  action: string,
  payload: unknown,
): Noticed[] => {
  const requested = (payload as { requestedMessage?: unknown } | null)?.requestedMessage;
  const triggers = action === 'TriggerMessage' || action === 'ExtendedTriggerMessage';
  return triggers && requested === 'BootNotification' && station.bootStatus === 'Accepted'
    ? [
        notice(
          'boot-triggered-after-acceptance',
          'A BootNotification was asked for although the charge point had been accepted; some restart in a loop then.',
        ),
      ]
    : [];
};

/**
 * OCPP 1.6 §4.2: while pending there are no remote starts and stops, and to a rejected charge point
 * nothing is sent at all. Who asks for it all the same gets it, visibly (B29, D11).
 */
export const noticeBeforeAcceptance = ({ bootStatus }: Station, action: string): Noticed[] => {
  const isRemote = action === 'RemoteStartTransaction' || action === 'RemoteStopTransaction';
  return bootStatus === 'Rejected' || (bootStatus === 'Pending' && isRemote)
    ? [
        notice(
          'command-before-acceptance',
          `${action} was sent although the boot of the charge point was answered ${bootStatus}.`,
        ),
      ]
    : [];
};
