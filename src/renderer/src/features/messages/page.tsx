import type { Route } from '../../route';

export const MessagesPage = (_: { route: Route }) => <h1>Messages</h1>;
