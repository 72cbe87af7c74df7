import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { formatBytes } from '../../components/format';
import { MONO } from '../../theme';
import { prettyFrame } from './frames';

interface RawFrameProps {
  title: string;
  text: string;
  bytes: number;
}

/** A frame's text as it crossed the wire; indented on request, for reading only. */
export const RawFrame = ({ title, text, bytes }: RawFrameProps) => {
  const [indented, setIndented] = useState(false);
  return (
    <Box component="section" aria-label={title}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="h3" component="h3">
          {title}
        </Typography>
        <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          {formatBytes(bytes)}
        </Typography>
        <FormControlLabel
          control={
            <Switch
              checked={indented}
              onChange={(_, checked) => setIndented(checked)}
              size="small"
            />
          }
          label="Indented"
          slotProps={{ typography: { variant: 'caption' } }}
        />
        <CopyButton text={text} what={`frame ${title.toLowerCase()}`} />
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
        {text === '' ? '(empty frame)' : indented ? prettyFrame(text) : text}
      </Box>
    </Box>
  );
};
