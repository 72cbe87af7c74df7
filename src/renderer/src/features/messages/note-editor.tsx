import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useBridge } from '../../stores/context';

interface NoteEditorProps {
  id: number;
  note: string | null;
  onClose: () => void;
}

/** Writes, changes or deletes what a person says about a message. */
export const NoteEditor = ({ id, note, onClose }: NoteEditorProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [text, setText] = useState(note ?? '');
  useUnsaved(text !== (note ?? ''));
  const [failure, setFailure] = useState<Failure | null>(null);
  const done = (result: Result<unknown>): void => {
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  const save = async (): Promise<void> => {
    const said = text.trim();
    done(
      said === ''
        ? await bridge.call('message.unnote', { id })
        : await bridge.call('message.note', { id, text: said }),
    );
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <TextField
        autoFocus
        multiline
        maxRows={5}
        label={t('inspector.note')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained">
          {t('common.save')}
        </Button>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        {note !== null && (
          <Button
            color="error"
            sx={{ ml: 'auto' }}
            onClick={async () => done(await bridge.call('message.unnote', { id }))}
          >
            {t('inspector.deleteNote')}
          </Button>
        )}
      </Box>
      {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
    </Box>
  );
};
