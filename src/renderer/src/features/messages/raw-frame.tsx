import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { Sender } from '@shared/model/message';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { LongText } from '../../components/long-text';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { prettyFrame } from './frames';

interface RawFrameProps {
  sender: Sender;
  text: string;
  bytes: number;
}

/** A frame's text as it crossed the wire; indented on request, for reading only. */
export const RawFrame = ({ sender, text, bytes }: RawFrameProps) => {
  const { t, format } = useTexts();
  const title = t(`messages.from.${sender}`);
  const [indented, setIndented] = useState(false);
  return (
    <Box component="section" aria-label={title}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="h3" component="h3">
          {title}
        </Typography>
        <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          {format.bytes(bytes)}
        </Typography>
        <FormControlLabel
          control={
            <Switch
              checked={indented}
              onChange={(_, checked) => setIndented(checked)}
              size="small"
            />
          }
          label={t('messages.indented')}
          slotProps={{ typography: { variant: 'caption' } }}
        />
        <CopyButton text={text} what={t(`messages.copyFrame.${sender}`)} />
      </Box>
      <Box
        component="pre"
        sx={{
          m: 0,
          p: 3,
          borderRadius: 1,
          bgcolor: 'surface.sunken',
          fontFamily: MONO,
          fontSize: '0.75rem',
          lineHeight: 1.6,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text === '' ? (
          t('messages.emptyFrame')
        ) : (
          <LongText text={indented ? prettyFrame(text) : text} />
        )}
      </Box>
    </Box>
  );
};
