import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { SiteCleared } from '@shared/model/site';
import { connectorName } from '../../components/connector-chip';
import { OutcomeChip } from '../../components/outcome-chip';
import { Panel } from '../../components/panel';
import { StatusChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';

/** Words that a charge point answers with; anything else is why there was no answer. */
const isStatus = (outcome: string): boolean => /^[A-Z]/.test(outcome);

interface ClearedPanelProps {
  cleared: readonly SiteCleared[];
  onDismiss: () => void;
}

/** What became of each limit that was to be cleared. */
export const ClearedPanel = ({ cleared, onDismiss }: ClearedPanelProps) => {
  const { t, said } = useTexts();
  const done = cleared.filter((row) => row.cleared).length;
  return (
    <Panel
      flush
      title={
        <span role="status">
          {done === cleared.length
            ? t('sites.cleared', { count: done })
            : t('sites.clearedOf', { cleared: done, count: cleared.length })}
        </span>
      }
      actions={
        <IconButton aria-label={t('sites.clearedDismiss')} onClick={onDismiss}>
          <Close sx={{ fontSize: 18 }} />
        </IconButton>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 240, overflow: 'auto' }}>
        {cleared.map(({ chargePointId, connectorId, outcome, message }) => (
          <Box
            component="li"
            key={`${connectorId}/${chargePointId}`}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(100px, 1fr) minmax(90px, 0.7fr) 170px minmax(0, 2fr)',
              alignItems: 'center',
              columnGap: 4,
              px: 4,
              minHeight: 34,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
              {chargePointId}
            </Box>
            <span>
              {connectorId === 0 ? t('sites.clearedDefault') : connectorName(connectorId, t)}
            </span>
            <span>
              {isStatus(outcome) ? (
                <StatusChip status={outcome} />
              ) : (
                <OutcomeChip outcome={outcome} response={null} />
              )}
            </span>
            <Box
              component="span"
              title={said(message ?? '')}
              sx={{
                color: 'text.secondary',
                typography: 'caption',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {said(message ?? '')}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
