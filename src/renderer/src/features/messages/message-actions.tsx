import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Replay from '@mui/icons-material/Replay';
import StickyNote2Outlined from '@mui/icons-material/StickyNote2Outlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import type { ExchangeDetail } from '@shared/model/message';
import { useState } from 'react';
import { CommandAnswer } from '../../components/command-answer';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useCommand } from '../../stores/use-command';
import { CopyMenu } from './copy-menu';
import { readFrame } from './frames';
import { NoteEditor } from './note-editor';
import type { Copier } from './use-copy-as';

interface MessageActionsProps {
  detail: ExchangeDetail;
  copier: Copier;
  /** What belongs to an imported trace can be read and copied only. */
  readOnly: boolean;
  onPin: () => void;
}

/** What can be done with a message: pin, note, copy, send once more, go to its transaction. */
export const MessageActions = ({ detail, copier, readOnly, onPin }: MessageActionsProps) => {
  const { t } = useTexts();
  const command = useCommand();
  const [isWriting, setWriting] = useState(false);
  const { id, action, chargePointId, transactionId, note, flags } = detail;
  const isPinned = flags.includes('pinned');
  const isOurs = detail.sender === 'centralSystem' && action !== null;
  const resend = (): void => {
    if (action === null) return;
    void command.send(t('inspector.resendLabel', { action }), 'command.call', {
      cpId: chargePointId,
      action,
      payload: readFrame(detail.callText).payload,
      // It went out like this before, valid or not.
      validate: false,
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {!readOnly && (
          <>
            <ToggleButton
              value="pin"
              size="small"
              selected={isPinned}
              onChange={onPin}
              aria-label={t('inspector.pin')}
              sx={{ height: 30, px: 2, gap: 1 }}
            >
              {isPinned ? (
                <PushPin sx={{ fontSize: 16 }} />
              ) : (
                <PushPinOutlined sx={{ fontSize: 16 }} />
              )}
              {t(isPinned ? 'inspector.pinned' : 'inspector.pin')}
            </ToggleButton>
            <Button
              variant="outlined"
              startIcon={<StickyNote2Outlined />}
              onClick={() => setWriting(true)}
            >
              {t(note === null ? 'inspector.addNote' : 'inspector.editNote')}
            </Button>
          </>
        )}
        <CopyMenu copier={copier} />
        {isOurs && !readOnly && (
          <Button
            variant="outlined"
            startIcon={<Replay />}
            loading={command.run !== null && command.run.result === null}
            loadingPosition="start"
            onClick={resend}
          >
            {t('inspector.resend')}
          </Button>
        )}
        {transactionId !== null && transactionId > 0 && !readOnly && (
          <Button variant="outlined" href={hrefOf('transactions', { id: transactionId })}>
            {t('inspector.toTransaction', { transactionId })}
          </Button>
        )}
      </Box>
      {command.run !== null && <CommandAnswer {...command.run} onDismiss={command.dismiss} />}
      {isWriting ? (
        <NoteEditor key={id} id={id} note={note} onClose={() => setWriting(false)} />
      ) : (
        note !== null && (
          <Box
            role="note"
            // A scrolling region has to be reachable by keyboard.
            tabIndex={0}
            aria-label={t('inspector.note')}
            sx={{
              px: 3,
              py: 2,
              borderRadius: 1.5,
              bgcolor: 'tone.attention.soft',
              typography: 'body2',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              maxHeight: 90,
              overflow: 'auto',
            }}
          >
            {note}
          </Box>
        )
      )}
    </Box>
  );
};
