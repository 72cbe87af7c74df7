import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';

/** How far colours stand apart. */
export type Contrast = 'standard' | 'high';
/** What a person chose; the system may ask for more by itself. */
export type ContrastChoice = Contrast | 'system';

const STORED_AS = 'ocpp-central.contrast';
const WANTED = '(prefers-contrast: more)';
/** The system paints in its own few colours: shades say nothing then, whatever was chosen. */
const FORCED = '(forced-colors: active)';

const storedChoice = (): ContrastChoice => {
  const stored = localStorage.getItem(STORED_AS);
  return stored === 'standard' || stored === 'high' ? stored : 'system';
};

const contrastOf = (choice: ContrastChoice): Contrast => {
  if (window.matchMedia(FORCED).matches) return 'high';
  if (choice !== 'system') return choice;
  return window.matchMedia(WANTED).matches ? 'high' : 'standard';
};

/** The contrast as it was left, known before anything is drawn. */
export const initialContrast = (): Contrast => contrastOf(storedChoice());

const onSystemChange = (listener: () => void): (() => void) => {
  const queries = [window.matchMedia(WANTED), window.matchMedia(FORCED)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
};

interface ContrastSetting {
  readonly contrast: Contrast;
  readonly choice: ContrastChoice;
  choose(choice: ContrastChoice): void;
}

const ContrastContext = createContext<ContrastSetting>({
  contrast: 'standard',
  choice: 'standard',
  choose: () => {
    throw new Error('The contrast can be chosen only below a ContrastProvider.');
  },
});

export const ContrastProvider = ({ children }: { children: ReactNode }) => {
  const [choice, setChoice] = useState(storedChoice);
  const contrast = useSyncExternalStore(onSystemChange, () => contrastOf(choice));
  const setting = useMemo<ContrastSetting>(
    () => ({
      contrast,
      choice,
      choose: (next) => {
        if (next === 'system') localStorage.removeItem(STORED_AS);
        else localStorage.setItem(STORED_AS, next);
        setChoice(next);
      },
    }),
    [contrast, choice],
  );
  return <ContrastContext value={setting}>{children}</ContrastContext>;
};

export const useContrast = (): ContrastSetting => useContext(ContrastContext);
