import { changeLocalList } from '../storage/local-lists';
import type { OnAnswer } from './answer';

/** OCPP 1.6 §5.10: 0 is an empty list, -1 says that there is none. */
export const onGetLocalListVersion: OnAnswer<'GetLocalListVersion'> = (
  context,
  _request,
  { listVersion },
) => {
  const { core, station, now } = context;
  const { chargePointId } = station;
  if (listVersion === undefined) return;
  changeLocalList(core.storage, chargePointId, { reportedVersion: listVersion, reportedAt: now });
  context.after(() => core.events.emit('localList.changed', { chargePointId }));
};
