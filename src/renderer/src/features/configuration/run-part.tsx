import type { Route } from '../../route';
import { RunDetail } from './run-detail';
import { RunList } from './run-list';

/** The runs, or one of them where the address names it. */
export const RunPart = ({ route: { tab } }: { route: Route }) =>
  tab !== null && /^\d{1,15}$/.test(tab) ? <RunDetail runId={Number(tab)} /> : <RunList />;
