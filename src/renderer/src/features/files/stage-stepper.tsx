import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Remove from '@mui/icons-material/Remove';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Job } from '@shared/model/job';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';
import { type Step, stepsOf } from './stages';

const looks: Readonly<
  Record<Step['state'], { tone: ToneName; icon: typeof SvgIcon | null; isFilled: boolean }>
> = {
  done: { tone: 'good', icon: Check, isFilled: true },
  current: { tone: 'busy', icon: MoreHoriz, isFilled: true },
  seen: { tone: 'good', icon: VisibilityOutlined, isFilled: true },
  skipped: { tone: 'quiet', icon: Remove, isFilled: false },
  failed: { tone: 'bad', icon: Close, isFilled: true },
  todo: { tone: 'quiet', icon: null, isFilled: false },
};

const Mark = ({ state }: Pick<Step, 'state'>) => {
  const { tone, icon: Icon, isFilled } = looks[state];
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        width: 20,
        height: 20,
        borderRadius: '50%',
        border: 1,
        flexShrink: 0,
        borderColor: isFilled ? `tone.${tone}.main` : 'divider',
        bgcolor: isFilled ? `tone.${tone}.soft` : 'transparent',
        color: `tone.${tone}.main`,
        '& svg': { fontSize: 14 },
      }}
    >
      {Icon !== null && <Icon />}
    </Box>
  );
};

/** The stages of a job in a row, with those that were left out shown as such. */
export const StageStepper = ({ job }: { job: Job }) => {
  const { t, format } = useTexts();
  return (
    <Box
      component="ol"
      aria-label={t('files.stages')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, m: 0, p: 0, listStyle: 'none' }}
    >
      {stepsOf(job).map(({ stage, state, at }) => (
        <Box
          component="li"
          key={stage}
          sx={{ display: 'flex', gap: 2, minWidth: 118, typography: 'body2' }}
        >
          <Mark state={state} />
          <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
            <VisuallyHidden>{t(`files.step.${state}`, { stage })}</VisuallyHidden>
            <Box
              aria-hidden
              sx={{
                fontWeight: state === 'current' || state === 'failed' ? 620 : 500,
                color: state === 'todo' || state === 'skipped' ? 'text.secondary' : 'text.primary',
              }}
            >
              {stage}
            </Box>
            <Box sx={{ typography: 'caption', color: 'text.secondary', minHeight: 18 }}>
              {at === null ? (state === 'skipped' ? t('files.notReported') : '') : format.clock(at)}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
};
