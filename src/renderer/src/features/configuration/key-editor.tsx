import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { checkValue, type StandardKey } from '@shared/ocpp/configuration-keys';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { ValueField } from './value-field';

interface KeyEditorProps {
  name: string;
  definition: StandardKey | undefined;
  initial: string;
  /** How many values the list may hold, where that is known. */
  most: number | undefined;
  onSave: (value: string) => void;
  onCancel: () => void;
}

/**
 * Edits one value; what the texts do not allow is said first and sent on purpose only. A list can be written
 * as text, for charge points that want blanks or quotes (C49).
 */
export const KeyEditor = ({
  name,
  definition,
  initial,
  most,
  onSave,
  onCancel,
}: KeyEditorProps) => {
  const { t, said } = useTexts();
  const [value, setValue] = useState(initial);
  useUnsaved(value !== initial);
  const [tried, setTried] = useState(false);
  const [asText, setAsText] = useState(false);
  const isList = definition?.type === 'list' && definition.values !== null;
  // That the text calls it read-only is no reason: this charge point says that it can be written.
  const rules = definition?.access === 'R' ? { ...definition, access: 'RW' as const } : definition;
  const problem = checkValue(rules, name, value, most);
  const save = (): void => {
    setTried(true);
    if (problem === null) onSave(value);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap', py: 0.5 }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <ValueField
          autoFocus
          name={name}
          definition={asText ? undefined : definition}
          value={value}
          problem={tried && problem !== null ? said(problem) : null}
          onChange={setValue}
          onEnter={save}
          onEscape={onCancel}
        />
      </Box>
      {tried && problem !== null ? (
        <Button variant="outlined" color="warning" onClick={() => onSave(value)}>
          {t('configuration.sendAnyway')}
        </Button>
      ) : (
        <Button variant="contained" onClick={save}>
          {t('common.save')}
        </Button>
      )}
      <Button onClick={onCancel}>{t('components.cancel')}</Button>
      {isList && !asText && (
        <Button onClick={() => setAsText(true)}>{t('configuration.asText')}</Button>
      )}
    </Box>
  );
};
