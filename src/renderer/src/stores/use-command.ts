import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { Result } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge } from './context';

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

/** Sends commands from one place of a screen and keeps the answer of the last one beside it. */
export const useCommand = (): CommandSender => {
  const bridge = useBridge();
  const [run, setRun] = useState<CommandRun | null>(null);
  const latest = useRef(0);
  return {
    run,
    send: async (label, name, input) => {
      latest.current += 1;
      const mine = latest.current;
      const startedAt = Date.now();
      setRun({ label, startedAt, result: null });
      const result = (await bridge.call(name, input)) as Result<CommandAnswerValue>;
      if (mine === latest.current) setRun({ label, startedAt, result });
      return result;
    },
    dismiss: () => {
      latest.current += 1;
      setRun(null);
    },
  };
};
