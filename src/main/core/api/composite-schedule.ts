import type { Origin } from '@shared/api';
import type {
  CompositeSchedule,
  MeasuredRate,
  ScheduleComparison,
} from '@shared/model/charging-profile';
import type { MeterReading } from '@shared/model/meter';
import type { TolerantResponse } from '@shared/ocpp/actions';
import type { ChargingRateUnit } from '@shared/ocpp/charging-profile';
import { differencesOf, type ReportedSchedule } from '@shared/smart-charging/compare-schedules';
import {
  compositeSchedule,
  defaultPhases,
  fromWatts,
  toWatts,
} from '@shared/smart-charging/composite-schedule';
import type { InstalledProfile } from '@shared/smart-charging/profile-at';
import type { Core } from '../context';
import { readTotals } from '../meter-values';
import { readTolerantly } from '../ocpp/validate';
import { listInstalledProfiles, listProfilesSince } from '../storage/installed-profiles';
import { toInstant } from '../storage/instant';
import { latestTransactionReadings } from '../storage/meter-reading-list';
import { runningOnConnector, type TransactionRow } from '../storage/transactions';

export interface ScheduleQuestion {
  readonly chargePointId: string;
  readonly connectorId?: number | undefined;
  readonly durationSeconds?: number | undefined;
  readonly chargingRateUnit?: ChargingRateUnit | undefined;
  readonly voltage?: number | undefined;
}

interface Question {
  readonly connectorId: number;
  readonly durationSeconds: number;
  readonly chargingRateUnit: ChargingRateUnit;
  readonly voltage: number;
  readonly fromMs: number;
}

const filledIn = (question: ScheduleQuestion & { readonly fromMs: number }): Question => ({
  connectorId: question.connectorId ?? 1,
  durationSeconds: question.durationSeconds ?? 86_400,
  chargingRateUnit: question.chargingRateUnit ?? 'A',
  voltage: question.voltage ?? 230,
  fromMs: question.fromMs,
});

/** The limits from a moment on that follow from what is installed. */
export const compositeOf = (
  { storage }: Core,
  question: ScheduleQuestion & { readonly fromMs: number },
): CompositeSchedule => {
  const { chargePointId } = question;
  const filled = filledIn(question);
  const running = runningOnConnector(storage, chargePointId, filled.connectorId);
  return schedule(filled, listInstalledProfiles(storage, chargePointId), running);
};

const schedule = (
  { connectorId, durationSeconds, chargingRateUnit: unit, voltage, fromMs }: Question,
  profiles: readonly InstalledProfile[],
  running: TransactionRow | undefined,
): CompositeSchedule => ({
  from: toInstant(fromMs),
  durationSeconds,
  chargingRateUnit: unit,
  voltage,
  transactionId: running?.transactionId ?? null,
  periods: compositeSchedule({
    profiles,
    connectorId,
    fromMs,
    durationSeconds,
    unit,
    voltage,
    transaction:
      running === undefined
        ? undefined
        : { transactionId: running.transactionId, startedAtMs: running.startedAt },
  }),
});

/** A start of the charge point's that is further off than this is told, but not computed from. */
const plausibleStartMs = 300_000;

/** Asks for the charge point's own schedule and lays it beside ours, and what was measured beside both. */
export const compareSchedules = async (
  core: Core,
  question: ScheduleQuestion & {
    readonly pastSeconds?: number | undefined;
    readonly timeoutSeconds?: number | undefined;
  },
  origin: Origin,
): Promise<ScheduleComparison> => {
  const { chargePointId, timeoutSeconds } = question;
  const filled = filledIn({ ...question, fromMs: 0 });
  const { connectorId, durationSeconds: duration, chargingRateUnit: unit, voltage } = filled;
  const { commandId, response } = await core.send({
    chargePointId,
    action: 'GetCompositeSchedule',
    payload: { connectorId, duration, chargingRateUnit: unit },
    validate: true,
    wait: true,
    timeoutSeconds,
    origin,
  });
  const now = core.now();
  const answer = readTolerantly('GetCompositeSchedule', 'response', response).value;
  const startMs = Date.parse(answer.scheduleStart ?? '');
  const isPlausible = Math.abs(startMs - now) <= plausibleStartMs;
  const fromMs = isPlausible ? startMs : now;
  const expected = compositeOf(core, { ...question, fromMs });
  const told = readReported(answer);
  return {
    connectorId,
    chargingRateUnit: unit,
    voltage,
    expected,
    told: {
      status: answer.status ?? '',
      scheduleStart: Number.isNaN(startMs) ? null : toInstant(startMs),
      startDifferenceSeconds: Number.isNaN(startMs) ? null : Math.round((startMs - now) / 1000),
      durationSeconds: told?.durationSeconds ?? null,
      chargingRateUnit: told?.unit ?? null,
      minChargingRate: answer.chargingSchedule?.minChargingRate ?? null,
      periods: (told?.periods ?? []).map(({ startPeriod, limit, numberPhases }) => {
        const phases = numberPhases ?? defaultPhases;
        const watts = toWatts(limit, told?.unit ?? unit, phases, voltage);
        return {
          startSeconds: startPeriod,
          limit: fromWatts(watts, unit, phases, voltage),
          numberPhases: phases,
        };
      }),
      commandId,
    },
    differences:
      told === undefined
        ? []
        : differencesOf({
            expected: expected.periods,
            told,
            durationSeconds: duration,
            unit,
            voltage,
          }),
    ...pastOf(core, { ...filled, fromMs: now }, chargePointId, question.pastSeconds ?? 3600),
  };
};

const readReported = (
  answer: TolerantResponse<'GetCompositeSchedule'>,
): ReportedSchedule | undefined => {
  const told = answer.chargingSchedule;
  if (answer.status !== 'Accepted' || told === undefined) return undefined;
  const unit = told.chargingRateUnit;
  if (unit !== 'A' && unit !== 'W') return undefined;
  return {
    durationSeconds: told.duration,
    unit,
    periods: (told.chargingSchedulePeriod ?? []).flatMap((period) =>
      period?.startPeriod === undefined || period.limit === undefined
        ? []
        : [
            {
              startPeriod: period.startPeriod,
              limit: period.limit,
              numberPhases: period.numberPhases,
            },
          ],
    ),
  };
};

/** What was allowed before now, by what was installed then, and what the session drew. */
const pastOf = (
  { storage }: Core,
  question: Question,
  chargePointId: string,
  pastSeconds: number,
): Pick<ScheduleComparison, 'past' | 'measured'> => {
  const fromMs = question.fromMs - pastSeconds * 1000;
  const running = runningOnConnector(storage, chargePointId, question.connectorId);
  const past = schedule(
    { ...question, fromMs, durationSeconds: pastSeconds },
    listProfilesSince(storage, chargePointId, fromMs),
    running,
  );
  const readings =
    running === undefined
      ? []
      : latestTransactionReadings(storage, running.transactionId, fromMs, mostReadings);
  return {
    past,
    measured: readings.flatMap((reading) => measuredOf(reading, past, fromMs)),
  };
};

const mostReadings = 2000;

/** A meter and a vehicle that follows its limit may be off by this much. */
const isAboveLimit = (rate: number, limit: number | null, unit: ChargingRateUnit): boolean =>
  limit !== null && rate > limit * 1.02 + (unit === 'A' ? 0.5 : 200);

const measuredOf = (
  { at, samples }: MeterReading,
  { periods, chargingRateUnit: unit }: CompositeSchedule,
  fromMs: number,
): MeasuredRate[] => {
  const rate = unit === 'W' ? readTotals(samples).powerW : highestCurrent(samples);
  if (rate === null) return [];
  const second = (Date.parse(at) - fromMs) / 1000;
  const limit = periods.findLast(({ startSeconds }) => startSeconds <= second)?.limit ?? null;
  return [{ at, rate, limit, isAbove: isAboveLimit(rate, limit, unit) }];
};

const highestCurrent = (samples: MeterReading['samples']): number | null => {
  let highest: number | null = null;
  for (const { measurand, location, phase, value } of samples) {
    if (measurand !== 'Current.Import' || value === null || phase === 'N') continue;
    if (location === 'Outlet' || location === 'Cable') highest = Math.max(highest ?? 0, value);
  }
  return highest;
};
