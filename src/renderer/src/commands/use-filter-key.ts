import { type RefObject, useMemo, useRef } from 'react';
import { useScreenCommands } from './provider';
import type { ConsoleCommand } from './registry';

/** Leads Ctrl+F into the first field of the element that is given the ref: the filter of a screen. */
export const useFilterKey = (): RefObject<HTMLDivElement | null> => {
  const bar = useRef<HTMLDivElement>(null);
  const commands = useMemo<readonly ConsoleCommand[]>(
    () => [
      {
        id: 'screen.filter',
        group: 'screen',
        title: (t) => t('palette.filter'),
        keys: ['Ctrl+F'],
        run: () => bar.current?.querySelector<HTMLElement>('input, [role="combobox"]')?.focus(),
      },
    ],
    [],
  );
  useScreenCommands(commands);
  return bar;
};
