import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../i18n';
import type { TagToShow } from './use-tag';

/** Which tag is shown; tags that are known here are suggested. */
export const TagField = ({ tag, width }: { tag: TagToShow; width: number | string }) => {
  const { t } = useTexts();
  return (
    <Autocomplete
      freeSolo
      disableClearable
      options={tag.suggestions}
      inputValue={tag.idTag}
      onInputChange={(_, value, reason) => {
        // What MUI sets by itself is no choice of anybody.
        if (reason !== 'reset' || value !== '') tag.set(value);
      }}
      sx={{ width }}
      renderInput={(params) => <TextField {...params} label={t('simulator.tagToShow')} />}
    />
  );
};
