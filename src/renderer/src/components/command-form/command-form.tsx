import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Profile } from '@shared/ocpp/action';
import { type FormEvent, useMemo, useState } from 'react';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { ActionPicker } from './action-picker';
import { deviationsOf, draftOf, withAction } from './draft';
import { PayloadEditor } from './payload-editor';

/** A command as it is to be sent. */
export interface WrittenCommand {
  readonly action: string;
  readonly payload: unknown;
  /** False where it goes out as it is, knowingly. */
  readonly validate: boolean;
}

interface CommandFormProps {
  /** What the form starts with; give the form another key to start anew. */
  action: string;
  payload?: unknown;
  isUnsupported?: (profile: Profile) => boolean;
  /** What the button says, e.g. how many charge points it is sent to. */
  sendLabel?: string;
  onSend: (command: WrittenCommand) => void;
}

const supportsAll = (): boolean => false;

/** Any action with any payload, judged while it is written, and sent although invalid only on purpose. */
export const CommandForm = ({
  action,
  payload,
  isUnsupported = supportsAll,
  sendLabel,
  onSend,
}: CommandFormProps) => {
  const { t } = useTexts();
  const [draft, setDraft] = useState(() => draftOf(action, payload));
  /** As it began, or was sent last. */
  const [settled, setSettled] = useState(draft.text);
  useUnsaved(draft.text !== settled);
  const deviations = useMemo(() => deviationsOf(draft), [draft]);
  const readable = draft.unreadable === null && draft.action.trim() !== '';
  const valid = readable && deviations?.length === 0;
  const send = (validate: boolean): void => {
    setSettled(draft.text);
    onSend({ action: draft.action.trim(), payload: draft.payload, validate });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (valid) send(true);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={t('commandForm.title')}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 4, pt: 1 }}
    >
      <ActionPicker
        action={draft.action}
        isUnsupported={isUnsupported}
        onChange={(name) => {
          const next = withAction(draft, name);
          setDraft(next);
          // Another action brings a payload that nobody wrote.
          if (next.text !== draft.text) setSettled(next.text);
        }}
      />
      <PayloadEditor draft={draft} deviations={deviations} onChange={setDraft} />
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 2 }}>
        <Typography
          variant="caption"
          aria-live="polite"
          sx={{ flex: 1, minWidth: 140, color: 'text.secondary' }}
        >
          {readable &&
            deviations !== null &&
            (valid
              ? t('commandForm.valid')
              : t('commandForm.deviations', { count: deviations.length }))}
        </Typography>
        {readable && !valid && (
          <Button
            variant="outlined"
            color="warning"
            startIcon={<WarningAmberOutlined />}
            onClick={() => send(false)}
          >
            {t('commandForm.sendInvalid')}
          </Button>
        )}
        <Button type="submit" variant="contained" disabled={!valid}>
          {sendLabel ?? t('commandForm.send')}
        </Button>
      </Box>
    </Box>
  );
};
