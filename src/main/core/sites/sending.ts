import type { Origin } from '@shared/api';
import type { SiteCleared } from '@shared/model/site';
import { AppError } from '@shared/result';
import { fromSent, type SentLimit, toSent } from '@shared/site-limit/units';
import type { CommandAnswer, Core } from '../context';
import type { Holding, Holdings } from './holdings';
import { clearRequest, gateConnector, profileIdOf, setRequest } from './profiles';
import type { Member } from './situation';

/** A session that did not take its limit is asked again after this long, a charge point its default. */
const sessionRetryMs = 60_000;
const gateRetryMs = 600_000;
/** When it is not known what became of a limit. */
const unknownRetryMs = 15_000;

type Place = Pick<Member, 'wiring' | 'capability'>;

export interface Sending {
  /** Sends a limit. Resolves when it is known, or will not be, what became of it; never rejects. */
  set(holding: Holding, place: Place, amount: number, siteUnit: 'W' | 'A'): Promise<void>;
  clear(holding: Holding, origin: Origin): Promise<SiteCleared>;
}

export const createSending = (core: () => Core, holdings: Holdings): Sending => {
  const refuse = (holding: Holding, message: string, isRefusal: boolean): void => {
    const retryMs = !isRefusal
      ? unknownRetryMs
      : holding.connectorId === gateConnector
        ? gateRetryMs
        : sessionRetryMs;
    holding.failure = { isRefusal, message };
    holding.notBefore = core().now() + retryMs;
  };

  const settle = (holding: Holding, { commandId, response }: CommandAnswer): void => {
    const status = (response as { status?: unknown } | null)?.status;
    if (holding.sent !== null) holding.sent.commandId = commandId;
    if (status === 'Accepted') {
      holding.accepted = holding.asked;
      holding.failure = null;
      holding.notBefore = 0;
      holding.isDoubted = false;
    } else {
      refuse(holding, `SetChargingProfile was answered ${String(status)}.`, true);
    }
    holding.asked = null;
  };

  /** What never left changes nothing; of anything else it is not known whether it was taken. */
  const fail = (holding: Holding, error: unknown): void => {
    if (!(error instanceof AppError)) {
      core().log.error({ err: error }, 'A limit of a site could not be sent; this is a bug.');
    }
    const code = error instanceof AppError ? error.code : 'internal-error';
    if (['offline', 'not-sent', 'conflict', 'unknown-charge-point'].includes(code)) {
      holding.asked = null;
      // A connection clears this; without one it would be tried again at once.
      holding.notBefore = core().now() + unknownRetryMs;
      return;
    }
    refuse(holding, error instanceof Error ? error.message : String(error), code === 'call-error');
  };

  return {
    set: async (holding, { wiring, capability }, amount, siteUnit) => {
      const limit: SentLimit = toSent(siteUnit, capability.unit, amount, wiring);
      const { now, send } = core();
      holding.asked = Math.max(holding.asked ?? 0, fromSent(siteUnit, limit, wiring));
      holding.isBusy = true;
      holding.sent = { ...limit, at: now(), commandId: null };
      // Both go into the same commit, this one first; the frame leaves after it.
      holdings.save(holding);
      try {
        const answer = await send({
          chargePointId: holding.chargePointId,
          action: 'SetChargingProfile',
          payload: setRequest(
            { ...holding, stackLevel: capability.stackLevel, phases: wiring.phases },
            limit,
          ),
          validate: true,
          wait: true,
          origin: 'automatic',
        });
        holding.asked = fromSent(siteUnit, limit, wiring);
        settle(holding, answer);
      } catch (error) {
        fail(holding, error);
      }
      holding.isBusy = false;
      holdings.save(holding);
    },

    clear: async (holding, origin) => {
      const { chargePointId, connectorId } = holding;
      const row = { chargePointId, connectorId, chargingProfileId: profileIdOf(connectorId) };
      try {
        const { response } = await core().send({
          chargePointId,
          action: 'ClearChargingProfile',
          payload: clearRequest(connectorId),
          validate: true,
          wait: true,
          origin,
        });
        const status = String((response as { status?: unknown } | null)?.status);
        // Unknown: it is not there, which is all that was wanted.
        const cleared = status === 'Accepted' || status === 'Unknown';
        if (cleared) holdings.forget(holding);
        return { ...row, outcome: status, cleared, message: null };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { ...row, outcome: error.code, cleared: false, message: error.message };
      }
    },
  };
};
