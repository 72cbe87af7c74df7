import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { Trans, useTexts } from '../i18n';
import { useBridge, useServer } from '../stores/context';

/** Asks for the token that REST wants; it is kept for this browser session only. */
export const TokenDialog = () => {
  const { t } = useTexts();
  const bridge = useBridge();
  const unauthorized = useServer((state) => state.link === 'unauthorized');
  const [token, setToken] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    bridge.setToken?.(token.trim());
  };
  return (
    <Dialog open={unauthorized} aria-labelledby="token-title" maxWidth="xs" fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id="token-title" variant="h2">
          {t('frame.tokenTitle')}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 4 }}>
            <Trans t={t} i18nKey="frame.tokenExplanation" components={{ code: <code /> }} />
          </Typography>
          <TextField
            autoFocus
            fullWidth
            type="password"
            autoComplete="current-password"
            label={t('frame.token')}
            value={token}
            error={tried}
            helperText={tried ? t('frame.tokenRefused') : undefined}
            onChange={(event) => setToken(event.target.value)}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button type="submit" variant="contained" disabled={token.trim() === ''}>
            {t('frame.continue')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
