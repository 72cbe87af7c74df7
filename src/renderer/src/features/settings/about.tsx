import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Facts } from '../../components/facts';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { useTexts } from '../../i18n';
import { useServer } from '../../stores/context';

/** What runs here, where it listens and where its data are. */
export const About = () => {
  const { t, format } = useTexts();
  const status = useServer((state) => state.status);
  return (
    <Panel title={t('settings.about')}>
      {status === null ? (
        <Skeleton variant="rounded" height={200} />
      ) : (
        <Facts
          facts={[
            { label: t('settings.version'), value: `${t('frame.product')} ${status.version}` },
            { label: t('settings.started'), value: <Ago at={status.startedAt} /> },
            { label: t('settings.chargePoints'), value: status.ocppUrl, mono: true },
            {
              label: t('settings.rest'),
              value: (
                <Link href={status.httpUrl} target="_blank" rel="noreferrer">
                  {status.httpUrl}
                </Link>
              ),
              mono: true,
            },
            {
              label: t('settings.apiDescription'),
              value: (
                <Link href={`${status.httpUrl}/swagger-ui.html`} target="_blank" rel="noreferrer">
                  {`${status.httpUrl}/swagger-ui.html`}
                </Link>
              ),
              mono: true,
            },
            { label: t('settings.dataFolder'), value: status.dataDir, mono: true },
            { label: t('settings.database'), value: format.bytes(status.databaseBytes) },
            {
              label: t('settings.lostFrames'),
              value: format.count(status.storage.lostFrames),
            },
          ]}
        />
      )}
    </Panel>
  );
};
