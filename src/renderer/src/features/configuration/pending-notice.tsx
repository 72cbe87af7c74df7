import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';

interface PendingNoticeProps {
  cpId: string;
  pending: readonly string[];
  readAfterBoot: boolean;
}

/** What was accepted and waits for the next boot (OCPP 1.6 §5.3), and how to bring that about. */
export const PendingNotice = ({ cpId, pending, readAfterBoot }: PendingNoticeProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const sender = useCommand();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (pending.length === 0) return null;
  const want = async (wanted: boolean): Promise<void> => {
    const result = await bridge.call('configuration.setReadAfterBoot', { cpId, wanted });
    setFailure(result.ok ? null : result.error);
  };
  return (
    <Alert severity="warning" variant="outlined" sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 280px' }}>
          {t('configuration.pending', { count: pending.length, keys: pending.join(', ') })}
        </Box>
        <FormControlLabel
          control={<Switch checked={readAfterBoot} onChange={(_, checked) => void want(checked)} />}
          label={t('configuration.readAfterBoot')}
        />
        <Button
          variant="outlined"
          onClick={() =>
            void sender.send(t('configuration.softReset'), 'command.softReset', { cpId })
          }
        >
          {t('configuration.softReset')}
        </Button>
      </Box>
      <AnswerLine sender={sender} />
      {failure !== null && <Problem failure={failure} />}
    </Alert>
  );
};
