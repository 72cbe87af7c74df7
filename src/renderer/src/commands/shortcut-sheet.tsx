import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTexts } from '../i18n';
import { KeysView } from './keys-view';
import type { CommandGroup, ConsoleCommand } from './registry';

const groups: readonly CommandGroup[] = ['screen', 'chargePoint', 'go', 'view', 'help'];

interface ShortcutSheetProps {
  commands: readonly ConsoleCommand[];
  onClose: () => void;
}

/** Every shortcut that works on this screen. */
export const ShortcutSheet = ({ commands, onClose }: ShortcutSheetProps) => {
  const { t } = useTexts();
  const id = useId();
  const withKeys = commands.filter(({ keys = [] }) => keys.length > 0);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id} variant="h2">
        {t('palette.shortcuts')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        {groups.map((group) => {
          const ofGroup = withKeys.filter((command) => command.group === group);
          return ofGroup.length === 0 ? null : (
            <Box key={group} component="section">
              <Typography variant="overline" component="h3" sx={{ color: 'text.secondary', m: 0 }}>
                {t(`palette.group.${group}`)}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {ofGroup.map(({ id: commandId, title, keys = [] }) => (
                  <Box
                    component="li"
                    key={commandId}
                    sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 1.5 }}
                  >
                    <Box sx={{ flex: 1 }}>{title(t)}</Box>
                    {keys.map((shortcut) => (
                      <KeysView key={shortcut} shortcut={shortcut} />
                    ))}
                  </Box>
                ))}
              </Box>
            </Box>
          );
        })}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button autoFocus onClick={onClose}>
          {t('palette.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
