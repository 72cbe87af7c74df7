import { randomBytes } from 'node:crypto';
import type { MethodInput, Origin } from '@shared/api';
import type { authorizationKeyMethods } from '@shared/api/authorization-key';
import type { AuthorizationKeyChange } from '@shared/model/authorization-key';
import { AppError } from '@shared/result';
import { keyStateOf } from '../authorization-key';
import type { CommandAnswer, Core, Implements } from '../context';
import { knownStation } from './known';

type Unanswered = Exclude<AuthorizationKeyChange['outcome'], 'answered'>;
const unanswered: ReadonlySet<string> = new Set<Unanswered>([
  'timeout',
  'connection-lost',
  'connection-replaced',
  'invalid-response',
]);

export const authorizationKeyImplementation = {
  'authorizationKey.get': (core, { cpId }) => keyStateOf(knownStation(core, cpId)),

  'authorizationKey.change': async (core, input, origin) => {
    knownStation(core, input.cpId);
    const { value, isGenerated } = keyOf(input);
    const { commandId, outcome, status } = await send(core, input, value, origin);
    const accepted = acceptedAfter(outcome, status);
    return {
      commandId,
      outcome,
      status,
      accepted,
      keyHex: isGenerated && accepted !== 'old' ? value : null,
    };
  },
} satisfies Implements<typeof authorizationKeyMethods>;

const keyOf = ({
  key,
  keyHex,
  bytes = 20,
}: MethodInput<'authorizationKey.change'>): { value: string; isGenerated: boolean } => {
  if (key !== undefined && keyHex !== undefined) {
    const message = 'give one of key and keyHex, or none to have one generated.';
    throw new AppError('invalid-input', `The key is not accepted: ${message}`, [
      { pointer: '/key', message },
    ]);
  }
  const given = key ?? keyHex;
  return given === undefined
    ? { value: randomBytes(bytes).toString('hex'), isGenerated: true }
    : { value: given, isGenerated: false };
};

type Sent = Pick<AuthorizationKeyChange, 'commandId' | 'outcome' | 'status'>;

/** Where no answer came the key may be in force, so that is a result here and no failure. */
const send = async (
  core: Core,
  { cpId, timeoutSeconds }: MethodInput<'authorizationKey.change'>,
  value: string,
  origin: Origin,
): Promise<Sent> => {
  try {
    const answer = await core.send({
      chargePointId: cpId,
      action: 'ChangeConfiguration',
      payload: { key: 'AuthorizationKey', value },
      validate: true,
      wait: true,
      timeoutSeconds,
      origin,
    });
    return { commandId: answer.commandId, outcome: 'answered', status: statusOf(answer) };
  } catch (error) {
    if (!(error instanceof AppError) || !unanswered.has(error.code)) throw error;
    const { commandId } = error.details as { commandId: string };
    return { commandId, outcome: error.code as Unanswered, status: null };
  }
};

const statusOf = ({ response }: CommandAnswer): string | null => {
  const { status } = (response ?? {}) as { status?: unknown };
  return typeof status === 'string' ? status : null;
};

const acceptedAfter = (
  outcome: Sent['outcome'],
  status: Sent['status'],
): AuthorizationKeyChange['accepted'] => {
  if (outcome !== 'answered' || status === 'RebootRequired') return 'both';
  return status === 'Accepted' ? 'new' : 'old';
};
