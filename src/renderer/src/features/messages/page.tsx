import { useMemo } from 'react';
import type { Route } from '../../route';
import { Inspector } from './inspector';
import { placeOfRoute } from './place';

/** The inspector of messages; what it shows is in the address. */
export const MessagesPage = ({ route }: { route: Route }) => {
  const address = JSON.stringify([route.id, route.query]);
  const place = useMemo(() => {
    const [id, query] = JSON.parse(address) as [string | null, Record<string, string>];
    return placeOfRoute({ page: 'messages', tab: null, id, query });
  }, [address]);
  // Another record is another list: nothing of the one before may linger.
  return <Inspector key={place.trace} place={place} />;
};
