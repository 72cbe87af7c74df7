import type { Command } from '@shared/model/command';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useRoute } from '../../route';
import type { CommandSeed } from './command-panel';

/** What the command form begins with: an action named in the address, or a command to send again. */
export const useCommandSeed = (): {
  seed: CommandSeed;
  panelRef: RefObject<HTMLDivElement | null>;
  resend: (command: Command) => void;
} => {
  const { query } = useRoute();
  const asked = query.action;
  const panelRef = useRef<HTMLDivElement>(null);
  const [again, setAgain] = useState<(CommandSeed & { readonly asked: string | undefined }) | null>(
    null,
  );
  // A link that was followed since then wins over the history.
  const seed =
    again !== null && again.asked === asked
      ? again
      : { action: asked ?? 'GetConfiguration', version: asked ?? '' };
  const { version } = seed;
  useEffect(() => {
    if (version === '') return;
    const panel = panelRef.current;
    panel?.scrollIntoView?.({ block: 'nearest' });
    panel?.querySelector('input')?.focus();
  }, [version]);
  return {
    seed,
    panelRef,
    resend: ({ commandId, action, request }) =>
      setAgain({ action, payload: request, version: `${commandId} ${Date.now()}`, asked }),
  };
};
