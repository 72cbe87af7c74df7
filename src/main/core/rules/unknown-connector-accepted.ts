import { highestConnector } from './picture';
import type { View } from './watch';
import { watch } from './watch';

const judge = (
  connectorId: number | undefined,
  status: string | undefined,
  { picture, say }: View,
): void => {
  const highest = highestConnector(picture);
  // Only after a boot does it report all of them.
  if (picture.bootedAt === null || highest === 0 || connectorId === undefined) return;
  if (connectorId <= highest || (status !== 'Accepted' && status !== 'Unlocked')) return;
  say(
    `Connector ${connectorId} was answered ${status}; the highest it reported is ${highest}.`,
    '/status',
  );
};

export const unknownConnectorAccepted = watch(
  {
    code: 'unknown-connector-accepted',
    severity: 'info',
    clause: 'OCPP 1.6 §5.18, errata 3.39',
    labels: ['D33', 'D36'],
    title: 'Accepts commands for connectors it does not have',
    meaning: 'After its boot it reported fewer connectors than the command names.',
    advice: 'Check the number of the connector; the answer means nothing.',
  },
  {
    answered: {
      ChangeAvailability: (_state, { request, response }, view) =>
        judge(request.connectorId, response.status, view),
      RemoteStartTransaction: (_state, { request, response }, view) =>
        judge(request.connectorId, response.status, view),
      ReserveNow: (_state, { request, response }, view) =>
        judge(request.connectorId, response.status, view),
      SetChargingProfile: (_state, { request, response }, view) =>
        judge(request.connectorId, response.status, view),
      UnlockConnector: (_state, { request, response }, view) =>
        judge(request.connectorId, response.status, view),
    },
  },
);
