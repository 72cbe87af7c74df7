import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Finding } from '@shared/model/message';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';
import { useRecentFindings } from './use-recent';

const tones: Record<Finding['severity'], ToneName> = {
  info: 'quiet',
  warning: 'attention',
  error: 'bad',
};

const Entry = ({ finding }: { finding: Finding }) => {
  const { t, said } = useTexts();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '72px minmax(0, 1fr) max-content',
        gap: 3,
        px: 4,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        alignItems: 'baseline',
      }}
    >
      <span>
        <ToneChip tone={tones[finding.severity]}>
          {t(`components.severity.${finding.severity}`)}
        </ToneChip>
      </span>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2">{said(finding.message)}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {[finding.clause, finding.pointer, finding.code].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        <Ago at={finding.at} />
      </Typography>
    </Box>
  );
};

/** Where this charge point departs from the text of OCPP, latest first. */
export const FindingsPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const { items, failure } = useRecentFindings(chargePoint.chargePointId);
  if (failure !== null)
    return <Problem failure={failure} title={t('chargePoint.findings.unlisted')} />;
  return (
    <Panel title={t('common.findings')} hint={t('chargePoint.findings.hint')} flush>
      {items?.length === 0 && (
        <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
          {t('chargePoint.findings.none')}
        </Typography>
      )}
      {items !== null && items.length > 0 && (
        <Box
          component="ul"
          aria-label={t('common.findings')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 280, overflow: 'auto' }}
        >
          {items.map((finding) => (
            <Entry key={finding.id} finding={finding} />
          ))}
        </Box>
      )}
    </Panel>
  );
};
