import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNow } from '../../components/now';
import { Panel } from '../../components/panel';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { useAttempts, useChargePoints, useServer } from '../../stores/context';
import { type ChecklistItem, checklistOf } from './checklist';
import { ChecklistProblemText } from './checklist-problem';

const looks = {
  done: { icon: CheckCircle, color: 'tone.good.main' },
  waiting: { icon: HourglassEmpty, color: 'tone.busy.main' },
  failed: { icon: ErrorOutlined, color: 'tone.attention.main' },
  later: { icon: RadioButtonUnchecked, color: 'text.secondary' },
} as const;

const Item = ({ item }: { item: ChecklistItem }) => {
  const { t } = useTexts();
  const { icon: Icon, color } = looks[item.state];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 3, py: 2 }}>
      <Icon aria-hidden sx={{ fontSize: 20, color, mt: 0.25 }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography
          variant="h3"
          component="p"
          sx={{ m: 0, color: item.state === 'later' ? 'text.secondary' : 'text.primary' }}
        >
          {t(`firstRun.step.${item.step}`)}
          <VisuallyHidden>{`: ${t(`firstRun.state.${item.state}`)}`}</VisuallyHidden>
          {item.by !== null && (
            <Box
              component="code"
              sx={{ ml: 2, fontWeight: 400, color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {item.by}
            </Box>
          )}
        </Typography>
        {item.state === 'waiting' && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t(`firstRun.waiting.${item.step}`)}
          </Typography>
        )}
        {item.problem !== null && <ChecklistProblemText problem={item.problem} />}
      </Box>
    </Box>
  );
};

/** The way of the first charge point, ticking by itself; where it stops it says why and what to do. */
export const FirstRun = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTexts();
  const now = useNow();
  const [since] = useState(Date.now);
  const status = useServer((state) => state.status);
  const link = useServer((state) => state.link);
  const attempts = useAttempts((state) => state.remarkable) ?? [];
  const chargePoints = [...(useChargePoints((state) => state.byId)?.values() ?? [])];
  const items = checklistOf({
    status,
    reachable: link !== 'lost',
    attempts,
    chargePoints,
    since,
    now,
  });
  const complete = items.every(({ state }) => state === 'done');
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel
        title={t('firstRun.title')}
        hint={t(complete ? 'firstRun.complete' : 'firstRun.hintText')}
        actions={
          <Button variant={complete ? 'contained' : 'text'} onClick={onDone}>
            {t(complete ? 'firstRun.done' : 'firstRun.hide')}
          </Button>
        }
      >
        <Box
          component="ol"
          aria-label={t('firstRun.title')}
          aria-live="polite"
          sx={{ listStyle: 'none', m: 0, p: 0 }}
        >
          {items.map((item) => (
            <Item key={item.step} item={item} />
          ))}
        </Box>
      </Panel>
    </Box>
  );
};
