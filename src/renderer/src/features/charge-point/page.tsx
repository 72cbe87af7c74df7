import type { Route } from '../../route';

export const ChargePointPage = (_: { route: Route }) => <h1>ChargePoint</h1>;
