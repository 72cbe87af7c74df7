import { useColorScheme } from '@mui/material/styles';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useClock } from '../i18n';
import type { Route } from '../route';
import { useBridge } from '../stores/context';
import { isTyping } from './keys';
import { Palette } from './palette';
import { type CommandContext, type ConsoleCommand, commandPressed, commandsOn } from './registry';
import { ShortcutSheet } from './shortcut-sheet';

type Register = (commands: readonly ConsoleCommand[]) => () => void;

const RegisterContext = createContext<Register>(() => () => undefined);

/** Runs commands by their shortcuts and from the menus of the window, and shows palette and sheet. */
export const CommandsProvider = ({ route, children }: { route: Route; children: ReactNode }) => {
  const bridge = useBridge();
  const { setMode } = useColorScheme();
  const { choose: setClock } = useClock();
  const [shown, setShown] = useState<'palette' | 'shortcuts' | null>(null);
  const [ofScreen, setOfScreen] = useState<readonly ConsoleCommand[]>([]);
  const offered = useMemo(() => commandsOn(route, ofScreen), [route, ofScreen]);
  const context = useMemo<CommandContext>(
    () => ({
      route,
      openPalette: () => setShown('palette'),
      openShortcuts: () => setShown('shortcuts'),
      setMode,
      setClock,
    }),
    [route, setMode, setClock],
  );
  const run = (command: ConsoleCommand): void => {
    setShown(null);
    command.run(context);
  };
  const latest = useRef({ offered, run });
  latest.current = { offered, run };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandPressed(latest.current.offered, event);
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (command === undefined || (!hasModifier && isTyping(event.target))) return;
      event.preventDefault();
      latest.current.run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  useEffect(
    () =>
      bridge.onMenu?.((id) => {
        const command = latest.current.offered.find((candidate) => candidate.id === id);
        if (command !== undefined) latest.current.run(command);
      }),
    [bridge],
  );

  const register = useCallback<Register>((commands) => {
    setOfScreen((before) => [...before, ...commands]);
    return () => setOfScreen((before) => before.filter((command) => !commands.includes(command)));
  }, []);

  return (
    <RegisterContext value={register}>
      {children}
      {shown === 'palette' && (
        <Palette commands={offered} onRun={run} onClose={() => setShown(null)} />
      )}
      {shown === 'shortcuts' && <ShortcutSheet commands={offered} onClose={() => setShown(null)} />}
    </RegisterContext>
  );
};

/**
 * Offers the commands of a screen while it is shown: their shortcuts work, and palette and sheet list them.
 * The list has to stay the same one between renders, e.g. through `useMemo`.
 */
export const useScreenCommands = (commands: readonly ConsoleCommand[]): void => {
  const register = useContext(RegisterContext);
  useEffect(() => register(commands), [register, commands]);
};
