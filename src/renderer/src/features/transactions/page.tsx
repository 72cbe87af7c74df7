import type { Route } from '../../route';

export const TransactionsPage = (_: { route: Route }) => <h1>Transactions</h1>;
