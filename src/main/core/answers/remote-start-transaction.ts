import type { Core } from '../context';
import { updateCommand } from '../storage/commands';
import type { OnAnswer } from './answer';

/**
 * OCPP 1.6 §5.11, errata 3.32: Accepted means that the charge point will try. The command stays
 * pending until a StartTransaction follows or the window has passed.
 */
export const onRemoteStartTransaction: OnAnswer<'RemoteStartTransaction'> = (
  context,
  _request,
  response,
) => {
  const { core, commandId } = context;
  if (response.status === 'Accepted') {
    context.after(() => expireLater(core, commandId));
    return;
  }
  core.storage
    .statement(
      `UPDATE command SET transactionState = NULL WHERE commandId = ? AND transactionState = 'pending'`,
    )
    .run(commandId);
};

const expireLater = (core: Core, commandId: string): void => {
  const expire = async (): Promise<void> => {
    await core.commit.write(() => expirePending(core, commandId));
    core.events.touch('command', commandId);
  };
  setTimeout(() => {
    expire().catch((error: unknown) => {
      core.log.error({ err: error, commandId }, 'A remote start could not be marked timed out.');
    });
  }, core.settings().remoteStartWindowSeconds * 1000).unref();
};

const expirePending = (core: Core, commandId: string): void => {
  const row = core.storage
    .statement(`SELECT 1 FROM command WHERE commandId = ? AND transactionState = 'pending'`)
    .get(commandId);
  if (row !== undefined) updateCommand(core.storage, commandId, { transactionState: 'timed-out' });
};
