import type { Route } from '../../route';

export const ChargePointsPage = (_: { route: Route }) => <h1>ChargePoints</h1>;
