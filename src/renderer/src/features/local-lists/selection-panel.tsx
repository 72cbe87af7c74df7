import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { LocalList } from '@shared/model/local-list';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useBridge } from '../../stores/context';
import { useTagSuggestions } from '../../stores/use-tag-suggestions';

type Selection = LocalList['selection'];

const isEvery = ({ parentIdTags, idTags }: Selection): boolean =>
  parentIdTags.length === 0 && idTags.length === 0;

interface SelectionPanelProps {
  cpId: string;
  selection: Selection;
  onSaved: () => void;
}

/** Which tags go into the list of this charge point. */
export const SelectionPanel = ({ cpId, selection, onSaved }: SelectionPanelProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [chosen, setChosen] = useState<Selection>(selection);
  const [choosing, setChoosing] = useState(!isEvery(selection));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted: Selection = choosing ? chosen : { parentIdTags: [], idTags: [] };
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(selection);
  useUnsaved(isChanged);
  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('localList.select', { cpId, ...wanted });
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) onSaved();
  };
  return (
    <Panel
      title={t('localLists.selectionTitle')}
      hint={t('localLists.selectionHint')}
      actions={
        <>
          {isChanged && (
            <Button variant="contained" disabled={busy} onClick={() => void save()}>
              {t('common.save')}
            </Button>
          )}
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('localLists.which')}
            value={choosing}
            onChange={(_, value: boolean | null) => value !== null && setChoosing(value)}
          >
            <ToggleButton value={false} sx={{ px: 3, textTransform: 'none' }}>
              {t('localLists.everyTag')}
            </ToggleButton>
            <ToggleButton value={true} sx={{ px: 3, textTransform: 'none' }}>
              {t('localLists.someTags')}
            </ToggleButton>
          </ToggleButtonGroup>
        </>
      }
    >
      {failure !== null && <Problem failure={failure} title={t('localLists.notSelected')} />}
      {choosing && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, pt: 2 }}>
          <TagsField
            label={t('localLists.groups')}
            value={chosen.parentIdTags}
            onChange={(parentIdTags) => setChosen({ ...chosen, parentIdTags })}
          />
          <TagsField
            label={t('localLists.tags')}
            value={chosen.idTags}
            onChange={(idTags) => setChosen({ ...chosen, idTags })}
          />
        </Box>
      )}
    </Panel>
  );
};

interface TagsFieldProps {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

const TagsField = ({ label, value, onChange }: TagsFieldProps) => {
  const [typed, setTyped] = useState('');
  const suggestions = useTagSuggestions(typed);
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      size="small"
      options={suggestions}
      value={[...value]}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, tags) => onChange([...new Set(tags.map((tag) => tag.trim()))].filter(Boolean))}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
