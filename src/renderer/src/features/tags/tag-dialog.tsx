import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { MethodInput } from '@shared/api';
import type { Tag } from '@shared/model/tag';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import {
  emptyForm,
  formOf,
  isLongerThanStandard,
  problemsOf,
  putOf,
  type TagForm,
} from './tag-form';

interface TagDialogProps {
  /** The tag to change; null creates one. */
  tag: Tag | null;
  failure: Failure | null;
  busy: boolean;
  onSave: (input: MethodInput<'tag.put'>) => void;
  onClose: () => void;
}

const Choice = (props: {
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) => (
  <Box>
    <FormControlLabel
      control={
        <Switch checked={props.checked} onChange={(_, checked) => props.onChange(checked)} />
      }
      label={props.label}
    />
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
      {props.help}
    </Typography>
  </Box>
);

/** Creates or changes a tag. */
export const TagDialog = ({ tag, failure, busy, onSave, onClose }: TagDialogProps) => {
  const { t } = useTexts();
  const [form, setForm] = useState<TagForm>(tag === null ? emptyForm : formOf(tag));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<TagForm>): void => setForm({ ...form, ...part });
  const problems = problemsOf(form, t);
  const shown = tried ? problems : {};
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length === 0) onSave(putOf(form, tag));
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby="tag-title">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle id="tag-title" variant="h2">
          {tag === null ? t('tags.newTag') : t('tags.changeTitle', { idTag: tag.idTag })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
          {failure !== null && <Problem failure={failure} title={t('tags.notSaved')} />}
          <TextField
            label={t('tags.idTag')}
            required
            autoFocus={tag === null}
            disabled={tag !== null}
            value={form.idTag}
            onChange={({ target }) => change({ idTag: target.value })}
            error={shown.idTag !== undefined}
            helperText={
              shown.idTag ??
              (isLongerThanStandard(form.idTag) ? t('tags.longerThanStandard') : t('tags.caseHelp'))
            }
          />
          <TextField
            label={t('tags.parentTag')}
            value={form.parentIdTag}
            onChange={({ target }) => change({ parentIdTag: target.value })}
            error={shown.parentIdTag !== undefined}
            helperText={shown.parentIdTag ?? t('tags.parentHelp')}
          />
          <TextField
            label={t('tags.expires')}
            type="datetime-local"
            value={form.expiry}
            onChange={({ target }) => change({ expiry: target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            helperText={t('tags.expiryHelp')}
          />
          <Choice
            label={t('tags.blockedChoice')}
            help={t('tags.blockedHelp')}
            checked={form.blocked}
            onChange={(blocked) => change({ blocked })}
          />
          <Choice
            label={t('tags.concurrent')}
            help={t('tags.concurrentHelp')}
            checked={form.allowConcurrent}
            onChange={(allowConcurrent) => change({ allowConcurrent })}
          />
          <TextField
            label={t('tags.note')}
            multiline
            minRows={2}
            value={form.note}
            onChange={({ target }) => change({ note: target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t(tag === null ? 'tags.create' : 'common.save')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
