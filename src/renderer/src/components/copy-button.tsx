import Check from '@mui/icons-material/Check';
import ContentCopy from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import { useTexts } from '../i18n';
import { copyText } from './copy-text';

interface CopyButtonProps {
  text: string;
  /** What is copied, e.g. `URL`: the button is called "Copy URL". */
  what: string;
}

export const CopyButton = ({ text, what }: CopyButtonProps) => {
  const { t } = useTexts();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 1500);
    return () => clearTimeout(timer);
  }, [state]);
  const name = t('components.copy', { what });
  const title = { idle: name, copied: t('components.copied'), failed: t('components.copyFailed') }[
    state
  ];
  return (
    <Tooltip title={title}>
      <IconButton
        aria-label={name}
        onClick={async () => setState((await copyText(text)) ? 'copied' : 'failed')}
      >
        {state === 'copied' ? (
          <Check sx={{ fontSize: 16, color: 'tone.good.main' }} />
        ) : (
          <ContentCopy sx={{ fontSize: 16 }} />
        )}
      </IconButton>
    </Tooltip>
  );
};
