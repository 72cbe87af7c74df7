import type { Random } from '../../support/random';
import type { Station } from './fleet';

const MINUTE = 60_000;

export interface Session {
  readonly connectorId: number;
  readonly idTag: string;
  readonly startedMinutesAgo: number;
  /** How long it takes, or would if it could go on. */
  readonly minutes: number;
  /** Full power of the vehicle in W; more than 50 kW is DC with a state of charge. */
  readonly fullW: number;
  /** The reason of its stop; without one it still runs. */
  readonly stopReason?: string;
  readonly everyMinutes: number;
}

/** A session that was told up to now. */
export interface RunningSession {
  readonly station: Station;
  readonly session: Session;
  readonly transactionId: number;
}

/** The register of each connector goes on from one session to the next. */
const registers = new Map<string, number>();

const sampled = (measurand: string, unit: string, value: number, more = {}) => ({
  value: measurand.startsWith('Energy') || unit === 'Percent' ? value.toFixed(0) : value.toFixed(1),
  measurand,
  unit,
  ...more,
});

/** The power after a part of the session (0 to 1): a ramp, a plateau with a pause, a tail. */
const powerAt = (session: Session, part: number, random: Random): number => {
  const noise = 0.985 + random.next() * 0.03;
  const dc = session.fullW > 50_000;
  if (part > 0.98) return 0;
  if (part < 0.03) return session.fullW * 0.35 * noise;
  if (dc) return session.fullW * Math.max(0.18, 1 - Math.max(0, part - 0.18) ** 0.7 * 1.02) * noise;
  const paused = session.minutes > 200 && part > 0.45 && part < 0.5;
  if (paused) return 0;
  return session.fullW * (part < 0.84 ? 1 : Math.max(0.12, 1 - (part - 0.84) * 5)) * noise;
};

const sampledValue = (energyWh: number, powerW: number, socPercent: number | null) => {
  const energy = sampled('Energy.Active.Import.Register', 'Wh', energyWh);
  const power = sampled('Power.Active.Import', 'W', powerW);
  if (socPercent !== null) {
    const volts = 372 + socPercent * 0.5;
    return [
      energy,
      power,
      sampled('SoC', 'Percent', socPercent, { location: 'EV' }),
      sampled('Voltage', 'V', volts),
      sampled('Current.Import', 'A', powerW / volts),
    ];
  }
  const phases = ['L1', 'L2', 'L3'].map((phase, index) =>
    sampled('Current.Import', 'A', powerW / 3 / (229.5 + index * 0.8), { phase }),
  );
  return [energy, power, ...phases];
};

/** The state of charge, which DC charge points alone know. */
const socAt = ({ fullW, startedMinutesAgo }: Session, part: number): number | null =>
  fullW > 50_000 ? 12 + (startedMinutesAgo % 12) + 66 * part ** 0.72 : null;

/** Tells a whole session: start, meter values, and the stop where it has one. */
export const tellSession = async (
  station: Station,
  session: Session,
  random: Random,
): Promise<number> => {
  const { connectorId, idTag, minutes, everyMinutes, stopReason } = session;
  const start = Date.now() - session.startedMinutesAgo * MINUTE;
  const register = `${station.identity}/${connectorId}`;
  let energyWh = registers.get(register) ?? random.between(800_000, 6_000_000);
  const at = (minute: number) => new Date(start + minute * MINUTE).toISOString();
  const status = (minute: number, word: string) =>
    station.status(connectorId, word, { timestamp: at(minute) });
  await status(-1, 'Preparing');
  await station.call('Authorize', { idTag });
  const { transactionId } = await station.call('StartTransaction', {
    connectorId,
    idTag,
    meterStart: Math.round(energyWh),
    timestamp: at(0),
  });
  const told = stopReason === undefined ? Math.min(minutes, session.startedMinutesAgo) : minutes;
  await status(0.1, 'Charging');
  for (let minute = 0; minute <= told; minute += everyMinutes) {
    const part = minute / minutes;
    const powerW = powerAt(session, part, random);
    if (minute > 0) energyWh += (powerW * everyMinutes) / 60;
    await station.call('MeterValues', {
      connectorId,
      transactionId,
      meterValue: [
        {
          timestamp: at(minute),
          sampledValue: sampledValue(energyWh, powerW, socAt(session, part)),
        },
      ],
    });
  }
  registers.set(register, energyWh);
  if (stopReason !== undefined) {
    await station.call('StopTransaction', {
      transactionId,
      idTag,
      meterStop: Math.round(energyWh),
      timestamp: at(minutes),
      reason: stopReason,
    });
    await status(minutes, 'Finishing');
    await status(minutes + 3, 'Available');
  }
  return Number(transactionId);
};

/** Tells what a running session measures at this moment. */
export const tellReading = async (
  { station, session, transactionId }: RunningSession,
  random: Random,
): Promise<void> => {
  const { connectorId, startedMinutesAgo, minutes } = session;
  const part = Math.min(0.83, startedMinutesAgo / minutes);
  const energyWh = registers.get(`${station.identity}/${connectorId}`) ?? 0;
  await station.call('MeterValues', {
    connectorId,
    transactionId,
    meterValue: [
      {
        timestamp: new Date().toISOString(),
        sampledValue: sampledValue(energyWh, powerAt(session, part, random), socAt(session, part)),
      },
    ],
  });
};
