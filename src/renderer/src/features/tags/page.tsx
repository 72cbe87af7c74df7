import type { Route } from '../../route';

export const TagsPage = (_: { route: Route }) => <h1>Tags</h1>;
