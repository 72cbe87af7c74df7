import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { TriggeredMessage } from '@shared/model/command';
import type { Result } from '@shared/result';
import { useRef, useState } from 'react';
import type { Bridge } from '../bridge';
import { useBridge, useLive } from './context';

export type CommandAnswerValue = MethodOutput<'command.call'>;

/** The methods that send something to a charge point; `command.get` only tells of one. */
export type CommandMethod = Exclude<
  { [N in MethodName]: MethodOutput<N> extends CommandAnswerValue ? N : never }[MethodName],
  'command.get'
>;

/** A command that was given here, and its answer once there is one. */
export interface CommandRun {
  /** What was asked for, in the words of the button. */
  readonly label: string;
  readonly startedAt: number;
  readonly result: Result<CommandAnswerValue> | null;
  /** The exchange on the wire, as soon as it is known; null where nothing was sent. */
  readonly exchangeId: number | null;
  /** Of a trigger: the messages that it caused so far; null for other commands. */
  readonly caused: readonly TriggeredMessage[] | null;
}

export interface CommandSender {
  /** The last command given here; null before the first and after it was dismissed. */
  readonly run: CommandRun | null;
  send<N extends CommandMethod>(
    label: string,
    name: N,
    input: MethodInput<N>,
  ): Promise<Result<CommandAnswerValue>>;
  dismiss(): void;
}

const commandIdOf = (result: Result<CommandAnswerValue>): string | null => {
  if (result.ok) return result.value.commandId;
  const { details } = result.error;
  const named = typeof details === 'object' && details !== null && 'commandId' in details;
  return named && typeof details.commandId === 'string' ? details.commandId : null;
};

type Known = Pick<CommandRun, 'exchangeId' | 'caused'>;

const nothingKnown: Known = { exchangeId: null, caused: null };

const knownOf = async (bridge: Bridge, result: Result<CommandAnswerValue>): Promise<Known> => {
  const commandId = commandIdOf(result);
  if (commandId === null) return nothingKnown;
  const command = await bridge.call('command.get', { commandId });
  return command.ok ? command.value : nothingKnown;
};

/** Sends commands from one place of a screen and keeps the answer of the last one beside it. */
export const useCommand = (): CommandSender => {
  const bridge = useBridge();
  const [run, setRun] = useState<CommandRun | null>(null);
  const latest = useRef(0);
  useLive({
    apply: (batch) => {
      for (const { name, data } of batch) {
        if (name !== 'command.changed' || data.caused === null) continue;
        const { commandId, caused } = data;
        setRun((before) =>
          before?.result != null && commandIdOf(before.result) === commandId
            ? { ...before, caused }
            : before,
        );
      }
    },
  });
  return {
    run,
    send: async (label, name, input) => {
      latest.current += 1;
      const mine = latest.current;
      const startedAt = Date.now();
      setRun({ label, startedAt, result: null, ...nothingKnown });
      const result = (await bridge.call(name, input)) as Result<CommandAnswerValue>;
      if (mine !== latest.current) return result;
      setRun({ label, startedAt, result, ...nothingKnown });
      const { exchangeId, caused } = await knownOf(bridge, result);
      if (mine === latest.current) setRun({ label, startedAt, result, exchangeId, caused });
      return result;
    },
    dismiss: () => {
      latest.current += 1;
      setRun(null);
    },
  };
};
