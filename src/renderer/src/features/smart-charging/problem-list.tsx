import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import { useTexts } from '../../i18n';
import type { DraftProblem } from './profile-draft';

/** What the texts say against a profile, each with its clause; it can be taken all the same. */
export const ProblemList = ({ problems }: { problems: readonly DraftProblem[] }) => {
  const { t, said } = useTexts();
  if (problems.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('smartCharging.problems')}
      sx={{
        listStyle: 'none',
        m: 0,
        px: 3,
        py: 2,
        borderRadius: 1.5,
        bgcolor: 'tone.attention.soft',
        border: 1,
        borderColor: 'surface.edge',
        typography: 'body2',
        display: 'grid',
        gap: 1,
      }}
    >
      {problems.map(({ pointer, message, clause }) => (
        <Box
          component="li"
          key={`${pointer} ${message}`}
          sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}
        >
          <WarningAmberOutlined
            sx={{ fontSize: 15, color: 'tone.attention.main', transform: 'translateY(2px)' }}
          />
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {said(message)} <code>{pointer}</code>
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {clause}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
