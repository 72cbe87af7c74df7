import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import type { StoredFile } from '@shared/model/file';
import type { Result } from '@shared/result';
import { useEffect, useId, useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { MONO } from '../../theme';
import { readFile } from './transfer';

const mostShown = 262_144;

/** The text in the bytes; null where they are none. */
export const textOf = (pieces: readonly Uint8Array[]): string | null => {
  if (pieces.some((piece) => piece.includes(0))) return null;
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
};

interface TextDialogProps {
  file: StoredFile;
  onDownload: () => void;
  onClose: () => void;
}

/** The beginning of a file that is a text. */
export const TextDialog = ({ file, onDownload, onClose }: TextDialogProps) => {
  const { t, format } = useTexts();
  const bridge = useBridge();
  const id = useId();
  const [content, setContent] = useState<Result<Uint8Array<ArrayBuffer>[]> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readFile(bridge, file, mostShown).then((read) => {
      if (isCurrent) setContent(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, file]);
  const text = content?.ok === true ? textOf(content.value) : null;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {file.name}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        {content === null && <Skeleton variant="rounded" height={200} />}
        {content?.ok === false && <Problem failure={content.error} title={t('files.notRead')} />}
        {content?.ok === true && text === null && <div>{t('files.notText')}</div>}
        {text !== null && (
          <Box
            component="pre"
            tabIndex={0}
            aria-label={file.name}
            sx={{
              m: 0,
              p: 3,
              maxHeight: '60vh',
              overflow: 'auto',
              borderRadius: 2,
              bgcolor: 'surface.sunken',
              fontFamily: MONO,
              fontSize: '0.75rem',
              lineHeight: 1.5,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {text}
          </Box>
        )}
        {text !== null && file.sizeBytes > mostShown && (
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            {t('files.firstPart', { size: format.bytes(mostShown) })}
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onDownload}>{t('files.download', { name: '' }).trim()}</Button>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('files.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
