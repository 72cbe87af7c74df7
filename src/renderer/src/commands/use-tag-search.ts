import { useEffect, useState } from 'react';
import { useBridge } from '../stores/context';

const TYPING_MS = 150;
const SHORTEST = 2;

/** The tags that contain what was typed; the server looks, because there may be many. */
export const useTagSearch = (typed: string): readonly string[] => {
  const bridge = useBridge();
  const [found, setFound] = useState<readonly string[]>([]);
  const search = typed.trim();
  useEffect(() => {
    if (search.length < SHORTEST) {
      setFound([]);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await bridge.call('tag.list', { search, limit: 10 });
      if (current && result.ok) setFound(result.value.items.map(({ idTag }) => idTag));
    }, TYPING_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [bridge, search]);
  return found;
};
