import type { Route } from '../../route';

export const SettingsPage = (_: { route: Route }) => <h1>Settings</h1>;
