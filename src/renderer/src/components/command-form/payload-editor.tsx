import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { actions, isOutgoingAction } from '@shared/ocpp/actions';
import type { Deviation } from '@shared/ocpp/deviation';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { InvalidMembers } from '../invalid-members';
import { SchemaForm } from '../schema-form/schema-form';
import { type CommandDraft, formMembers, withPayload, withText } from './draft';

interface PayloadEditorProps {
  draft: CommandDraft;
  deviations: readonly Deviation[] | null;
  onChange: (draft: CommandDraft) => void;
}

const JsonText = ({ draft, deviations, onChange }: PayloadEditorProps) => {
  const { t } = useTexts();
  return (
    <Box>
      <TextField
        fullWidth
        label={t('commandForm.payload')}
        multiline
        minRows={3}
        maxRows={16}
        value={draft.text}
        onChange={(event) => onChange(withText(draft, event.target.value))}
        error={draft.unreadable !== null}
        helperText={draft.unreadable ?? undefined}
        slotProps={{
          htmlInput: { spellCheck: false, style: { fontFamily: MONO, fontSize: '0.8125rem' } },
        }}
      />
      {draft.unreadable === null && deviations !== null && (
        <Box sx={{ color: 'error.main', typography: 'caption' }}>
          <InvalidMembers details={deviations} />
        </Box>
      )}
    </Box>
  );
};

const Form = ({ draft, deviations, onChange }: PayloadEditorProps) => {
  const { t } = useTexts();
  const members = formMembers(draft);
  if (!isOutgoingAction(draft.action)) {
    return <Alert severity="info">{t('commandForm.noForm')}</Alert>;
  }
  if (draft.unreadable !== null) {
    return (
      <Alert severity="error">{t('commandForm.unreadable', { reason: draft.unreadable })}</Alert>
    );
  }
  if (members === null) return <Alert severity="error">{t('commandForm.noObject')}</Alert>;
  const whole = deviations?.filter(({ pointer }) => pointer === '') ?? [];
  return (
    <>
      <SchemaForm
        key={draft.action}
        schema={actions[draft.action].request}
        value={members}
        deviations={deviations ?? []}
        onChange={(next) => onChange(withPayload(draft, next))}
      />
      {whole.length > 0 && <InvalidMembers details={whole} />}
    </>
  );
};

/** The payload as a form and as JSON: two views of the same thing, each following the other. */
export const PayloadEditor = (props: PayloadEditorProps) => {
  const { t } = useTexts();
  const [view, setView] = useState<'form' | 'json'>('form');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Typography variant="h3" component="div">
          {t('commandForm.payloadTitle')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('commandForm.view')}
          value={view}
          onChange={(_, next: 'form' | 'json' | null) => next !== null && setView(next)}
          sx={{ ml: 'auto' }}
        >
          <ToggleButton value="form" sx={{ px: 3 }}>
            {t('commandForm.form')}
          </ToggleButton>
          <ToggleButton value="json" sx={{ px: 3 }}>
            {t('commandForm.json')}
          </ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {view === 'form' ? <Form {...props} /> : <JsonText {...props} />}
    </Box>
  );
};
