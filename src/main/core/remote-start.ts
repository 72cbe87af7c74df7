import type { HandlerContext } from './handlers/handler';

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
