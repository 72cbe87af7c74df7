import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Facts } from '../../components/facts';
import { formatBytes, formatCount } from '../../components/format';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { useServer } from '../../stores/context';

/** What runs here, where it listens and where its data are. */
export const About = () => {
  const status = useServer((state) => state.status);
  return (
    <Panel title="About this server">
      {status === null ? (
        <Skeleton variant="rounded" height={200} />
      ) : (
        <Facts
          facts={[
            { label: 'Version', value: `OCPP Central ${status.version}` },
            { label: 'Started', value: <Ago at={status.startedAt} /> },
            { label: 'Charge points', value: status.ocppUrl, mono: true },
            {
              label: 'REST',
              value: (
                <Link href={status.httpUrl} target="_blank" rel="noreferrer">
                  {status.httpUrl}
                </Link>
              ),
              mono: true,
            },
            {
              label: 'API description',
              value: (
                <Link href={`${status.httpUrl}/swagger-ui.html`} target="_blank" rel="noreferrer">
                  {`${status.httpUrl}/swagger-ui.html`}
                </Link>
              ),
              mono: true,
            },
            { label: 'Data folder', value: status.dataDir, mono: true },
            { label: 'Database', value: formatBytes(status.databaseBytes) },
            {
              label: 'Frames not recorded',
              value: formatCount(status.storage.lostFrames),
            },
          ]}
        />
      )}
    </Panel>
  );
};
