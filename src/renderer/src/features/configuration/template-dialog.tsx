import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { checkValue, standardKey } from '@shared/ocpp/configuration-keys';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { AddKey } from './add-key';
import { TemplateEntryRow } from './template-entry-row';
import type { TemplateDraft } from './use-templates';

interface TemplateDialogProps {
  draft: TemplateDraft;
  failure: Failure | null;
  busy: boolean;
  onSave: (draft: TemplateDraft, validate: boolean) => void;
  onClose: () => void;
}

const problemOf = ({ key, value }: TemplateDraft['entries'][number]): string | null =>
  checkValue(standardKey(key), key, value);

/** Creates or changes a template, key by key. */
export const TemplateDialog = (props: TemplateDialogProps) => {
  const { t } = useTexts();
  const { failure, busy, onSave, onClose } = props;
  const [draft, setDraft] = useState(props.draft);
  const [tried, setTried] = useState(false);
  const { name, note, entries } = draft;
  const problems = entries.filter((entry) => problemOf(entry) !== null).length;
  const isNameless = name.trim() === '';
  const save = (validate: boolean): void => {
    setTried(true);
    if (isNameless || (validate && problems > 0)) return;
    onSave({ ...draft, name: name.trim() }, validate);
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby="template-title" maxWidth="md">
      <DialogTitle id="template-title" variant="h2">
        {draft.id === null
          ? t('configuration.newTemplate')
          : t('configuration.editTitle', { name: props.draft.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
        {failure !== null && (
          <Problem failure={failure} title={t('configuration.templateNotSaved')} />
        )}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1.4fr', gap: 3 }}>
          <TextField
            label={t('configuration.name')}
            required
            autoFocus={draft.id === null}
            value={name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
            error={tried && isNameless}
            helperText={tried && isNameless ? t('configuration.nameMissing') : undefined}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <TextField
            label={t('configuration.note')}
            value={note}
            onChange={({ target }) => setDraft({ ...draft, note: target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </Box>
        <AddKey
          taken={entries.map(({ key }) => key)}
          onAdd={(key) => setDraft({ ...draft, entries: [{ key, value: '' }, ...entries] })}
        />
        {entries.length === 0 ? (
          <Quiet>{t('configuration.noEntries')}</Quiet>
        ) : (
          <Box
            component="ul"
            aria-label={t('configuration.keys')}
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {entries.map((entry, index) => (
              <TemplateEntryRow
                key={entry.key}
                entry={entry}
                problem={tried || entry.value !== '' ? problemOf(entry) : null}
                onChange={(value) =>
                  setDraft({ ...draft, entries: entries.with(index, { ...entry, value }) })
                }
                onRemove={() =>
                  setDraft({ ...draft, entries: entries.filter((other) => other !== entry) })
                }
              />
            ))}
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        {tried && problems > 0 && (
          <Typography variant="body2" role="alert" sx={{ flex: 1, color: 'text.secondary' }}>
            {t('configuration.problems', { count: problems })}
          </Typography>
        )}
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        {tried && problems > 0 && (
          <Button
            variant="outlined"
            color="warning"
            disabled={busy || isNameless}
            onClick={() => save(false)}
          >
            {t('configuration.saveAnyway')}
          </Button>
        )}
        <Button variant="contained" disabled={busy} onClick={() => save(true)}>
          {t('common.save')}
        </Button>
      </DialogActions>
    </FormDialog>
  );
};
