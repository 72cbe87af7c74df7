import type { Handler } from './handler';

/** OCPP 1.6 §4.6: the answer carries the time; being seen is noted for every message alike. */
export const onHeartbeat: Handler<'Heartbeat'> = ({ now }) => ({
  currentTime: new Date(now).toISOString(),
});
