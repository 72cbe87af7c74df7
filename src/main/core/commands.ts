// The one path on which anything is sent to a charge point. Nothing leaves that nobody asked for,
// and how it ended is the exact answer or one closed word for why there is none.
import { randomUUID } from 'node:crypto';
import { actions, isOutgoingAction, outgoingActions } from '@shared/ocpp/actions';
import { AppError } from '@shared/result';
import { prepareKeyChange, storeKeyChange } from './authorization-key';
import { maskRequest } from './authorization-key-mask';
import type { CommandAnswer, CommandEnd, CommandRequest, Core, Station } from './context';
import { orderMembers } from './member-order';
import { checkPayload } from './ocpp/validate';
import { refuseInQuiet } from './quiet';
import { refuseLoweringByOcpp } from './security/profile';
import { insertCommand } from './storage/commands';
import { transmission } from './transmission';

/**
 * Sends a CALL and resolves with its answer (or, not waiting, with the stored command). Throws
 * AppError: unknown-charge-point, invalid-input with pointers into the payload, or the outcome.
 */
export const sendCommand = async (core: Core, request: CommandRequest): Promise<CommandAnswer> => {
  const station = core.stations.get(request.chargePointId);
  if (station === undefined) {
    throw new AppError(
      'unknown-charge-point',
      `No charge point "${request.chargePointId}" is known here; it must have connected or been registered before.`,
    );
  }
  if (request.origin === 'automatic') refuseInQuiet(core, request.chargePointId, request.action);
  const payload = readPayload(request);
  const { action, validate } = request;
  if (validate) refuseLoweringByOcpp(core, station, action, payload);
  const commandId = randomUUID();
  const keyChange = await prepareKeyChange(station, commandId, action, payload, validate);
  const connection = station.connections.at(-1);
  const end = connection === undefined ? offline(station) : undefined;
  await core.commit.write(() => {
    insertCommand(core.storage, {
      commandId,
      chargePointId: station.chargePointId,
      action: request.action,
      origin: request.origin,
      request: JSON.stringify(maskRequest(action, payload)),
      createdAt: core.now(),
      ...(end === undefined
        ? { outcome: 'waiting' }
        : { outcome: end.outcome, message: end.message ?? null, finishedAt: core.now() }),
    });
    if (keyChange !== undefined && end === undefined) storeKeyChange(core, station, keyChange);
  });
  core.events.touch('command', commandId);
  if (connection === undefined) throw failure(commandId, request.action, offline(station));
  const ended = new Promise<CommandEnd>((settle) =>
    connection.calls.add(
      transmission(core, {
        commandId,
        station,
        connection,
        action: request.action,
        payload,
        timeoutMs: timeoutMs(core, station, request),
        settle,
      }),
    ),
  );
  if (!request.wait) {
    return {
      commandId,
      action: request.action,
      outcome: 'waiting',
      response: null,
      latencyMs: null,
    };
  }
  const result = await ended;
  if (result.outcome !== 'answered') throw failure(commandId, request.action, result);
  return {
    commandId,
    action: request.action,
    outcome: 'answered',
    response: result.response,
    latencyMs: result.latencyMs ?? null,
  };
};

/** The payload in the order of the tables; checked unless it is to go out as it is. */
const readPayload = ({ action, payload = {}, validate }: CommandRequest): unknown => {
  if (!isOutgoingAction(action)) {
    if (!validate) return payload;
    throw new AppError(
      'invalid-input',
      `"${action}" is not an action of the central system; accepted are ${outgoingActions.join(', ')}.`,
      [{ pointer: '/action', message: 'not an action of the central system' }],
    );
  }
  if (validate) {
    const deviations = checkPayload(action, 'request', payload);
    if (deviations.length > 0) {
      throw new AppError(
        'invalid-input',
        `The payload is no valid ${action}.req; validate=false would send it as it is.`,
        deviations.map(({ pointer, message }) => ({ pointer, message })),
      );
    }
  }
  return validate ? orderMembers(actions[action].request, payload) : payload;
};

const timeoutMs = (core: Core, station: Station, request: CommandRequest): number =>
  1000 *
  (request.timeoutSeconds ??
    station.settings.commandTimeoutSeconds ??
    core.settings().commandTimeoutSeconds);

const offline = ({ chargePointId, lastSeenAt }: Station): CommandEnd => ({
  outcome: 'offline',
  message: `${chargePointId} is not connected${
    lastSeenAt === null ? '' : `; it was last seen at ${new Date(lastSeenAt).toISOString()}`
  }.`,
});

const failure = (commandId: string, action: string, end: CommandEnd): AppError => {
  const { outcome, message, callError, response } = end;
  const code = outcome === 'answered' ? 'internal-error' : outcome;
  return new AppError(code, message ?? `${action} ended with ${outcome}.`, {
    commandId,
    action,
    outcome,
    ...(callError == null ? {} : { callError }),
    ...(response === undefined ? {} : { response }),
  });
};
