import type { Origin } from '@shared/api';
import type { commandMethods } from '@shared/api/command';
import { checkValue, standardKey } from '@shared/ocpp/configuration-keys';
import { AppError } from '@shared/result';
import type { CommandAnswer, Core, Implements } from '../context';
import { findCommand, listCommands, toCommand } from '../storage/commands';
import { knownLibraryProfile, knownStation, knownTransaction } from './known';

interface Waiting {
  readonly wait?: boolean | undefined;
  readonly timeoutSeconds?: number | undefined;
}

interface Call {
  readonly chargePointId: string;
  readonly action: string;
  /** Members in the order of the OCPP tables. */
  readonly payload: unknown;
  readonly validate?: boolean | undefined;
}

const send = (
  core: Core,
  { chargePointId, action, payload, validate = true }: Call,
  { wait = true, timeoutSeconds }: Waiting,
  origin: Origin,
): Promise<CommandAnswer> => {
  knownStation(core, chargePointId);
  return core.send({ chargePointId, action, payload, validate, wait, timeoutSeconds, origin });
};

type CallOf<Input> = (core: Core, input: Input) => Call;

/** A command whose input says everything: only its CALL differs from the others. */
const command =
  <Input extends Waiting>(callOf: CallOf<Input>) =>
  async (core: Core, input: Input, origin: Origin): Promise<CommandAnswer> =>
    send(core, callOf(core, input), input, origin);

const reset = (type: 'Hard' | 'Soft') =>
  command(
    (_core, { cpId }: Waiting & { cpId: string }): Call => ({
      chargePointId: cpId,
      action: 'Reset',
      payload: { type },
    }),
  );

const trigger = (requestedMessage: string) =>
  command(
    (
      _core,
      { cpId, connectorId }: Waiting & { cpId: string; connectorId?: number | undefined },
    ): Call => ({
      chargePointId: cpId,
      action: 'TriggerMessage',
      payload: { requestedMessage, ...(connectorId === undefined ? {} : { connectorId }) },
    }),
  );

export const commandImplementation = {
  'command.hardReset': reset('Hard'),
  'command.softReset': reset('Soft'),
  'command.unlockConnector': command((_core, { cpId, connectorId }) => ({
    chargePointId: cpId,
    action: 'UnlockConnector',
    payload: { connectorId },
  })),
  'command.triggerStatusNotification': trigger('StatusNotification'),
  'command.triggerBootNotification': trigger('BootNotification'),
  'command.triggerHeartbeat': trigger('Heartbeat'),
  'command.triggerMeterValues': trigger('MeterValues'),
  'command.changeConfiguration': command((_core, { cpId, key, value, validate }) => {
    const problem = validate === true ? checkValue(standardKey(key), key, value) : null;
    if (problem !== null) {
      throw new AppError('invalid-input', `${problem} validate=false sends it all the same.`, [
        { pointer: '/value', message: problem },
      ]);
    }
    return { chargePointId: cpId, action: 'ChangeConfiguration', payload: { key, value } };
  }),
  'command.readConfiguration': command((_core, { cpId, key }) => ({
    chargePointId: cpId,
    action: 'GetConfiguration',
    payload: key === undefined ? {} : { key },
  })),
  'command.startTransaction': command((core, { cpId, connectorId, idTag, chargingProfileId }) => ({
    chargePointId: cpId,
    action: 'RemoteStartTransaction',
    payload: {
      connectorId,
      idTag,
      ...(chargingProfileId === undefined
        ? {}
        : { chargingProfile: knownLibraryProfile(core, chargingProfileId).profile }),
    },
  })),
  'command.stopTransaction': command((core, { transactionId }) => ({
    chargePointId: knownTransaction(core, transactionId).chargePointId,
    action: 'RemoteStopTransaction',
    payload: { transactionId },
  })),
  'command.call': command((_core, { cpId, action, payload, validate }) => ({
    chargePointId: cpId,
    action,
    payload: payload === undefined ? {} : payload,
    validate,
  })),

  'command.get': (core, { commandId }) => {
    const row = findCommand(core.storage, commandId);
    if (row === undefined) {
      throw new AppError(
        'unknown-command',
        `No command "${commandId}" is known here; list the commands for those that are.`,
      );
    }
    return toCommand(core.storage, row);
  },

  'command.list': (core, { cpId, action, outcome, ...paging }) =>
    listCommands(core.storage, { chargePointId: cpId, action, outcome }, paging),
} satisfies Implements<typeof commandMethods>;
