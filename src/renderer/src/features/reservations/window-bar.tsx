import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTexts } from '../../i18n';
import { type Span, spans, type TimeWindow } from './use-window';

/** Which time is shown, and how much of it. */
export const WindowBar = ({ time }: { time: TimeWindow }) => {
  const { t } = useTexts();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <IconButton aria-label={t('reservations.earlier')} onClick={() => time.move(-1)}>
        <ChevronLeft />
      </IconButton>
      <Button variant="outlined" disabled={time.follows} onClick={time.follow}>
        {t('reservations.now')}
      </Button>
      <IconButton aria-label={t('reservations.later')} onClick={() => time.move(1)}>
        <ChevronRight />
      </IconButton>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('reservations.span')}
        value={time.span}
        onChange={(_, span: Span | null) => span !== null && time.choose(span)}
        sx={{ ml: 2 }}
      >
        {(Object.keys(spans) as Span[]).map((span) => (
          <ToggleButton key={span} value={span} sx={{ px: 3, textTransform: 'none' }}>
            {t(`reservations.spans.${span}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
};
