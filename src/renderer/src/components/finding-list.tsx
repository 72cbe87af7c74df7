import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Finding } from '@shared/model/message';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import type { ToneName } from '../theme';

const looks: Record<Finding['severity'], { icon: typeof SvgIcon; tone: ToneName }> = {
  info: { icon: InfoOutlined, tone: 'busy' },
  warning: { icon: WarningAmberOutlined, tone: 'attention' },
  error: { icon: ErrorOutlined, tone: 'bad' },
};

interface FindingListProps {
  findings: readonly Finding[];
  /** What stands at the end of each one, e.g. its time or a link to its message. */
  trailing?: (finding: Finding) => ReactNode;
}

/** Deviations, each with its place in the payload and the clause it breaks. */
export const FindingList = ({ findings, trailing }: FindingListProps) => {
  const { t, said } = useTexts();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
      {findings.map((finding) => {
        const { icon: Icon, tone } = looks[finding.severity];
        return (
          <Box
            component="li"
            key={finding.id}
            sx={{ display: 'flex', gap: 2, typography: 'body2' }}
          >
            <Icon
              titleAccess={t(`components.severity.${finding.severity}`)}
              sx={{ fontSize: 17, mt: '1px', flex: 'none', color: `tone.${tone}.main` }}
            />
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {said(finding.message)}
              <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
                {finding.pointer !== null && (
                  <code>{finding.pointer || t('components.wholePayload')}</code>
                )}
                {finding.pointer !== null && ' · '}
                {finding.clause !== null && `${finding.clause} · `}
                <code>{finding.code}</code>
              </Box>
            </Box>
            {trailing?.(finding)}
          </Box>
        );
      })}
    </Box>
  );
};
