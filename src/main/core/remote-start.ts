import { readChargingProfile } from './answers/charging-profile';
import type { HandlerContext } from './handlers/handler';
import { readTolerantly } from './ocpp/validate';
import { installProfile } from './storage/installed-profiles';

interface PendingStart {
  readonly commandId: string;
  readonly number: number;
  readonly request: string;
  readonly createdAt: number;
}

/**
 * Links a StartTransaction to the RemoteStartTransaction that caused it (B11): same charge point,
 * same tag, same connector where one was named, within the window. The oldest one that fits wins.
 * Runs in the transaction of the start; returns the command's id.
 */
export const linkRemoteStart = (
  context: HandlerContext,
  start: { readonly connectorId: number; readonly idTag: string; readonly transactionId: number },
): string | null => {
  const { storage, station, settings, now, core } = context;
  const pending = storage
    .statement(`SELECT commandId, number, request, createdAt FROM command INDEXED BY command_pending
      WHERE chargePointId = ? AND transactionState = 'pending'`)
    .all(station.chargePointId) as PendingStart[];
  const cause = pending
    .sort((one, other) => one.number - other.number)
    .find(
      (command) =>
        now - command.createdAt <= settings.remoteStartWindowSeconds * 1000 &&
        fits(JSON.parse(command.request), start),
    );
  if (cause === undefined) return null;
  storage
    .statement(
      `UPDATE command SET transactionState = 'started', transactionId = ? WHERE commandId = ?`,
    )
    .run(start.transactionId, cause.commandId);
  storage
    .statement('UPDATE charging_transaction SET commandId = ? WHERE transactionId = ?')
    .run(cause.commandId, start.transactionId);
  installWithStart(context, cause, start);
  context.after(() => core.events.touch('command', cause.commandId));
  return cause.commandId;
};

const fits = (
  request: { connectorId?: unknown; idTag?: unknown },
  start: { readonly connectorId: number; readonly idTag: string },
): boolean =>
  typeof request.idTag === 'string' &&
  request.idTag.toLowerCase() === start.idTag.toLowerCase() &&
  (request.connectorId === undefined || request.connectorId === start.connectorId);

/** The profile that came with the remote start is that of the transaction now (errata 3.42). */
const installWithStart = (
  { storage, station, now, core, after }: HandlerContext,
  { commandId, request }: PendingStart,
  { connectorId, transactionId }: { readonly connectorId: number; readonly transactionId: number },
): void => {
  const { value } = readTolerantly('RemoteStartTransaction', 'request', JSON.parse(request));
  const profile = readChargingProfile(value.chargingProfile);
  if (profile?.chargingProfilePurpose !== 'TxProfile') return;
  const { chargePointId } = station;
  installProfile(storage, {
    chargePointId,
    connectorId,
    profile,
    transactionId,
    commandId,
    at: now,
  });
  after(() => core.events.emit('installedProfile.changed', { chargePointId }));
};
