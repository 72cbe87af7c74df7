import { useEffect, useState } from 'react';
import { useBridge } from './context';

const TYPING_MS = 150;

/** The tags that fit what is being typed. */
export const useTagSuggestions = (typed: string): readonly string[] => {
  const bridge = useBridge();
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const search = typed.trim();
      const result = await bridge.call('tag.list', {
        limit: 20,
        ...(search === '' ? {} : { search }),
      });
      if (current && result.ok) setTags(result.value.items.map(({ idTag }) => idTag));
    }, TYPING_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [bridge, typed]);
  return tags;
};
