import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useTexts } from '../../i18n';
import type { BulkCommand } from '../../stores/bulk';
import { useClient } from '../../stores/context';
import { BulkDialog } from './bulk-dialog';

interface BulkBarProps {
  chargePointIds: readonly string[];
  onClear: () => void;
}

const quick = {
  softReset: { action: 'Reset', payload: { type: 'Soft' }, validate: true },
  hardReset: { action: 'Reset', payload: { type: 'Hard' }, validate: true },
  operative: {
    action: 'ChangeAvailability',
    payload: { connectorId: 0, type: 'Operative' },
    validate: true,
  },
  inoperative: {
    action: 'ChangeAvailability',
    payload: { connectorId: 0, type: 'Inoperative' },
    validate: true,
  },
} as const satisfies Record<string, BulkCommand>;

type Quick = keyof typeof quick;

const buttons = ['softReset', 'hardReset', 'operative', 'inoperative'] as const;

/** What can be done to all chosen charge points at once. Each asks first and says how many it means. */
export const BulkBar = ({ chargePointIds, onClear }: BulkBarProps) => {
  const { t } = useTexts();
  const { bulk } = useClient();
  const [asking, setAsking] = useState<Quick | null>(null);
  const [writing, setWriting] = useState(false);
  const count = chargePointIds.length;
  const send = (command: BulkCommand): void => {
    setAsking(null);
    setWriting(false);
    bulk.start(command, chargePointIds);
  };
  return (
    <Box
      role="toolbar"
      aria-label={t('bulk.bar')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
        px: 3,
        py: 2,
        bgcolor: 'surface.selected',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="span" aria-live="polite" sx={{ fontWeight: 620, mr: 1 }}>
        {t('bulk.chosen', { count })}
      </Box>
      {buttons.map((name) => (
        <Button
          key={name}
          variant="outlined"
          color={name === 'hardReset' ? 'error' : 'primary'}
          onClick={() => setAsking(name)}
        >
          {t(`bulk.quick.${name}`)}
        </Button>
      ))}
      <Button variant="outlined" onClick={() => setWriting(true)}>
        {t('bulk.anyAction')}
      </Button>
      <IconButton aria-label={t('bulk.clear')} onClick={onClear} sx={{ ml: 'auto' }}>
        <Close sx={{ fontSize: 18 }} />
      </IconButton>
      {asking !== null && (
        <ConfirmDialog
          open
          title={t(`bulk.title.${asking}`, { count })}
          confirm={t(`bulk.confirm.${asking}`, { count })}
          destructive={asking === 'hardReset'}
          onConfirm={() => send(quick[asking])}
          onClose={() => setAsking(null)}
        >
          {t(`bulk.text.${asking}`)}
        </ConfirmDialog>
      )}
      {writing && <BulkDialog count={count} onSend={send} onClose={() => setWriting(false)} />}
    </Box>
  );
};
