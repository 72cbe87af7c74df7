import { useState } from 'react';
import { useTagSuggestions } from '../../stores/use-tag-suggestions';

/** What is shown where no tag is known yet; it is refused until somebody accepts it. */
const FIRST_TAG = 'SIM-TAG';

export interface TagToShow {
  readonly idTag: string;
  readonly suggestions: readonly string[];
  set(idTag: string): void;
}

/** The tag that is held in front of simulated charge points: the first one known, until another is typed. */
export const useTag = (): TagToShow => {
  const [typed, setTyped] = useState<string | null>(null);
  const suggestions = useTagSuggestions(typed ?? '');
  const known = typed === null ? suggestions[0] : undefined;
  return { idTag: typed ?? known ?? FIRST_TAG, suggestions, set: setTyped };
};
