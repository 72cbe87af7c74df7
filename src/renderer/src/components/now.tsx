import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const NowContext = createContext(Date.now());

/** One clock for every relative time on the screen. */
export const NowProvider = ({ children }: { children: ReactNode }) => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
};

/** The present, a step a second. */
export const useNow = (): number => useContext(NowContext);
