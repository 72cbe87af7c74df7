import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { EventSeverity } from './event-severity';

const shown = 10;

/** The newest security events of one charge point. */
export const EventPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const { rows, loading, failure } = usePaged({
    key: cpId,
    load: () => bridge.call('securityEvent.list', { cpId, limit: shown }),
    concerns: (event) =>
      event.name === 'securityEvent.recorded' && event.data.chargePointId === cpId,
  });
  return (
    <Panel
      title={t('certificates.view.events')}
      flush
      actions={
        <Button href={hrefOf('security', { id: 'events', query: { cpId } })}>
          {t('certificates.allEvents')}
        </Button>
      }
    >
      {failure !== null && <Problem failure={failure} title={t('certificates.unreadable')} />}
      {rows.length === 0 && !loading && (
        <EmptyState icon={ShieldOutlined} title={t('certificates.noEventTitle')}>
          {t('certificates.noEventText')}
        </EmptyState>
      )}
      <Box
        component="ul"
        aria-label={t('certificates.view.events')}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {rows.map((event) => (
          <Box
            component="li"
            key={event.id}
            sx={{ px: 4, py: 2, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
              <Link
                href={hrefOf('messages', { id: event.exchangeId })}
                sx={{ typography: 'body2', overflowWrap: 'anywhere' }}
              >
                {event.type}
              </Link>
              <EventSeverity severity={event.severity} />
              <Typography variant="caption" sx={{ ml: 'auto', color: 'text.secondary' }}>
                <Ago at={event.at} />
              </Typography>
            </Box>
            {event.techInfo !== null && (
              <Typography
                variant="caption"
                component="div"
                sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {event.techInfo}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
