import type { Handler } from './handler';
import { toldAt } from './told-time';

/** Makes the text of a time; heartbeats of one millisecond share it, since making it costs more than reading the frame. */
const createClockText = (): ((now: number) => string) => {
  let at = Number.NaN;
  let text = '';
  return (now) => {
    if (now !== at) {
      at = now;
      text = new Date(now).toISOString();
    }
    return text;
  };
};

const clockText = createClockText();

/** OCPP 1.6 §4.6: the answer carries the time; being seen is noted for every message alike. */
export const onHeartbeat: Handler<'Heartbeat'> = ({ station, now }) => ({
  currentTime: clockText(toldAt(station, now)),
});
