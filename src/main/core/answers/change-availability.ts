import { setAvailabilityPending, setWholeAvailabilityPending } from '../storage/connectors';
import type { OnAnswer } from './answer';

/** OCPP 1.6 §5.2: Scheduled is accepted, and happens when the running transaction has ended. */
export const onChangeAvailability: OnAnswer<'ChangeAvailability'> = (
  context,
  request,
  response,
) => {
  const { core, station } = context;
  const { connectorId, type } = request;
  if (connectorId === undefined || (type !== 'Operative' && type !== 'Inoperative')) return;
  if (response.status === 'Rejected') return;
  const pending = response.status === 'Scheduled' ? type : null;
  const { chargePointId } = station;
  if (connectorId === 0) setWholeAvailabilityPending(core.storage, chargePointId, pending);
  else setAvailabilityPending(core.storage, chargePointId, connectorId, pending);
  context.after(() => core.events.touch('chargePoint', station.chargePointId));
};
