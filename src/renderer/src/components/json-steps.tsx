import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTexts } from '../i18n';

interface JsonStepsProps {
  /** Which of them the reader is at, counted from 0; -1 before the first. */
  at: number;
  count: number;
  onStep: (to: number) => void;
}

/** The way from one marked place of a document to the next. */
export const JsonSteps = ({ at, count, onStep }: JsonStepsProps) => {
  const { t } = useTexts();
  const steps = [
    { name: t('components.previousMark'), icon: KeyboardArrowUp, to: at <= 0 ? count - 1 : at - 1 },
    { name: t('components.nextMark'), icon: KeyboardArrowDown, to: (at + 1) % count },
  ];
  return (
    <Box
      role="group"
      aria-label={t('components.marks')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        typography: 'caption',
        color: 'text.secondary',
        position: 'sticky',
        top: 0,
        zIndex: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box component="span" aria-live="polite" sx={{ flex: 1 }}>
        {at < 0
          ? t('components.markCount', { count })
          : t('components.markAt', { at: at + 1, count })}
      </Box>
      {steps.map(({ name, icon: Icon, to }) => (
        <Tooltip key={name} title={name}>
          <IconButton aria-label={name} onClick={() => onStep(to)}>
            <Icon sx={{ fontSize: 18 }} />
          </IconButton>
        </Tooltip>
      ))}
    </Box>
  );
};
